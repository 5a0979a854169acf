package dk.betroet.office.apportion.district;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.key.BasisFile;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.apportion.key.SharingDesk;
import dk.betroet.office.apportion.key.SheetProblem;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.rules.ByHand;
import dk.betroet.rules.KeyRule;
import dk.betroet.rules.KeyRules;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The association's money for its districts is split by area and number of municipalities. How
 * heavy each of the two is, and the districts' numbers, are known to the association alone: as long
 * as one of them is missing, the answer is what is missing, and nothing is guessed.
 */
@Component
public class SplitDistrictMoney extends DistrictWork
        implements Operation<SplitDistrictMoney.Command> {

    /**
     * What is asked.
     *
     * @param districts a row for each district: code, name, area and number of municipalities
     * @param areaWeight how heavy the area is, such as {@code 1/2}
     * @param municipalityWeight how heavy the number of municipalities is
     * @param decision the minutes
     * @param executes the decision that it carries out, when the unit keeps it here
     */
    public record Command(@Field(min = 2000, max = 2200) int year, Money total,
            @Field(from = FileKind.TABLE) @Nullable EvidenceId districts,
            @Field(max = 20) @Nullable String areaWeight,
            @Field(max = 20) @Nullable String municipalityWeight,
            @Nullable EvidenceId decision, @Nullable DecisionId executes, LocalDate date) {}

    private static final String RULE = "district-money";
    private static final String AREA = "area-weight";
    private static final String MUNICIPALITY = "municipality-weight";

    private final SharingDesk sharing;
    private final Districts districts;
    private final Decisions decisions;

    SplitDistrictMoney(SharingDesk sharing, Districts districts, Decisions decisions) {
        this.sharing = sharing;
        this.districts = districts;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "apportion.split-district-money";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Optional<KeyRule> rule = KeyRules.on(RULE, command.date());
        if (rule.isEmpty()) {
            return Proposal.refusedAt("date", RefusalCode.CANNOT_BE_SPLIT,
                    Text.of("apportion.no-rule", command.date()));
        }
        if (districts.in(context.sql(), context.unit()).stream()
                .anyMatch(split -> split.year() == command.year())) {
            return Proposal.refusedAt("year", RefusalCode.ALREADY_EXISTS);
        }
        List<Refusal> refusals = new ArrayList<>();
        Map<String, String> typed = new TreeMap<>();
        weight("areaWeight", AREA, command.areaWeight(), typed, refusals);
        weight("municipalityWeight", MUNICIPALITY, command.municipalityWeight(), typed, refusals);
        decisions.hindrance(context, "executes", command.executes(), command.date())
                .ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Language language = Language.of(context.caller().locale());
        List<String> missing = missing(rule.get(), typed, command.districts(), language);
        EvidenceId table = command.districts();
        if (!missing.isEmpty() || table == null) {
            return Proposal.refusedAt("districts", RefusalCode.CANNOT_BE_SPLIT,
                    Text.of("apportion.cannot", String.join("; ", missing)));
        }
        return switch (BasisFile.read(sharing.text(context, table), rule.get())) {
            case BasisFile.Read.Bad(List<SheetProblem> problems) ->
                    new Proposal.Refused(SharingDesk.wrong("districts", problems));
            case BasisFile.Read.Good(BasisFile file) ->
                    split(command, context, rule.get(), typed, file);
        };
    }

    private static void weight(String field, String input, @Nullable String said,
            Map<String, String> typed, List<Refusal> refusals) {
        if (said == null) {
            return;
        }
        if (DistrictSplit.weight(said).filter(one -> one.signum() >= 0).isEmpty()) {
            refusals.add(Refusal.at(field, RefusalCode.NOT_A_NUMBER, said));
        }
        typed.put(input, said);
    }

    private static List<String> missing(KeyRule rule, Map<String, String> typed,
            @Nullable EvidenceId table, Language language) {
        List<String> missing = new ArrayList<>();
        rule.inputs().forEach((input, what) -> {
            if (what.value().isEmpty() && !typed.containsKey(input)) {
                missing.add(what.text().in(language.tag()));
            }
        });
        if (table == null) {
            rule.columns().values().forEach(title -> missing.add(title.in(language.tag())));
        }
        return missing;
    }

    private Proposal split(Command command, Context context, KeyRule rule,
            Map<String, String> typed, BasisFile file) {
        Map<String, Fraction> inputs = new TreeMap<>();
        typed.forEach((input, said) ->
                inputs.put(input, DistrictSplit.weight(said).orElseThrow()));
        KeyRun.Outcome outcome = KeyRun.of(rule,
                new KeyRule.Wishes(Map.of(), inputs, ByHand.NOTHING), file,
                BigInteger.valueOf(command.total().toOere()));
        return switch (outcome) {
            case KeyRun.Outcome.Cannot(List<Text> reasons) -> new Proposal.Refused(
                    reasons.stream().map(reason -> Refusal.at(
                            "districts", RefusalCode.CANNOT_BE_SPLIT, reason)).toList());
            case KeyRun.Outcome.Done(KeyRun run) -> {
                DistrictSplit split = new DistrictSplit(context.ids().next(), command.year(),
                        command.total(), typed, rule.key(), command.date(),
                        DistrictDesk.districts(run));
                EvidenceId decision = command.decision();
                UUID minutes = decision == null ? null : decision.value();
                yield Proposal.act(Draft.on(command.date(), context)
                        .paper("key-basis", command.districts())
                        .paper("body-decision", decision)
                        .result("split", split.id())
                        .effect((sql, fact) -> districts.add(
                                sql, context, split, minutes,
                                CarriesOut.idOf(command.executes()), fact.id())));
            }
        };
    }
}
