package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.apportion.contribution.Contribution.Claim;
import dk.betroet.office.apportion.contribution.Contribution.Part;
import dk.betroet.office.apportion.contribution.ContributionViews.Row;
import dk.betroet.office.apportion.contribution.ContributionViews.Whole;
import dk.betroet.office.apportion.contribution.Contributors.Contributor;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a municipality's own page shows. */
@Component
class ContributorViews {

    private final ContributorDesk desk;
    private final Contributions contributions;
    private final Contributors contributors;
    private final Persons persons;

    ContributorViews(ContributorDesk desk, Contributions contributions,
            Contributors contributors, Persons persons) {
        this.desk = desk;
        this.contributions = contributions;
        this.contributors = contributors;
        this.persons = persons;
    }

    /** The parts of the page, by their names in the template. */
    Map<String, Object> of(Visit visit, JdbcClient sql, Contributor one, Words words) {
        List<Whole> all = desk.all(sql, visit.unit().id()).stream()
                .filter(whole -> whole.row(one.code()).isPresent()).toList();
        List<Claim> claims = all.stream().flatMap(whole -> whole.claims().stream())
                .filter(claim -> claim.code().equals(one.code())).toList();
        return Map.of(
                "facts", facts(all, claims, one),
                "tables", List.of(
                        contributions(visit, all, one),
                        ContributionViews.ownClaims(visit, claims),
                        payments(contributions.payments(sql, visit.unit().id(), one.code()),
                                all, one),
                        readings(sql, one.id())));
    }

    private FactsView facts(List<Whole> all, List<Claim> claims, Contributor one) {
        Money open = Money.sum(claims.stream().map(Claim::open)
                .filter(Money::isPositive).toList());
        Money due = Money.sum(claims.stream().filter(claim -> claim.overdue(desk.today()))
                .map(Claim::open).toList());
        Money net = Money.sum(all.stream().map(whole -> whole.row(one.code()).orElseThrow().net())
                .toList());
        return FactsView.none()
                .with(Text.of("apportion.contributor.open"), Cell.of(open))
                .with(Text.of("apportion.contributor.overdue"), Cell.of(due))
                .with(Text.of("apportion.contributions.net"), Cell.of(net));
    }

    /** What it pays each year, with the way to the proof. */
    private static TableView contributions(Visit visit, List<Whole> all, Contributor one) {
        String below = visit.path("/contributors/" + one.id() + "/contributions/");
        return new TableView(Text.of("apportion.contributions.title"), List.of(
                ColumnView.of("what", Text.of("apportion.contributions.what")),
                ColumnView.numeric("people", Text.of("apportion.contributions.people")),
                ColumnView.numeric("amount", Text.of("apportion.contributions.amount")),
                ColumnView.numeric("paid", Text.of("apportion.contributions.paid")),
                ColumnView.numeric("surplus", Text.of("apportion.contributions.surplus")),
                ColumnView.numeric("net", Text.of("apportion.contributions.net"))),
                all.stream().map(whole -> {
                    Row row = whole.row(one.code()).orElseThrow();
                    return RowView.of(
                            Cell.link(below + whole.contribution().id(),
                                    ContributionViews.title(whole.contribution())),
                            Cell.of(row.part().people()), Cell.of(row.part().amount()),
                            Cell.of(row.paid()), Cell.of(row.surplus()), Cell.of(row.net()));
                }).toList(), null);
    }

    /** What came in, and below zero what went back. */
    private static TableView payments(
            List<Contribution.Payment> payments, List<Whole> all, Contributor of) {
        List<RowView> rows = new ArrayList<>();
        payments.forEach(one -> rows.add(RowView.of(Cell.of(one.on()),
                Cell.of(Text.of("apportion.claim.title", Integer.toString(one.claim()))),
                Cell.of(one.amount()))));
        all.stream().flatMap(whole -> whole.repayments().stream())
                .filter(one -> one.code().equals(of.code()))
                .forEach(one -> rows.add(RowView.of(Cell.of(one.on()),
                        Cell.of(Text.of("apportion.contributor.repaid")),
                        Cell.of(one.amount().negate()))));
        return new TableView(Text.of("apportion.contributor.payments"), List.of(
                ColumnView.of("on", Text.of("apportion.contributor.paid-on")),
                ColumnView.of("claim", Text.of("apportion.contributor.on-claim")),
                ColumnView.numeric("amount", Text.of("apportion.contributions.amount"))),
                rows, null);
    }

    /** Who looked, the newest first. */
    private TableView readings(JdbcClient sql, UUID contributor) {
        List<Contributors.Reading> readings = contributors.readings(sql, contributor);
        Map<UUID, String> names = persons.names(sql, readings.stream()
                .map(Contributors.Reading::reader).distinct().toList());
        return new TableView(Text.of("apportion.contributor.looked"), List.of(
                ColumnView.of("at", Text.of("apportion.contributor.looked-at")),
                ColumnView.of("who", Text.of("apportion.contributor.looked-who")),
                ColumnView.of("as", Text.of("apportion.contributor.looked-as")),
                ColumnView.of("what", Text.of("apportion.contributor.looked-what"))),
                readings.stream().map(one -> RowView.of(Cell.of(one.at()),
                        Cell.of(names.getOrDefault(one.reader(), "—")),
                        Cell.of(Text.of("desk.role." + one.as().id())),
                        Cell.of(Text.of("apportion.contributor.looked." + one.what()))))
                        .toList(), null);
    }

    /** From the total to one municipality's amount, with every number that it takes. */
    static FactsView proof(Whole whole, String code, Words words) {
        Part part = whole.row(code).orElseThrow().part();
        Contribution of = whole.contribution();
        return ContributionViews.facts(whole, words)
                .with(Text.of("apportion.contributor.own-amount"), Cell.of(Text.of(
                        "apportion.contributor.own-amount-text", of.total(), part.people(),
                        whole.people(), ContributionViews.exact(whole, part, words),
                        part.amount())));
    }

    /** What the decision says of all: inhabitants and amounts. */
    static TableView split(Whole whole) {
        List<RowView> rows = new ArrayList<>();
        whole.parts().forEach(part -> rows.add(RowView.of(Cell.of(part.name()),
                Cell.of(part.people()), Cell.of(part.amount()))));
        return new TableView(Text.of("apportion.contributor.split"), List.of(
                ColumnView.of("name", Text.of("apportion.name")),
                ColumnView.numeric("people", Text.of("apportion.contributions.people")),
                ColumnView.numeric("amount", Text.of("apportion.contributions.amount"))), rows,
                RowView.of(Cell.of(Text.of("apportion.sum")), Cell.of(whole.people()),
                        Cell.of(whole.contribution().total())));
    }
}
