package dk.betroet.office.platform.api;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * <em>Må jeg?</em> for whoever asks inside the same program: the very answer that the interface
 * gives to a dry run, so that command line and interface cannot come to differ. Changes nothing.
 */
@Component
public class MayI {

    private final WritePath writePath;
    private final Answers answers;
    private final Wording wording;

    MayI(WritePath writePath, Answers answers, Wording wording) {
        this.writePath = writePath;
        this.answers = answers;
        this.wording = wording;
    }

    /**
     * An answer as the interface gives it.
     *
     * @param status 200 when there is a verdict, 404 for what is not there, 422 when refused
     * @param body what would have been sent as JSON
     */
    public record Answer(int status, Object body) {}

    /**
     * Asks.
     *
     * @param input the command as in the interface: amounts in øre, days as {@code 2026-03-05}
     */
    public Answer ask(Caller caller, UUID unit, String operation, Map<String, ?> input,
            Language language) {
        Outcome outcome = writePath.submit(new Ask(
                caller, unit, operation, input, Scalars.PLAIN, Optional.empty(), true));
        ResponseEntity<Object> answer = answers.of(outcome, wording.in(language));
        return new Answer(answer.getStatusCode().value(),
                Optional.ofNullable(answer.getBody()).orElse(Map.of()));
    }
}
