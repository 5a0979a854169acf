package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.key.Rate;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.contribution.Contribution.Claim;
import dk.betroet.office.apportion.contribution.Contribution.Part;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the pages about contributions show. */
final class ContributionViews {

    private static final BigInteger OERE = BigInteger.valueOf(100);

    /** Two digits more than whole øre have. */
    private static final long EXACT = 100;
    private static final int EXACT_DIGITS = 4;

    private ContributionViews() {}

    /** A contribution with everything that has become of it. */
    record Whole(Contribution contribution, List<Part> parts, List<Claim> claims,
            Optional<Contribution.Surplus> surplus, List<Contribution.Repayment> repayments) {

        Money claimed() {
            return Money.sum(claims.stream().map(Claim::owed).toList());
        }

        Money paid() {
            return Money.sum(claims.stream().map(Claim::paid).toList());
        }

        Money open() {
            return Money.sum(claims.stream().map(Claim::open).filter(Money::isPositive).toList());
        }

        long people() {
            return parts.stream().mapToLong(Part::people).sum();
        }

        /** The rate as it proves the total. */
        Rate rate() {
            return Rate.of(BigInteger.valueOf(contribution.total().toOere()),
                    BigInteger.valueOf(people()), OERE);
        }

        /** A municipality's row; empty when it takes no part. */
        Optional<Row> row(String code) {
            return rows().stream().filter(row -> row.part().code().equals(code)).findFirst();
        }

        List<Row> rows() {
            Map<String, Money> shares = new HashMap<>();
            surplus.ifPresent(some -> some.shares().forEach(
                    share -> shares.put(share.code(), share.amount())));
            boolean repaid = surplus.map(some -> some.way().equals("repay")).orElse(false);
            return parts.stream().map(part -> {
                List<Claim> own = claims.stream()
                        .filter(claim -> claim.code().equals(part.code())).toList();
                Money paid = Money.sum(own.stream().map(Claim::paid).toList());
                Money open = Money.sum(own.stream().map(Claim::open).toList());
                Money share = shares.getOrDefault(part.code(), Money.ZERO);
                Money back = Money.sum(repayments.stream()
                        .filter(one -> one.code().equals(part.code()))
                        .map(Contribution.Repayment::amount).toList());
                return new Row(part, Money.sum(own.stream().map(Claim::owed).toList()), paid,
                        back, share, (repaid ? share : Money.ZERO).minus(open).minus(back));
            }).toList();
        }
    }

    /**
     * One municipality.
     *
     * @param back what was repaid to it
     * @param net what it is owed, or below zero what it owes
     */
    record Row(Part part, Money claimed, Money paid, Money back, Money surplus, Money net) {}

    static StatusView state(Whole one, LocalDate today) {
        if (one.contribution().replaced()) {
            return new StatusView(Tone.NEUTRAL,
                    Text.of("apportion.contributions.state.replaced"));
        } else if (one.claims().isEmpty()) {
            return new StatusView(Tone.NEUTRAL, Text.of("apportion.contributions.state.decided"));
        } else if (one.claims().stream().anyMatch(claim -> claim.overdue(today))) {
            return new StatusView(Tone.ATTENTION,
                    Text.of("apportion.contributions.state.overdue"));
        }
        return one.open().isPositive()
                ? new StatusView(Tone.NEUTRAL, Text.of("apportion.contributions.state.claimed"))
                : new StatusView(Tone.GOOD, Text.of("apportion.contributions.state.paid"));
    }

    /** All contributions. */
    static SmallList<Whole> list(Visit visit, List<Whole> all, LocalDate today) {
        return new SmallList<>(List.of(
                Column.sorted("what", Text.of("apportion.contributions.what"),
                        one -> Cell.link(
                                visit.path("/contributions/" + one.contribution().id()),
                                title(one.contribution())),
                        Comparator.comparing(one -> one.contribution().title())),
                Column.amounts("total", Text.of("apportion.contributions.amount"),
                        one -> Cell.of(one.contribution().total()),
                        Comparator.comparing(one -> one.contribution().total())),
                Column.amounts("paid", Text.of("apportion.contributions.paid"),
                        one -> Cell.of(one.paid()), Comparator.comparing(Whole::paid)),
                Column.amounts("open", Text.of("apportion.contributions.open"),
                        one -> Cell.of(one.open()), Comparator.comparing(Whole::open)),
                Column.of("state", Text.of("apportion.contributions.state"),
                        one -> Cell.of(state(one, today)))), all);
    }

