package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.Citation;
import dk.betroet.kernel.rulebook.Notice;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Tone;
import dk.betroet.office.platform.web.view.VerdictView;
import dk.betroet.office.platform.web.view.VerdictView.Answer;
import dk.betroet.office.platform.web.view.VerdictView.ReasonView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people what house and rule book say: each reason with its paragraph, its numbers, what is
 * missing and who can bring it, and where the regulation is silent.
 */
@Component
public class Verdicts {

    private static final Text SILENCE = Text.of("operation.verdict.gap");

    private final RuleDesk rules;

    Verdicts(RuleDesk rules) {
        this.rules = rules;
    }

    /** A rule book's answer; for an act that no regulation knows, simply yes. */
    public VerdictView of(Optional<Verdict> verdict, Words words) {
        return verdict.map(found -> of(List.of(), found, words))
                .orElseGet(() -> new VerdictView(
                        Answer.ALLOWED, Text.of("operation.verdict.no-rule"), List.of()));
    }

    /** A refusal by the house, by the rule book, or both. */
    public VerdictView refused(List<Refusal> refusals, Optional<Verdict> verdict, Words words) {
        if (verdict.isPresent()) {
            return of(refusals, verdict.get(), words);
        }
        return new VerdictView(Answer.REFUSED, Text.of("operation.verdict.house"),
                refusals.stream().map(Verdicts::reason).toList());
    }

    private VerdictView of(List<Refusal> refusals, Verdict verdict, Words words) {
        List<ReasonView> reasons = new ArrayList<>();
        refusals.forEach(refusal -> reasons.add(reason(refusal)));
        if (verdict instanceof Verdict.Refused refused) {
            refused.refusals().forEach(no -> reasons.add(reason(no, Tone.BAD, words)));
            refused.demands().forEach(no -> reasons.add(reason(no, Tone.ATTENTION, words)));
        } else {
            verdict.objections().forEach(no -> reasons.add(reason(no, Tone.ATTENTION, words)));
        }
        verdict.notices().forEach(notice -> reasons.add(reason(notice, words)));
        List<ReasonView> said = gapsSaidOnce(reasons);
        return switch (verdict) {
            case Verdict.Allowed _ when refusals.isEmpty() -> new VerdictView(
                    Answer.ALLOWED, Text.of("operation.verdict.allowed"), said);
            case Verdict.Needs _ when refusals.isEmpty() -> new VerdictView(
                    Answer.NEEDS, Text.of("operation.verdict.needs"), said);
            default -> new VerdictView(
                    Answer.REFUSED, Text.of("operation.verdict.refused"), said);
        };
    }

    /**
     * Several rules, and the verdict itself, can meet the same silence; it is told beside the first
     * of them only. Another silence of the same rule is another matter and stays.
     */
    private static List<ReasonView> gapsSaidOnce(List<ReasonView> reasons) {
        Set<Text> told = new HashSet<>();
        List<ReasonView> once = new ArrayList<>();
        for (ReasonView reason : reasons) {
            Text gap = reason.gap();
            if (gap == null || told.add(gap)) {
                once.add(reason);
            } else if (!reason.statement().equals(SILENCE)) {
                once.add(new ReasonView(reason.tone(), reason.statement(), reason.citation(),
                        reason.remedy(), reason.link(), null));
            }
        }
        return once;
    }

    private static ReasonView reason(Refusal refusal) {
        return new ReasonView(
                Tone.BAD, refusal.toText(), null, refusal.remedy(), null, null);
    }

    private ReasonView reason(Objection objection, Tone tone, Words words) {
        String supply = missing(objection, words).orElse("");
        String advice = objection.remedy().map(text -> in(text, words)).orElse("");
        String remedy = (supply + " " + advice).strip();
        String numbers = numbers(objection.arguments(), words);
        String statement = (in(objection.text(), words) + " " + numbers).strip();
        return new ReasonView(tone, Text.plain(statement),
                citation(objection.citation(), words),
                remedy.isEmpty() ? null : Text.plain(remedy), null,
                gap(objection.citation(), words));
    }

    /** What would meet the objection and who can bring it; empty when nothing can be handed in. */
    public Optional<String> missing(Objection objection, Words words) {
        return book(objection.citation()).flatMap(found ->
                new SupplyWords(words, found.vocabulary()).say(objection.supply()));
    }

    private ReasonView reason(Notice notice, Words words) {
        String text = (in(notice.text(), words) + " " + numbers(notice.arguments(), words)).strip();
        String remedy = notice.remedy().map(found -> in(found, words)).orElse("");
        Text cited = citation(notice.citation(), words);
        if (notice.kind() == Notice.Kind.GAP) {
            return new ReasonView(Tone.INFO, SILENCE, cited, null, null,
                    Text.plain((remedy + " " + text).strip()));
        }
        Tone tone = switch (notice.kind()) {
            case WARNING -> Tone.ATTENTION;
            case CONSEQUENCE, ADVICE, GAP -> Tone.INFO;
            case INFORM -> Tone.NEUTRAL;
        };
        return new ReasonView(tone, Text.plain(text), cited,
                remedy.isEmpty() ? null : Text.plain(remedy), null, null);
    }

    /** The regulation's title and paragraph, such as {@code Bilag 7.9, § B.7.1}. */
    public Text citation(Citation citation, Words words) {
        String title = book(citation).map(book -> in(book.header().title(), words))
                .orElse(citation.book());
        return Text.plain(title + ", § " + citation.section());
    }

    private @Nullable Text gap(Citation citation, Words words) {
        return book(citation)
                .flatMap(book -> book.rule(citation.rule())
                        .flatMap(rule -> rule.gap())
                        .flatMap(book::gap))
                .map(gap -> Text.plain(in(gap.note(), words) + " " + in(gap.treated(), words)))
                .orElse(null);
    }

    /** The rule book that is cited, if this house knows it. */
    public Optional<RuleBook> book(Citation citation) {
        return rules.books().versions().stream()
                .filter(book -> book.header().id().equals(citation.book()))
                .filter(book -> book.header().version().equals(citation.version()))
                .findFirst();
    }

    /** "The limit is 500 kr.; this would be 650 kr." when the rule has both. */
    private static String numbers(Map<String, Value> arguments, Words words) {
        Value limit = arguments.get("limit");
        Value measured = arguments.get("measured");
        if (limit == null || measured == null) {
            return "";
        }
        return words.key("operation.verdict.numbers", said(limit, words), said(measured, words));
    }

    private static String said(Value value, Words words) {
        return switch (value) {
            case Value.Amount(var money) -> words.money(money);
            case Value.Whole(long number) -> words.number(number);
            case Value.Day(var day) -> words.date(day);
            default -> value.plain();
        };
    }

    private static String in(Bilingual text, Words words) {
        return text.in(words.language().tag());
    }
}
