package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.key.BasisFile;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.apportion.key.SharingDesk;
import dk.betroet.office.apportion.key.SheetProblem;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.rules.KeyRule;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The agency announces how many are expected in the coming year, and with it what that makes for
 * each region and municipality (order 550/2022 §§ 2-4). A late announcement is kept as late: it
 * binds all the same.
 */
@Component
public class AnnounceTotal extends QuotaWork implements Operation<AnnounceTotal.Command> {

    /**
     * What is asked.
     *
     * @param year the calendar year they are received in: of refugee quotas the one after the
     *     announcement
     * @param basis a row for each municipality, see {@code docs/keys.md}
     * @param date when it is announced
     */
    public record Command(
            QuotaRound.Key key,
            @Field(min = 2000, max = 2200) int year,
            @Field(max = 1_000_000) int total,
            @Field(from = FileKind.TABLE) EvidenceId basis,
            LocalDate date,
            QuotaDesk.Whole rounding,
            QuotaDesk.Correction correction) {}

    private final QuotaRounds rounds;
    private final QuotaDesk desk;

    AnnounceTotal(QuotaRounds rounds, QuotaDesk desk) {
        this.rounds = rounds;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "apportion.announce-total";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Optional<KeyRule> rule = QuotaRound.ruleOn(command.key(), command.date());
        if (rule.isEmpty()) {
            return Proposal.refusedAt("date", RefusalCode.CANNOT_BE_SPLIT,
                    Text.of("apportion.no-rule", command.date()));
        }
        boolean yearly = rule.get().process().isPresent();
        int ahead = command.year() - command.date().getYear();
        if (ahead != 1 && (yearly || ahead != 0)) {
            return Proposal.refusedAt("year", RefusalCode.DATES_OUT_OF_ORDER);
        }
        if (yearly && !earlier(command, context).isEmpty()) {
            return Proposal.refusedAt("year", RefusalCode.ALREADY_EXISTS);
        }
        return switch (BasisFile.read(desk.text(context, command.basis()), rule.get())) {
            case BasisFile.Read.Bad(List<SheetProblem> problems) ->
                    new Proposal.Refused(SharingDesk.wrong("basis", problems));
            case BasisFile.Read.Good(BasisFile file) -> split(command, context, rule.get(), file);
        };
    }

    /** The rounds of the same key and year. */
    private List<QuotaRound> earlier(Command command, Context context) {
        return rounds.in(context.sql(), context.unit()).stream()
                .filter(round -> round.year() == command.year())
                .filter(round -> round.keyRule().id().equals(
                        FieldSpec.choiceId(command.key()))).toList();
    }

    private Proposal split(Command command, Context context, KeyRule rule, BasisFile file) {
        KeyRun.Outcome outcome = KeyRun.of(rule,
                QuotaDesk.wishes(command.rounding(), command.correction()), file,
                BigInteger.valueOf(command.total()));
        return switch (outcome) {
            case KeyRun.Outcome.Cannot(List<Text> reasons) ->
                    new Proposal.Refused(QuotaDesk.cannot(reasons));
            case KeyRun.Outcome.Done(KeyRun run) -> {
                QuotaRound round = new QuotaRound(context.ids().next(), context.unit(),
                        command.year(), earlier(command, context).size() + 1, rule.key());
                UUID basis = command.basis().value();
                boolean late = rule.process().filter(process -> command.date().isAfter(
                        process.announceBy().atYear(command.date().getYear()))).isPresent();
                QuotaRound.Total total = QuotaDesk.total(context, 1, QuotaRound.Kind.ANNOUNCED,
                        run, command.date(), late);
                yield Proposal.act(Draft.on(command.date(), context)
                        .paper("key-basis", command.basis())
                        .result("round", round.id())
                        .effect((sql, fact) -> {
                            rounds.open(sql, context, round, file, basis, fact.id());
                            rounds.add(sql, context, round, total, run.parts(), fact.id());
                        }));
            }
        };
    }
}
