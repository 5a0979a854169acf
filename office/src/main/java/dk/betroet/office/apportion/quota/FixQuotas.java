package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.rules.KeyProcess;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The agency fixes the quotas: the agreed ones as they were agreed, and by the rule where a
 * region's municipalities have not agreed in time or their agreement has lapsed (Integration Act
 * § 8, stk. 2-3). Fixing late is kept as late.
 */
@Component
public class FixQuotas extends QuotaWork implements Operation<FixQuotas.Command> {

    /** What is asked. */
    public record Command(QuotaRoundId round, LocalDate date) {}

    private final QuotaRounds rounds;

    FixQuotas(QuotaRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "apportion.fix-quotas";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        QuotaStanding standing = rounds.standing(context, command.round());
        QuotaRound round = standing.round();
        QuotaRound.Total last = standing.last();
        if (standing.fixing().isPresent()) {
            return Proposal.refusedAt("round", RefusalCode.ALREADY_DONE);
        }
        if (command.date().isBefore(last.on())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Optional<KeyProcess> deadlines = round.process().filter(_ -> !standing.isChanged());
        int year = last.on().getYear();
        Optional<LocalDate> agreeBy = deadlines.map(process -> process.agreeBy().atYear(year))
                .filter(command.date()::isBefore);
        if (agreeBy.isPresent() && !standing.withoutAgreement().isEmpty()) {
            return Proposal.refusedAt("date", RefusalCode.TOO_EARLY, agreeBy.get());
        }
        boolean late = deadlines.map(process -> process.fixBy().atYear(year))
                .filter(fixBy -> !command.date().isBefore(fixBy)).isPresent();
        QuotaRound.Fixing fixing =
                new QuotaRound.Fixing(command.date(), late, standing.quotas());
        return Proposal.act(Draft.on(command.date(), context)
                .result("round", round.id())
                .effect((sql, fact) -> rounds.fix(
                        sql, context, last.id(), fixing, fact.id())));
    }
}
