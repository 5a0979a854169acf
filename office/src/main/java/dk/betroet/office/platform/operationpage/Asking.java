package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for an act from one of a job's own pages; the next page says what became of it. */
@Component
public class Asking {

    private final WritePath writePath;
    private final Labels labels;
    private final Wording wording;

    Asking(WritePath writePath, Labels labels, Wording wording) {
        this.writePath = writePath;
        this.labels = labels;
        this.wording = wording;
    }

    /**
     * Asks, and gives where to go on.
     *
     * @param done where to go when it is done
     * @param back where to go when it is not
     */
    public String ask(Visit visit, String operation, Map<String, ?> input, String done, String back,
            RedirectAttributes redirect) {
        Words words = wording.current();
        return switch (submit(visit, operation, input, words)) {
            case Outcome.Done _ -> {
                Said.next(redirect, words, NoticeView.of(Tone.GOOD,
                        Text.of("operation.done", labels.title(operation))));
                yield "redirect:" + done;
            }
            case Outcome.Waiting waiting -> "redirect:"
                    + visit.path("/requests/" + waiting.request());
            case Outcome outcome -> no(redirect, words, back, why(outcome, words));
        };
    }

    /**
     * Asks for one act after the other, each with its own fate; says how many were done, and why
     * the first of the others was not.
     *
     * @param back where to go on
     */
    public String askEach(Visit visit, String operation, List<? extends Map<String, ?>> inputs,
            String back, RedirectAttributes redirect) {
        Words words = wording.current();
        List<String> refused = new ArrayList<>();
        for (Map<String, ?> input : inputs) {
            Outcome outcome = submit(visit, operation, input, words);
            if (!(outcome instanceof Outcome.Done || outcome instanceof Outcome.Waiting)) {
                refused.add(why(outcome, words));
            }
        }
        Text title = Text.of("operation.done-each", labels.title(operation),
                (long) inputs.size() - refused.size(), (long) inputs.size());
        Said.next(redirect, words, refused.isEmpty() ? NoticeView.of(Tone.GOOD, title)
                : new NoticeView(Tone.BAD, title, Text.plain(refused.getFirst()), null));
        return "redirect:" + back;
    }

    private Outcome submit(Visit visit, String operation, Map<String, ?> input, Words words) {
        return writePath.submit(Ask.of(visit.caller(), visit.unit().id(), operation, input,
                Scalars.typed(words.formats())));
    }

    private static String why(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Refused refused -> said(refused, words);
            case Outcome.Invalid invalid -> invalid.errors().stream()
                    .map(FieldError::toText)
                    .map(words::say)
                    .collect(Collectors.joining(" "));
            default -> throw new NotHere();
        };
    }

    private String no(RedirectAttributes redirect, Words words, String back, String why) {
        Said.next(redirect, words, new NoticeView(
                Tone.BAD, Text.of("operation.not-done"), Text.plain(why), null));
        return "redirect:" + back;
    }

    private static String said(Outcome.Refused refused, Words words) {
        String house = refused.refusals().stream()
                .map(refusal -> said(refusal, words))
                .collect(Collectors.joining(" "));
        String book = refused.verdict().stream()
                .flatMap(verdict -> verdict.objections().stream())
                .map(objection -> objection.text().in(words.language().tag()))
                .collect(Collectors.joining(" "));
        return (house + " " + book).strip();
    }

    private static String said(Refusal refusal, Words words) {
        return words.say(refusal.toText()) + " " + words.say(refusal.remedy());
    }
}
