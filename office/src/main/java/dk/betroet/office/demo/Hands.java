package dk.betroet.office.demo;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Gathering;
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
    private final UUID authority;
    private final UUID unit;
    private int refused;
    private int done;

    Hands(WritePath path, Gathering gathering, UUID authority, UUID unit) {
        this.path = path;
        this.gathering = gathering;
        this.authority = authority;
        this.unit = unit;
    }

    /** Someone with a role in the unit. */
    Caller employee(UUID person, Role role) {
        return new Caller(Caller.Kind.SESSION, authority, person,
                List.of(new Caller.Grant(role, unit)), List.of(),
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    /**
     * Asks for an act that must succeed; whoever is named signs what it waits for.
     *
     * @param signers in order, until nothing is missing
     */
    Map<String, String> must(
            Caller caller, String operation, Map<String, ?> command, Caller... signers) {
        Outcome outcome = ask(caller, operation, command, signers);
        if (outcome instanceof Outcome.Done finished) {
            return finished.result();
        }
        throw new IllegalStateException(
                "the demo could not " + operation + " " + command + ": " + why(outcome));
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

    /** Asks for an act that the rules may refuse. */
    boolean may(Caller caller, String operation, Map<String, ?> command, Caller... signers) {
        return ask(caller, operation, command, signers) instanceof Outcome.Done;
    }

    private Outcome ask(
            Caller caller, String operation, Map<String, ?> command, Caller... signers) {
        Outcome outcome =
                path.submit(Ask.of(caller, unit, operation, command, Scalars.PLAIN));
        for (Caller signer : signers) {
            if (outcome instanceof Outcome.Waiting waiting) {
                outcome = gathering.sign(signer, unit, waiting.request(), new Gathering.Signer(
                        signer.personOrFail(), Signature.Method.CREDENTIALS, null));
            }
        }
        if (outcome instanceof Outcome.Done) {
            done++;
        } else {
            refused++;
        }
        return outcome;
    }

    /** How many acts were carried out. */
    int done() {
        return done;
    }

    /** How many acts were refused or left waiting. */
    int refused() {
        return refused;
    }
}
