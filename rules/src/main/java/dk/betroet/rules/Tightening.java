package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Condition;
import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Effect.Beyond;
import dk.betroet.kernel.rulebook.Quantity;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether a supplement's rule says a parent's rule at least as tightly.
 *
 * <p>What cannot be shown to be as tight counts as looser. Nothing would be loosened in fact, since
 * the parent's rule stays in force as well; but a page that promises 3,000 where the parent says
 * 2,000 misleads its readers, so the file is refused.
 */
final class Tightening {

    private final Vocabulary vocabulary;

    Tightening(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** How the restated rule is looser than the original, or empty when it is not. */
    Optional<String> loosens(Rule original, Rule restated) {
        if (restated.strictness().compareTo(original.strictness()) > 0) {
            return Optional.of("it says '" + restated.strictness().id()
                    + "' where the parent says '" + original.strictness().id() + "'");
        }
        if (!restated.acts().containsAll(original.acts())) {
            return Optional.of("it leaves out acts that the parent's rule holds for");
        }
        if (!asWide(original.when(), restated.when())) {
            return Optional.of("its 'when' cannot be shown to be as wide as the parent's");
        }
        if (original.effect().getClass() != restated.effect().getClass()) {
            return Optional.of("it has another effect");
        }
        return effect(original.effect(), restated.effect());
    }

    private Optional<String> effect(Effect original, Effect restated) {
        return switch (original) {
            case Effect.Forbid _ -> Optional.empty();
            case Effect.Require a when restated instanceof Effect.Require b -> either(
                    asWide(b.condition(), a.condition()) && (a.gatherable() || !b.gatherable()),
                    "it requires less");
            case Effect.Fields(List<String> a) when restated instanceof Effect.Fields(var b) ->
                either(b.containsAll(a), "it leaves out fields");
            case Effect.Limit a when restated instanceof Effect.Limit b -> limit(a, b);
            case Effect.Sign a when restated instanceof Effect.Sign b -> either(
                    a.fact().equals(b.fact()) && new Stricter(vocabulary).signs(a, b),
                    "somewhere it asks for fewer or other signatures");
            case Effect.Approve(var a, _) when restated instanceof Effect.Approve(var b, _) ->
                approvers(a, b);
            case Effect.Paper a when restated instanceof Effect.Paper b -> paper(a, b);
            case Effect.Separate a when restated instanceof Effect.Separate b -> either(
                    b.parts().containsAll(a.parts()) && (b.household() || !a.household())
                            && b.relations().containsAll(a.relations()),
                    "it keeps fewer people apart");
            case Effect.Expire a when restated instanceof Effect.Expire b -> expire(a, b);
            case Effect.Wait a when restated instanceof Effect.Wait b -> either(
                    a.from().equals(b.from()) && notLonger(a.period(), b.period()),
                    "it waits a shorter time, or from another day");
            case Effect.Rate a when restated instanceof Effect.Rate b -> rate(a, b);
            case Effect.Recur a when restated instanceof Effect.Recur b -> recur(a, b);
            case Effect.Detect a when restated instanceof Effect.Detect b -> either(
                    b.days() <= a.days(), "it gives a longer deadline");
            case Effect.Inform(Set<String> a) when restated instanceof Effect.Inform(var b) ->
                either(b.containsAll(a), "it prints the text in fewer papers");
            case Effect.Steps a when restated instanceof Effect.Steps b -> either(
                    a.workflow().equals(b.workflow()) && b.steps().stream()
                            .map(Effect.Step::id).filter(id -> a.steps().stream()
                                    .anyMatch(step -> step.id().equals(id))).toList()
                            .equals(a.steps().stream().map(Effect.Step::id).toList()),
                    "it leaves out or reorders steps");
            case Effect.Revoke a when restated instanceof Effect.Revoke b -> either(
                    b.powers().containsAll(a.powers()) && b.withinDays() <= a.withinDays(),
                    "it revokes less or later");
            default -> Optional.of("it has another effect");
        };
    }

    private Optional<String> limit(Effect.Limit a, Effect.Limit b) {
        if (!a.measure().equals(b.measure())) {
            return Optional.of("it measures something else");
        }
        if (!atMost(b.max(), a.max())) {
            return Optional.of("its limit is not shown to be at or below the parent's");
        }
        return switch (a.beyond()) {
            case Beyond.Tell() -> Optional.empty();
            case Beyond.Refuse() -> either(b.beyond() instanceof Beyond.Refuse,
                    "it lets through what the parent refuses");
            case Beyond.Ask(var asked) -> switch (b.beyond()) {
                case Beyond.Refuse() -> Optional.empty();
                case Beyond.Ask(var other) -> approvers(asked, other);
                case Beyond.Tell() -> Optional.of("it lets through without approval");
            };
        };
    }

    private Optional<String> approvers(Effect.Approvers a, Effect.Approvers b) {
        return either(new Stricter(vocabulary).meets(b.anyOf(), a.anyOf())
                        && (b.reason() || !a.reason()) && (b.before() || !a.before()),
                "it lets others or fewer approve");
    }

    private static Optional<String> paper(Effect.Paper a, Effect.Paper b) {
        boolean parties = a.signedBy().stream().allMatch(
                wanted -> b.signedBy().stream().anyMatch(wanted::containsAll));
        return either(a.kinds().containsAll(b.kinds()) && b.fields().containsAll(a.fields())
                && parties, "it accepts other papers, fewer fields or fewer parties");
    }

    private static Optional<String> expire(Effect.Expire a, Effect.Expire b) {
        return either(a.from().equals(b.from()) && notLonger(b.period(), a.period())
                        && (a.through() || !b.through()) && b.warnDays() >= a.warnDays(),
                "it holds longer or warns later");
    }

    private static Optional<String> rate(Effect.Rate a, Effect.Rate b) {
        boolean same = a.name().equals(b.name()) && a.fact().equals(b.fact())
                && a.times().equals(b.times()) && a.less().equals(b.less())
                && a.binding() == b.binding();
        boolean amount = switch (a.binding()) {
            case AT_MOST -> atMost(b.amount(), a.amount());
            case AT_LEAST -> atMost(a.amount(), b.amount());
            case EXACTLY, TOLD -> a.amount().equals(b.amount());
        };
        return either(same && amount, "its amount is not shown to be as tight");
    }

    private static Optional<String> recur(Effect.Recur a, Effect.Recur b) {
        boolean same = a.duty().equals(b.duty()) && a.subject().equals(b.subject())
                && a.last().equals(b.last()) && a.yearlyBy().equals(b.yearlyBy());
        boolean often = a.every().isEmpty() || b.every().isPresent()
                && notLonger(b.every().get(), a.every().get());
        boolean who = b.people() >= a.people() && a.by().containsAll(b.by())
                && (b.unannounced() || !a.unannounced());
        return either(same && often && who && b.warnDays() >= a.warnDays()
                && b.graceDays() <= a.graceDays(), "it is done less often or by fewer");
    }

    /** Whether the second condition holds at least wherever the first does. */
    private static boolean asWide(Condition narrow, Condition wide) {
        return parts(narrow).containsAll(parts(wide));
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All(List<Condition> all)
                ? all.stream().flatMap(part -> parts(part).stream()).toList() : List.of(condition);
    }

    /** Whether the first is never above the second. */
    private static boolean atMost(Quantity low, Quantity high) {
        if (low.equals(high)) {
            return true;
        }
        return switch (low) {
            case Quantity.Fixed(Value a) when high instanceof Quantity.Fixed(Value b) ->
                Value.compare(a, b) <= 0;
            case Quantity.Fixed(Value a) when high instanceof Quantity.Lookup(var rows) ->
                rows.stream().allMatch(row -> Value.compare(a, row.value()) <= 0);
            case Quantity.Lookup(var rows) when high instanceof Quantity.Fixed(Value b) ->
                rows.stream().allMatch(row -> Value.compare(row.value(), b) <= 0);
            case Quantity.Lookup(var a) when high instanceof Quantity.Lookup(var b) ->
                a.size() == b.size() && IntStream.range(0, a.size()).allMatch(
                        i -> a.get(i).when().equals(b.get(i).when())
                                && Value.compare(a.get(i).value(), b.get(i).value()) <= 0);
            case Quantity.Share a when high instanceof Quantity.Share b ->
                a.fact().equals(b.fact()) && a.times() * b.over() <= b.times() * a.over();
            default -> false;
        };
    }

    /** Whether the first period is never longer than the second; months and days do not compare. */
    private static boolean notLonger(Period one, Period other) {
        return one.toTotalMonths() <= other.toTotalMonths() && one.getDays() <= other.getDays();
    }

    private static Optional<String> either(boolean tight, String otherwise) {
        return tight ? Optional.empty() : Optional.of(otherwise);
    }
}
