package dk.betroet.office.custody.web;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.web.chart.Balance;
import dk.betroet.office.platform.web.chart.BalanceChart;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much a resident has in all, how it went over time, and who they are to the house. */
@Component
class TotalSection implements ResidentSection {

    private static final int ORDER = 100;
    private static final int DAYS_MAX = 730;

    private final Residents residents;
    private final Persons persons;
    private final Clock clock;

    TotalSection(Residents residents, Persons persons, Clock clock) {
        this.residents = residents;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Optional<View> show(Reading reading, JdbcClient sql) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<Balance> balances = balances(sql, reading.fund(), today.minusDays(DAYS_MAX));
        Money total = balances.isEmpty() ? Money.ZERO : balances.getLast().money();
        View view = View.of(ORDER, Text.of("residents.total.title"))
                .withAmounts(List.of(AmountView.of(Text.of(self(reading)
                        ? "residents.total.own" : "residents.total.all"), total)))
                .withFacts(facts(reading, residents.of(sql, reading.fund()), sql));
        return Optional.of(balances.size() < 2 ? view : view.withChart(BalanceChart.draw(
                "balance", Text.of("residents.total.chart"), balances, today, reading.words())));
    }

    private static boolean self(Reading reading) {
        return reading.resident().equals(reading.visit().caller().person());
    }

    /** The balance at the end of each day with movements, and at the beginning of what is shown. */
    private static List<Balance> balances(JdbcClient sql, UUID fund, LocalDate from) {
        List<Balance> all = sql.sql("""
                select happened_on, sum(sum(l.amount)) over (order by happened_on) as balance
                from line l join place p using (place_id)
                where l.fund_id = ? and p.kind <> 'outside'
                group by happened_on order by happened_on""")
                .param(fund)
                .query((row, n) -> new Balance(row.getObject("happened_on", LocalDate.class),
                        Money.ofOere(row.getLong("balance"))))
                .list();
        List<Balance> shown = new ArrayList<>();
        for (Balance one : all) {
            if (one.day().isBefore(from)) {
                shown.clear();
            }
            shown.add(one);
        }
        return shown;
    }

    private FactsView facts(Reading reading, Resident resident, JdbcClient sql) {
        FactsView facts = FactsView.none()
                .with(Text.of("residents.column.mode"), Cell.of(
                        Text.of("choice.mode." + FieldSpec.choiceId(resident.mode()))))
                .with(Text.of("residents.fact.since"), Cell.of(resident.modeSince()))
                .with(Text.of("residents.fact.guardianship"), Cell.of(Text.of(
                        "choice.guardianship." + FieldSpec.choiceId(resident.guardianship()))))
                .with(Text.of("residents.fact.admitted"), Cell.of(resident.admittedOn()));
        UUID contact = resident.contact();
        if (contact != null) {
            facts = facts.with(Text.of("residents.column.contact"), Cell.of(
                    persons.names(sql, List.of(contact)).getOrDefault(contact, "—")));
        }
        if (resident.room() != null) {
            facts = facts.with(Text.of("residents.column.room"), Cell.of(resident.room()));
        }
        if (!reading.own()) {
            facts = facts
                    .with(Text.of("residents.fact.capacity"), yes(resident.hasCapacity()))
                    .with(Text.of("residents.fact.sign"), yes(resident.canSign()));
        }
        if (resident.diedOn() != null) {
            facts = facts.with(Text.of("residents.fact.died"), Cell.of(resident.diedOn()));
        }
        return resident.movedOutOn() == null
                ? facts
                : facts.with(Text.of("residents.fact.moved"), Cell.of(resident.movedOutOn()));
    }

    private static Cell yes(boolean flag) {
        return Cell.of(Text.of(flag ? "residents.yes" : "residents.no"));
    }
}
