package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Indexation;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.contribution.ContributorFile.Contributor;
import dk.betroet.office.apportion.key.SharingDesk;
import dk.betroet.office.apportion.key.SheetProblem;
import dk.betroet.office.platform.decision.DecisionId;
import dk.betroet.office.platform.decision.Decisions;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.number.CvrNumber;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
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
 * A body has decided what the municipalities pay together, as a total or as a rate per inhabitant,
 * in the prices of the year or indexed to them. Each one's amount is by its inhabitants on a
 * reference day, in whole øre that make the whole. A decision that takes the place of another one,
 * because its basis has changed, takes back the other's claims by credit notes.
 */
@Component
public class DecideContribution extends ContributionWork
        implements Operation<DecideContribution.Command> {

    /** How value added tax is treated; the reason stands beside it. */
    public enum Vat {
        /** Collected as an authority, or an operating grant: outside the tax. */
        OUTSIDE_VAT,
        /** A supply at zero per cent. */
        ZERO_RATED,
        /** A service in competition with others: the ordinary rate. */
        STANDARD
    }

    /**
     * What is asked.
     *
     * @param total what all pay together; or else a rate
     * @param rate kroner per inhabitant with decimals; or else a total
     * @param contributors who takes part, see {@link ContributorFile}
     * @param referenceDate the day that inhabitants are counted on, as the decision says
     * @param index by which vintage it is indexed; left out when it is in the year's prices
     * @param indexFrom the year whose prices the total or rate is in
     * @param firstDue when the first instalment is due; the others follow over twelve months
     * @param senderCvr under which number the claims are sent
     * @param replaces the decision whose place it takes
     * @param decision the body's minutes
     * @param executes the decision that it carries out, when the secretariat keeps it here
     */
    public record Command(
            @Field(min = 1, max = 80) String name,
            @Field(min = 2000, max = 2200) int year,
            @Nullable Money total,
            @Field(max = 20) @Nullable String rate,
            PopulationsId populations,
            @Field(from = FileKind.TABLE) EvidenceId contributors,
            LocalDate referenceDate,
            @Nullable PriceIndexId index,
            @Field(min = 2000, max = 2200) @Nullable Integer indexFrom,
            @Field(min = 1, max = 12) int instalments,
            @Field(future = true) LocalDate firstDue,
            Vat vat,
            Note vatReason,
            @Field(max = 20) String senderCvr,
            @Nullable ContributionId replaces,
            @Nullable EvidenceId decision,
            @Nullable DecisionId executes,
            LocalDate date) {}

    private final SharingDesk sharing;
    private final Contributions contributions;
    private final ContributionBasis basis;
    private final ContributionRows rows;
    private final Decisions decisions;

    DecideContribution(SharingDesk sharing, Contributions contributions,
            ContributionBasis basis, ContributionRows rows, Decisions decisions) {
        this.sharing = sharing;
        this.contributions = contributions;
        this.basis = basis;
        this.rows = rows;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "apportion.decide-contribution";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        List<Refusal> refusals = new ArrayList<>();
        fields(command, refusals);
        replaced(command, context, refusals);
        decisions.hindrance(context, "executes", command.executes(), command.date())
                .ifPresent(refusals::add);
        Optional<Fraction> factor = factor(command, context, refusals);
        Map<String, Long> populations =
                basis.people(context.sql(), command.populations().value());
        return switch (ContributorFile.read(
                sharing.text(context, command.contributors()), populations)) {
            case ContributorFile.Read.Bad(List<SheetProblem> problems) -> {
                refusals.addAll(SharingDesk.wrong("contributors", problems));
                yield new Proposal.Refused(refusals);
            }
            case ContributorFile.Read.Good(Map<String, Contributor> all)
                    when refusals.isEmpty() && factor.isPresent() -> {
                Map<String, Long> heads = new TreeMap<>();
                all.keySet().forEach(code -> heads.put(code, populations.get(code)));
                yield decided(command, context, all, heads, factor.get());
            }
            case ContributorFile.Read.Good _ -> new Proposal.Refused(refusals);
        };
    }

    private static void fields(Command command, List<Refusal> refusals) {
        String rate = command.rate();
        if ((command.total() == null) == (rate == null)) {
            refusals.add(Refusal.at("total", RefusalCode.ONE_OF_TWO));
        }
        if (rate != null && ContributionDesk.decimal(rate)
                .filter(one -> one.signum() > 0).isEmpty()) {
            refusals.add(ContributionDesk.noNumber("rate", rate));
        }
        if (command.vatReason().saysTooLittle()) {
            refusals.add(Refusal.at("vatReason", RefusalCode.REASON_TOO_SHORT));
        }
        if (CvrNumber.parse(command.senderCvr()).toOptional().isEmpty()) {
            refusals.add(ContributionDesk.noNumber("senderCvr", command.senderCvr()));
        }
        if (command.firstDue().isBefore(command.date())) {
            refusals.add(Refusal.at("firstDue", RefusalCode.DATES_OUT_OF_ORDER));
        }
        if ((command.index() == null) != (command.indexFrom() == null)) {
            refusals.add(Refusal.at("indexFrom", RefusalCode.NEEDED_HERE));
        }
    }

    private void replaced(Command command, Context context, List<Refusal> refusals) {
        ContributionId replaces = command.replaces();
        if (replaces == null) {
            return;
        }
        Contribution before = contributions
                .find(context.sql(), context.unit(), replaces.value()).orElseThrow();
        if (before.replaced()
                || contributions.surplus(context.sql(), before.id()).isPresent()) {
            refusals.add(Refusal.at("replaces", RefusalCode.NOT_OPEN_ANY_MORE));
        } else if (command.date().isBefore(before.decidedOn())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER));
        }
    }

    private Optional<Fraction> factor(
            Command command, Context context, List<Refusal> refusals) {
        PriceIndexId index = command.index();
        Integer from = command.indexFrom();
        if (index == null || from == null) {
            return Optional.of(Fraction.ONE);
        }
        Indexation table = basis.index(context.sql(), index.value());
        if (from > command.year()) {
            refusals.add(Refusal.at("indexFrom", RefusalCode.DATES_OUT_OF_ORDER));
            return Optional.empty();
        }
        List<Integer> missing = table.missing(from, command.year());
        if (!missing.isEmpty()) {
            refusals.add(Refusal.at("index", RefusalCode.CANNOT_BE_SPLIT,
                    Text.of("apportion.index-years-missing", String.join(", ",
                            missing.stream().map(String::valueOf).toList()))));
            return Optional.empty();
        }
        return Optional.of(table.factor(from, command.year()));
    }

    private Proposal decided(Command command, Context context, Map<String, Contributor> all,
            Map<String, Long> heads, Fraction factor) {
        long people = heads.values().stream().mapToLong(Long::longValue).sum();
        if (people == 0) {
            return Proposal.refusedAt("populations", RefusalCode.CANNOT_BE_SPLIT,
                    Text.of("apportion.nobody-there"));
        }
        BigInteger indexed = oere(command, people, factor);
        BigInteger plain = oere(command, people, Fraction.ONE);
        if (indexed.signum() <= 0 || plain.signum() <= 0) {
            return Proposal.refusedAt("total", RefusalCode.NOTHING_TO_DO);
        } else if (indexed.max(plain).compareTo(BigInteger.valueOf(Money.MAX.toOere())) > 0) {
            return Proposal.refusedAt("total", RefusalCode.CANNOT_BE_SPLIT,
                    Text.of("apportion.too-much", Money.MAX));
        }
        Money total = Money.ofOere(indexed.longValueExact());
        Money unindexed = Money.ofOere(plain.longValueExact());
        Map<String, Money> amounts = ContributionDesk.parts(heads, total);
        Map<String, Money> before = ContributionDesk.parts(heads, unindexed);
        Map<String, String> names =
                basis.names(context.sql(), command.populations().value());
        List<Contribution.Part> parts = new ArrayList<>();
        all.forEach((code, one) -> parts.add(new Contribution.Part(code, names.get(code),
                one.gln(), one.cvr(), one.reference(), heads.get(code), amounts.get(code),
                before.get(code))));
        UUID id = context.ids().next();
        UUID fund = contributions.fund(context.sql(), context.unit())
                .orElseGet(() -> context.ids().next());
        return Proposal.act(Draft.on(command.date(), context)
                .paper("key-basis", command.contributors())
                .paper("body-decision", command.decision())
                .result("contribution", id)
                .effect((sql, fact) -> rows.add(sql, context, new ContributionRows.New(id, fund,
                        command, factor, total, parts, fact.id()))));
    }

    /** What all pay, in whole øre: half an øre goes up. */
    private static BigInteger oere(Command command, long people, Fraction factor) {
        Money said = command.total();
        Fraction oere = said != null
                ? Fraction.of(BigInteger.valueOf(said.toOere()), BigInteger.ONE)
                : ContributionDesk.decimal(String.valueOf(command.rate())).orElseThrow()
                        .times(Fraction.of(people)).times(Fraction.of(100));
        return oere.times(factor).rounded();
    }
}
