package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Condition;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What changed from one rule book to another, rule by rule. */
public final class BookDiff {

    private BookDiff() { }

    /** The changes, a line each: added, removed and changed rules, gaps and choices. */
    public static List<String> lines(RuleBook old, RuleBook now, String language) {
        Say say = new Say(language, now.vocabulary());
        EffectWords effects = new EffectWords(say);
        List<String> lines = new ArrayList<>();
        lines.add(old + " → " + now);
        for (Rule rule : now.rules()) {
            Optional<Rule> before = old.rule(rule.id());
            if (before.isEmpty()) {
                lines.add("+ § " + rule.citation().section() + " " + rule.id() + ": "
                        + rule.text().in(language) + " (" + effects.of(rule.effect()) + ")");
            } else {
                changed(before.get(), rule, language, effects, lines);
            }
        }
        for (Rule rule : old.rules()) {
            if (now.rule(rule.id()).isEmpty()) {
                lines.add("- § " + rule.citation().section() + " " + rule.id() + ": "
                        + rule.text().in(language) + " (" + effects.of(rule.effect()) + ")");
            }
        }
        gaps(old, now, language, lines);
        choices(old, now, lines);
        if (lines.size() == 1) {
            lines.add(say.in("Ingen forskel.", "No difference."));
        }
        return lines;
    }

    private static void changed(Rule before, Rule after, String language, EffectWords effects,
            List<String> lines) {
        ConditionWords conditions =
                new ConditionWords(new Say(language, Words.vocabulary()));
        List<Function<Rule, String>> views = List.of(
                rule -> "§ " + rule.citation().section(),
                rule -> rule.strictness().id(),
                rule -> rule.text().in(language),
                rule -> String.join(", ", rule.acts().stream().sorted().toList()),
                rule -> rule.when().equals(Condition.ALWAYS) ? "-" : conditions.of(rule.when()),
                rule -> effects.of(rule.effect()));
        for (Function<Rule, String> view : views) {
            String old = view.apply(before);
            String now = view.apply(after);
            if (!old.equals(now)) {
                lines.add("~ " + after.id() + ": " + old + " → " + now);
            }
        }
    }

    private static void gaps(RuleBook old, RuleBook now, String language, List<String> lines) {
        for (RuleBook.Gap gap : now.gaps()) {
            if (!old.gap(gap.id()).equals(Optional.of(gap))) {
                lines.add((old.gap(gap.id()).isPresent() ? "~ " : "+ ") + "? " + gap.id() + ": "
                        + gap.treated().in(language));
            }
        }
        for (RuleBook.Gap gap : old.gaps()) {
            if (now.gap(gap.id()).isEmpty()) {
                lines.add("- ? " + gap.id() + ": " + gap.note().in(language));
            }
        }
    }

    private static void choices(RuleBook old, RuleBook now, List<String> lines) {
        for (RuleBook.Choice choice : now.choices()) {
            String before = old.choices().stream().filter(one -> one.id().equals(choice.id()))
                    .map(RuleBook.Choice::chosen).findFirst().orElse("-");
            if (!before.equals(choice.chosen())) {
                lines.add("~ ! " + choice.id() + ": " + before + " → " + choice.chosen());
            }
        }
    }
}
