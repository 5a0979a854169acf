package dk.betroet.office.account.web;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.operationpage.Labels;
import dk.betroet.office.platform.web.Said;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for an act from one of this job's own pages; the next page says what became of it. */
@Component
class Asking {

    private final WritePath writePath;
    private final Labels labels;
    private final Wording wording;

    Asking(WritePath writePath, Labels labels, Wording wording) {
        this.writePath = writePath;
        this.labels = labels;
        this.wording = wording;
    }

    /** The answer to "not for you" and "not there", which is the same. */
    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /**
     * Asks, and gives where to go on.
     *
     * @param done where to go when it is done
     * @param back where to go when it is not
     */
    String ask(Visit visit, String operation, Map<String, ?> input, String done, String back,
            RedirectAttributes redirect) {
        Words words = wording.current();
        Outcome outcome = writePath.submit(Ask.of(visit.caller(), visit.unit().id(), operation,
                input, Scalars.typed(words.formats())));
        return switch (outcome) {
            case Outcome.Done _ -> {
                Said.next(redirect, words, NoticeView.of(Tone.GOOD,
                        Text.of("operation.done", labels.title(operation))));
                yield "redirect:" + done;
            }
            case Outcome.Waiting waiting -> "redirect:"
                    + visit.path("/requests/" + waiting.request());
            case Outcome.Refused refused -> no(redirect, words, back, said(refused, words));
            case Outcome.Invalid invalid -> no(redirect, words, back, invalid.errors().stream()
                    .map(FieldError::toText)
                    .map(words::say)
                    .collect(Collectors.joining(" ")));
            case Outcome.Unknown _, Outcome.KeyReused _, Outcome.Answer _ -> throw notHere();
        };
    }

    private String no(RedirectAttributes redirect, Words words, String back, String why) {
        Said.next(redirect, words, new NoticeView(
                Tone.BAD, Text.of("account.page.not-done"), Text.plain(why), null));
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