    static Text title(Contribution contribution) {
        return Text.of("apportion.contributions.year", contribution.title(),
                Integer.toString(contribution.year()));
    }

    /** The open claims of all contributions, the longest due first. */
    static TableView unpaid(List<Whole> all, LocalDate today) {
        List<RowView> rows = new ArrayList<>();
        all.stream().flatMap(one -> one.claims().stream())
                .filter(claim -> claim.open().isPositive())
                .sorted(Comparator.comparing(Claim::dueOn).thenComparing(Claim::number))
                .forEach(claim -> rows.add(RowView.of(Cell.of(claim.name()),
                        Cell.of(claim.number()), Cell.of(claim.dueOn()), Cell.of(claim.open()),
                        late(claim, today))));
        return new TableView(Text.of("apportion.contributions.unpaid"), List.of(
                ColumnView.of("name", Text.of("apportion.name")),
                ColumnView.numeric("number", Text.of("apportion.contributions.number")),
                ColumnView.of("due", Text.of("apportion.contributions.due")),
                ColumnView.numeric("open", Text.of("apportion.contributions.open")),
                ColumnView.of("state", Text.of("apportion.contributions.state"))), rows, null);
    }

    /** By how long a claim should have been paid. */
    static Cell late(Claim claim, LocalDate today) {
        return claim.overdue(today) ? Cell.of(overdue(claim, today)) : Cell.nothing();
    }

    /** The same, of a claim that is overdue. */
    static StatusView overdue(Claim claim, LocalDate today) {
        return new StatusView(Tone.ATTENTION, Text.of("apportion.contributions.late",
                ChronoUnit.DAYS.between(claim.dueOn(), today)));
    }

    /** What was decided, and the proof that the amounts make it. */
    static FactsView facts(Whole one, Words words) {
        Contribution of = one.contribution();
        FactsView facts = FactsView.none()
                .with(Text.of("apportion.contributions.amount"), Cell.of(of.total()))
                .with(Text.of("apportion.contributions.proof"), Cell.of(proof(one, words)))
                .with(Text.of("apportion.contributions.counted"), Cell.of(Text.of(
                        "apportion.contributions.counted-text", of.quarter(),
                        Text.of("choice.source." + of.source()), of.fetchedOn(),
                        of.referenceOn())))
                .with(Text.of("apportion.contributions.factor"), Cell.of(of.factor().equals("1")
                        ? Text.of("apportion.contributions.factor-none")
                        : Text.of("apportion.contributions.factor-text", of.factor())))
                .with(Text.of("apportion.decide-contribution.vat"), Cell.of(
                        Text.of("choice.vat." + of.vat())))
                .with(Text.of("apportion.decide-contribution.vatReason"),
                        Cell.of(of.vatReason()));
        return one.surplus().map(some -> facts.with(Text.of("apportion.contributions.surplus"),
                Cell.of(Text.of("apportion.contributions.surplus-text", some.amount(),
                        Text.of("choice.way." + some.way()))))).orElse(facts);
    }

    /** Rate times inhabitants is the total. */
    static Text proof(Whole one, Words words) {
        String rate = one.rate().printed().toPlainString();
        return Text.of("apportion.contributions.proof-text",
                words.language().tag().equals("da") ? rate.replace('.', ',') : rate,
                one.people(), one.contribution().total());
    }

    /** What one municipality's part comes to before it is whole øre, with four decimals. */
    static String exact(Whole one, Part part, Words words) {
        BigDecimal kroner = new BigDecimal(
                BigInteger.valueOf(one.contribution().total().toOere())
                        .multiply(BigInteger.valueOf(part.people()))
                        .multiply(BigInteger.valueOf(EXACT))
                        .divide(BigInteger.valueOf(one.people())), EXACT_DIGITS);
        return new DecimalFormat("#,##0.0000", DecimalFormatSymbols.getInstance(
                Locale.of(words.language().tag()))).format(kroner);
    }

