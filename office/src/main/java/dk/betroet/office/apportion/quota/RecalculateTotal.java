package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.rules.KeyProcess;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A total is changed because the estimate has moved by more than the threshold, and everything is
 * computed anew from the same basis (order 550/2022 § 2, stk. 5-8). Regional agreements lapse
 * unless they say how a changed total is spread. Not a reduction below the threshold: that is
 * {@link ReduceTotal}.
 */
@Component
public class RecalculateTotal extends QuotaWork implements Operation<RecalculateTotal.Command> {

    /** What is asked; the total is the new estimate. */
    public record Command(QuotaRoundId round, @Field(max = 1_000_000) int total, LocalDate date,
            QuotaDesk.Whole rounding, QuotaDesk.Correction correction) {}

    private final QuotaRounds rounds;

    RecalculateTotal(QuotaRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "apportion.recalculate-total";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        QuotaStanding standing = rounds.standing(context, command.round());
        Optional<KeyProcess> process = standing.round().process();
        if (process.isEmpty()) {
            return QuotaDesk.silent();
        }
        QuotaRound round = standing.round();
        QuotaRound.Total last = standing.last();
        BigInteger expected = BigInteger.valueOf(command.total());
        if (command.date().isBefore(last.on()) || command.date().getYear() > round.year()) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        if (!process.get().mustRecalculate(last.total(), expected)) {
            return Proposal.refusedAt("total", RefusalCode.CHANGE_TOO_SMALL,
                    QuotaDesk.percent(last.total(), expected),
                    process.get().threshold(last.total()).beyondPercent());
        }
        KeyRun.Outcome outcome = KeyRun.of(round.keyRule(),
                QuotaDesk.wishes(command.rounding(), command.correction()), standing.basis(),
                expected);
        return switch (outcome) {
            case KeyRun.Outcome.Cannot(List<Text> reasons) ->
                    new Proposal.Refused(QuotaDesk.cannot(reasons));
            case KeyRun.Outcome.Done(KeyRun run) -> {
                QuotaRound.Total total = QuotaDesk.total(context, last.number() + 1,
                        QuotaRound.Kind.RECALCULATED, run, command.date(), false);
                yield Proposal.act(Draft.on(command.date(), context)
                        .result("round", round.id())
                        .effect((sql, fact) -> rounds.add(
                                sql, context, round, total, run.parts(), fact.id())));
            }
        };
    }
}
