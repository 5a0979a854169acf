package dk.betroet.office.custody.movement;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Exists to say no: a code or password of a resident is never kept (Bilag 7.9 B.3, B.7). There is
 * no field for the code itself. Whoever asks learns the paragraph and what to do instead.
 */
@Component
public class KeepSecret implements Operation<KeepSecret.Command> {

    /** What would be kept; words of the list {@code secret}. */
    public enum Secret {
        PIN,
        E_ID,
        PASSWORD
    }

    /** What is asked. */
    public record Command(Secret secret, LocalDate date) {}

    private final RuleDesk rules;

    KeepSecret(RuleDesk rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "custody.keep-secret";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Situation.Builder situation = Situation.of("keep-secret", command.date())
                .with("secret.kind", FieldSpec.choiceId(command.secret()));
        Verdict verdict = rules.inForce(context.sql(), context.unit(), command.date())
                .decide(situation.build());
        return verdict instanceof Verdict.Refused
                ? Proposal.act(situation, Draft.on(command.date(), context))
                : Proposal.refusedAt("secret", RefusalCode.SECRET_NOT_KEPT);
    }
}