    /** The municipalities; on a page without the columns that find no room there. */
    static SmallList<Row> municipalities(Whole one, boolean file) {
        boolean indexed = !one.contribution().factor().equals("1");
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.sorted("name", Text.of("apportion.name"),
                        row -> Cell.of(row.part().name()),
                        Comparator.comparing(row -> row.part().name())),
                Column.amounts("people", Text.of("apportion.contributions.people"),
                        row -> Cell.of(row.part().people()),
                        Comparator.comparing(row -> row.part().people())),
                Column.amounts("amount", Text.of("apportion.contributions.amount"),
                        row -> Cell.of(row.part().amount()),
                        Comparator.comparing(row -> row.part().amount()))));
        if (indexed || file) {
            columns.add(Column.amounts("unindexed", Text.of("apportion.contributions.unindexed"),
                    row -> Cell.of(row.part().unindexed()),
                    Comparator.comparing(row -> row.part().unindexed())));
        }
        if (file) {
            columns.add(0, Column.of("code", Text.of("apportion.code"),
                    row -> Cell.of(row.part().code())));
            columns.add(Column.of("claimed", Text.of("apportion.contributions.claimed"),
                    row -> Cell.of(row.claimed())));
            columns.add(Column.of("surplus", Text.of("apportion.contributions.surplus"),
                    row -> Cell.of(row.surplus())));
        }
        columns.add(Column.amounts("paid", Text.of("apportion.contributions.paid"),
                row -> Cell.of(row.paid()), Comparator.comparing(Row::paid)));
        columns.add(Column.amounts("net", Text.of("apportion.contributions.net"),
                row -> Cell.of(row.net()), Comparator.comparing(Row::net)));
        return new SmallList<>(columns, one.rows());
    }

    /** The way to an electronic claim, where there is an address to send it to. */
    private static Cell invoice(Claim claim, String at, String words) {
        return claim.addressed() ? Cell.link(at, Text.of(words))
                : Cell.of(Text.of("apportion.contributions.no-address"));
    }

    /** The claims of several municipalities with their papers. */
    static TableView claims(Visit visit, List<Claim> claims) {
        return papers(visit, claims, List.of(
                ColumnView.numeric("number", Text.of("apportion.contributions.number")),
                ColumnView.of("name", Text.of("apportion.name"))),
                (claim, number) -> List.of(
                        Cell.of(number), Cell.of(claim.name())));
    }

    /** One municipality's claims with their papers. */
    static TableView ownClaims(Visit visit, List<Claim> claims) {
        return papers(visit, claims,
                List.of(ColumnView.of("number", Text.of("apportion.contributor.on-claim"))),
                (claim, number) -> List.of(Cell.of(Text.of(number == claim.number()
                        ? "apportion.claim.title" : "apportion.claim.credit-title",
                        Integer.toString(number)))));
    }

    /** Claims and credit notes, each beginning with what says which one it is. */
    private static TableView papers(Visit visit, List<Claim> claims, List<ColumnView> which,
            BiFunction<Claim, Integer, List<Cell>> named) {
        List<RowView> rows = new ArrayList<>();
        for (Claim claim : claims) {
            String at = visit.path("/claims/" + claim.id());
            rows.add(row(named.apply(claim, claim.number()),
                    Cell.of(claim.dueOn()), Cell.of(claim.amount()), Cell.of(claim.open()),
                    Cell.link(at + "/paper", Text.of("apportion.contributions.claim-pdf")),
                    invoice(claim, at + "/oioubl", "apportion.contributions.claim-xml")));
            Integer credit = claim.creditNumber();
            if (credit != null) {
                rows.add(row(named.apply(claim, credit),
                        Cell.nothing(), Cell.of(claim.credited().negate()), Cell.nothing(),
                        Cell.link(at + "/credit-paper",
                                Text.of("apportion.contributions.credit-pdf")),
                        invoice(claim, at + "/credit-oioubl",
                                "apportion.contributions.credit-xml")));
            }
        }
        List<ColumnView> columns = new ArrayList<>(which);
        columns.addAll(List.of(
                ColumnView.of("due", Text.of("apportion.contributions.due")),
                ColumnView.numeric("amount", Text.of("apportion.contributions.amount")),
                ColumnView.numeric("open", Text.of("apportion.contributions.open")),
                ColumnView.of("pdf", Text.of("apportion.contributions.papers")),
                ColumnView.of("xml", Text.of("apportion.contributions.claim-xml"))));
        return new TableView(Text.of("apportion.contributions.claims"), columns, rows, null);
    }

    private static RowView row(List<Cell> first, Cell... others) {
        List<Cell> cells = new ArrayList<>(first);
        cells.addAll(List.of(others));
        return new RowView(cells);
    }
}
