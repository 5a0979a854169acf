package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.key.BasisFile;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The agency moves a few from one municipality to another, with a reason: the rule's step
 * {@code adjusted}, of which the order's own words (§ 4, stk. 6) have not been read. The total
 * stays as it is, and so does the quota of a region whose municipalities have agreed.
 */
@Component
public class AdjustQuotas extends QuotaWork implements Operation<AdjustQuotas.Command> {

    /** So many are moved; both are named by code or name. */
    public record Move(@Field(min = 1, max = 60) String from, @Field(min = 1, max = 60) String to,
            @Field(min = 1, max = 10_000) int number) {}

    /** What is asked. */
    public record Command(QuotaRoundId round, @Field(min = 1, max = 98) List<Move> moves,
            Note reason, LocalDate date) {}

    private static final String STEP = "adjusted";

    private final QuotaRounds rounds;

    AdjustQuotas(QuotaRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "apportion.adjust-quotas";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        QuotaStanding standing = rounds.standing(context, command.round());
        QuotaRound.Total last = standing.last();
        if (standing.fixing().isPresent() || last.kind() == QuotaRound.Kind.REDUCED) {
            return Proposal.refusedAt("round", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        if (standing.round().keyRule().step(STEP).isEmpty()) {
            return QuotaDesk.silent();
        }
        List<Refusal> refusals = new ArrayList<>();
        if (command.date().isBefore(last.on())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER));
        }
        if (command.reason().saysTooLittle()) {
            refusals.add(Refusal.at("reason", RefusalCode.REASON_TOO_SHORT));
        }
        Map<String, BigInteger> moved = new TreeMap<>(last.moved());
        for (Move move : command.moves()) {
            BigInteger number = BigInteger.valueOf(move.number());
            side(standing, move.from(), number.negate(), moved, refusals);
            side(standing, move.to(), number, moved, refusals);
        }
        moved.values().removeIf(change -> change.signum() == 0);
        return refusals.isEmpty() ? adjusted(command, context, standing, moved)
                : new Proposal.Refused(refusals);
    }

    /** One side of a move: who it is, and that no agreement stands in the way. */
    private static void side(QuotaStanding standing, String said, BigInteger change,
            Map<String, BigInteger> moved, List<Refusal> refusals) {
        BasisFile basis = standing.basis();
        Optional<String> code = basis.code(said.strip());
        if (code.isEmpty()) {
            refusals.add(cannot(Text.of("apportion.recipient-unknown", said)));
            return;
        }
        String region = basis.regions().getOrDefault(code.get(), "");
        if (standing.agreed().containsKey(region)) {
            refusals.add(cannot(Text.of("apportion.agreed-there", region)));
        }
        moved.merge(code.get(), change, BigInteger::add);
    }

    private Proposal adjusted(Command command, Context context, QuotaStanding standing,
            Map<String, BigInteger> moved) {
        QuotaRound.Total last = standing.last();
        QuotaRound.Total total = new QuotaRound.Total(context.ids().next(), last.number() + 1,
                QuotaRound.Kind.ADJUSTED, last.total(), last.rounding(), last.correction(),
                command.date(), false, moved, command.reason().text());
        KeyRun.Outcome outcome = KeyRun.of(standing.round().keyRule(), QuotaRound.wishes(total),
                standing.basis(), total.total());
        return switch (outcome) {
            case KeyRun.Outcome.Cannot(List<Text> reasons) ->
                    new Proposal.Refused(QuotaDesk.cannot(reasons));
            case KeyRun.Outcome.Done(KeyRun run) -> {
                List<String> below = run.parts().entrySet().stream()
                        .filter(part -> part.getValue().signum() < 0)
                        .map(part -> standing.basis().names().get(part.getKey())).toList();
                yield below.isEmpty()
                        ? Proposal.act(Draft.on(command.date(), context)
                                .result("round", standing.round().id())
                                .effect((sql, fact) -> rounds.add(sql, context, standing.round(),
                                        total, run.parts(), fact.id())))
                        : new Proposal.Refused(List.of(cannot(Text.of(
                                "apportion.below-zero", String.join(", ", below)))));
            }
        };
    }

    private static Refusal cannot(Text why) {
        return Refusal.at("moves", RefusalCode.CANNOT_BE_SPLIT, why);
    }
}
