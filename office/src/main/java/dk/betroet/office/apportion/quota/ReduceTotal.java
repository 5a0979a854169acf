package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.rules.KeyProcess;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Fewer are expected, but not by more than the threshold: the quotas that stand, agreed ones
 * included, are reduced in proportion, and nothing is computed anew. So it was done in 2017, from
 * 4,000 to 2,200, under the threshold of that time.
 */
@Component
public class ReduceTotal extends QuotaWork implements Operation<ReduceTotal.Command> {

    /** What is asked; the total is the new estimate. */
    public record Command(QuotaRoundId round, @Field(max = 1_000_000) int total, LocalDate date) {}

    private final QuotaRounds rounds;

    ReduceTotal(QuotaRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "apportion.reduce-total";
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
        if (expected.compareTo(last.total()) >= 0) {
            return Proposal.refusedAt("total", RefusalCode.NOTHING_TO_DO);
        }
        if (process.get().mustRecalculate(last.total(), expected)) {
            return Proposal.refusedAt("total", RefusalCode.CHANGE_TOO_LARGE,
                    QuotaDesk.percentUp(last.total(), expected),
                    process.get().threshold(last.total()).beyondPercent());
        }
        Map<String, BigInteger> reduced = standing.reducedTo(expected).orElseThrow();
        QuotaRound.Total total = new QuotaRound.Total(context.ids().next(), last.number() + 1,
                QuotaRound.Kind.REDUCED, expected, last.rounding(), last.correction(),
                command.date(), false, Map.of(), "");
        return Proposal.act(Draft.on(command.date(), context)
                .result("round", round.id())
                .effect((sql, fact) -> rounds.add(
                        sql, context, round, total, reduced, fact.id())));
    }
}
