package dk.betroet.office.platform.finding;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The figures that a rule looked at when it found something, one line each: what the fact is called
 * and what it was. Names nobody: no fact of a state is a person's name.
 */
final class Grounds {

    private final RuleBook book;
    private final Words words;

    Grounds(RuleBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    /** Lines in the order of the facts' ids; then when a duty was last done and is due. */
    String of(Finding finding, Situation state) {
        List<String> lines = new ArrayList<>();
        SortedSet<String> facts = new TreeSet<>(book.rule(finding.citation().rule())
                .map(rule -> rule.when().factsRead())
                .orElse(List.of()));
        facts.remove("subject");
        facts.remove("fund.kind");
        for (String fact : facts) {
            state.fact(fact).ifPresent(value -> lines.add(label(fact) + ": " + say(fact, value)));
        }
        for (String argument : new TreeSet<>(finding.arguments().keySet())) {
            lines.add(words.key("platform.finding.argument." + argument) + ": "
                    + say(argument, finding.arguments().get(argument)));
        }
        return String.join("\n", lines);
    }

    private String label(String fact) {
        return book.vocabulary().factTerm(fact).map(term -> in(term.label())).orElse(fact);
    }

    private String say(String fact, Value value) {
        return switch (value) {
            case Value.Amount(Money money) -> words.money(money);
            case Value.Whole(long number) -> words.number(number);
            case Value.Day(LocalDate day) -> words.date(day);
            case Value.Flag(boolean flag) -> words.key("platform.finding.flag." + flag);
            case Value.Text(String word) -> word(fact, word);
            case Value.Texts(SortedSet<String> several) -> String.join(", ",
                    several.stream().map(word -> word(fact, word)).toList());
        };
    }

    private String word(String fact, String word) {
        Vocabulary vocabulary = book.vocabulary();
        return vocabulary.factTerm(fact)
                .flatMap(term -> term.list())
                .flatMap(list -> vocabulary.term(list, word))
                .map(term -> in(term.label()))
                .orElse(word);
    }

    private String in(Bilingual text) {
        return words.language() == Language.DANISH ? text.da() : text.en();
    }
}
