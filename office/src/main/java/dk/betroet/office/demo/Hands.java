package dk.betroet.office.demo;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Does what people do: asks, and signs what waits. What a rule refuses stays refused. */
final class Hands {

    private final WritePath path;
    private final Gathering gathering;
    private final Stage.Place place;
    private final DemoClock clock;
    private int refused;
    private int done;

    Hands(WritePath path, Gathering gathering, Stage.Place place, DemoClock clock) {
        this.path = path;
        this.gathering = gathering;
        this.place = place;
        this.clock = clock;
    }

    /** Someone who holds a role in the unit. */
    Caller inUnit(UUID person, Role role) {
        return caller(person, List.of(new Caller.Grant(role, place.unit())), List.of());
    }

    /** Someone who is tied to a resident. */
    Caller tiedTo(UUID resident, UUID person, Role role) {
        return caller(person, List.of(), List.of(new Caller.Tie(role, resident, place.unit())));
    }

    private Caller caller(UUID person, List<Caller.Grant> grants, List<Caller.Tie> ties) {
        return new Caller(Caller.Kind.SESSION, place.authority(), person, grants, ties,
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    /**
     * Asks for an act that must succeed; whoever is named signs what it waits for.
     *
     * @param signers in order, until nothing is missing
     * @return identities of what was made
     */
    Map<String, String> must(
            Caller caller, String operation, Map<String, ?> form, Caller... signers) {
        Outcome outcome = ask(caller, operation, form);
        for (Caller signer : signers) {
            if (outcome instanceof Outcome.Waiting waiting) {
                clock.later();
                outcome = gathering.sign(signer, place.unit(), waiting.request(),
                        new Gathering.Signer(signer.personOrFail(), Signature.Method.CREDENTIALS,
                                null));
            }
        }
        return finished(operation, form, outcome);
    }

    /** Asks for an act that must wait for a leader's approval, with two signatures. */
    Map<String, String> mustApproved(Caller caller, Caller colleague, Caller leader,
            String reason, String operation, Map<String, ?> form) {
        UUID request = mustWait(caller, operation, form);
        gathering.sign(colleague, place.unit(), request, new Gathering.Signer(
                colleague.personOrFail(), Signature.Method.CREDENTIALS, null));
        clock.later();
        return finished(operation, form,
                gathering.approve(leader, place.unit(), request, new Note(reason)));
    }

    /** Asks for an act that must be left waiting for somebody; the request. */
    UUID mustWait(Caller caller, String operation, Map<String, ?> form) {
        Outcome outcome = ask(caller, operation, form);
        if (outcome instanceof Outcome.Waiting waiting) {
            return waiting.request();
        }
        throw new IllegalStateException(
                "the demo expected to wait: " + operation + " " + form + ": " + why(outcome));
    }

    /** Asks by mistake for something that must be refused. */
    void mistake(Caller caller, String operation, Map<String, ?> form, Caller... signers) {
        Outcome outcome = ask(caller, operation, form);
        for (Caller signer : signers) {
            if (outcome instanceof Outcome.Waiting waiting) {
                outcome = gathering.sign(signer, place.unit(), waiting.request(),
                        new Gathering.Signer(signer.personOrFail(), Signature.Method.CREDENTIALS,
                                null));
            }
        }
        if (!(outcome instanceof Outcome.Refused)) {
            throw new IllegalStateException("the demo expected a refusal: "
                    + operation + " " + form + ": " + why(outcome));
        }
        refused++;
    }

    private Outcome ask(Caller caller, String operation, Map<String, ?> form) {
        clock.later();
        return path.submit(Ask.of(caller, place.unit(), operation, form, Scalars.PLAIN));
    }

    private Map<String, String> finished(String operation, Map<String, ?> form, Outcome outcome) {
        if (outcome instanceof Outcome.Done made) {
            done++;
            return made.result();
        }
        throw new IllegalStateException(
                "the demo could not " + operation + " " + form + ": " + why(outcome));
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var refusals, var verdict) -> refusals + " " + verdict
                    .map(answer -> answer.objections().stream()
                            .map(o -> o.reason().id() + " " + o.citation() + " " + o.supply())
                            .toList());
            case Outcome.Waiting waiting -> waiting.verdict().objections().stream()
                    .map(o -> o.reason().id() + " " + o.citation() + " " + o.supply())
                    .toList().toString();
            default -> outcome.toString();
        };
    }

    /** How many acts were carried out. */
    int done() {
        return done;
    }

    /** How many acts were refused. */
    int refused() {
        return refused;
    }
}
