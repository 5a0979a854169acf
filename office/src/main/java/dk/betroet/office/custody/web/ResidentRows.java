package dk.betroet.office.custody.web;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Residents with what a list shows of them: name, money in the house, agreement. */
@Component
class ResidentRows {

    /**
     * One resident in a list.
     *
     * @param balance all that is kept for them, in every place
     * @param agreed whether a storage agreement is in force
     * @param due what must be done next for them; empty when nothing is in sight
     */
    record Row(Resident resident, String name, String contact, Money balance,
            boolean agreed, Optional<Due> due) {

        /** {@code here}, {@code moved} or {@code dead}. */
        String status() {
            return resident.diedOn() != null ? "dead" : resident.isHere() ? "here" : "moved";
        }
    }

    /**
     * Something that must be done by a day.
     *
     * @param what {@code agreement} (it ends), {@code mandate} (it ends) or {@code finding} (its
     *     deadline)
     */
    record Due(LocalDate on, String what) {

        Text text() {
            return Text.of("residents.due." + what, on);
        }

        /** The earlier of two. */
        static Due first(Due one, Due other) {
            return other.on().isBefore(one.on()) ? other : one;
        }
    }

    private final Residents residents;
    private final Persons persons;
    private final MandateRows mandates;

    ResidentRows(Residents residents, Persons persons, MandateRows mandates) {
        this.residents = residents;
        this.persons = persons;
        this.mandates = mandates;
    }

    List<Row> in(JdbcClient sql, UUID unit, LocalDate today) {
        List<Resident> all = residents.in(sql, unit);
        Set<UUID> people = new HashSet<>();
        all.forEach(resident -> {
            people.add(resident.person());
            if (resident.contact() != null) {
                people.add(resident.contact());
            }
        });
        Map<UUID, String> names = persons.names(sql, people);
        Map<UUID, Money> balances = balances(sql, unit);
        Map<UUID, Optional<LocalDate>> agreed = agreementEnds(sql, unit, today);
        Map<UUID, Due> due = due(sql, unit, today, agreed);
        return all.stream()
                .map(resident -> new Row(
                        resident,
                        names.getOrDefault(resident.person(), "—"),
                        resident.contact() == null
                                ? "" : names.getOrDefault(resident.contact(), "—"),
                        balances.getOrDefault(resident.fund(), Money.ZERO),
                        agreed.containsKey(resident.fund()),
                        Optional.ofNullable(due.get(resident.fund()))))
                .toList();
    }

    private static Map<UUID, Money> balances(JdbcClient sql, UUID unit) {
        Map<UUID, Money> balances = new HashMap<>();
        sql.sql("""
                select b.fund_id, sum(b.amount) as amount
                from balance b join place p using (place_id)
                where b.unit_id = ? and p.kind <> 'outside' group by b.fund_id""")
                .param(unit)
                .query((row, n) -> balances.put(row.getObject("fund_id", UUID.class),
                        Money.ofOere(row.getLong("amount"))))
                .list();
        return balances;
    }

    /** The last day of the storage agreement in force; empty for one without an end. */
    private static Map<UUID, Optional<LocalDate>> agreementEnds(
            JdbcClient sql, UUID unit, LocalDate today) {
        Map<UUID, Optional<LocalDate>> ends = new HashMap<>();
        sql.sql("""
                select fund_id, max(coalesce(through_on, date '9999-12-31')) as through
                from agreement
                where unit_id = :unit and kind = 'storage-agreement' and ended_on is null
                  and from_on <= :today and coalesce(through_on, :today) >= :today
                group by fund_id""")
                .param("unit", unit)
                .param("today", today)
                .query((row, n) -> ends.put(row.getObject("fund_id", UUID.class),
                        Optional.of(row.getObject("through", LocalDate.class))
                                .filter(through -> through.getYear() < 9999)))
                .list();
        return ends;
    }

    private Map<UUID, Due> due(JdbcClient sql, UUID unit, LocalDate today,
            Map<UUID, Optional<LocalDate>> agreed) {
        Map<UUID, Due> due = new HashMap<>();
        agreed.forEach((fund, end) -> end.ifPresent(on ->
                due.merge(fund, new Due(on, "agreement"), Due::first)));
        mandates.in(sql, unit, today).stream()
                .filter(row -> row.usable(today))
                .forEach(row -> row.last().ifPresent(on -> due.merge(
                        row.held().mandate().owner(), new Due(on, "mandate"), Due::first)));
        // What oversight looks into is told on its own pages, to those who may know.
        sql.sql("""
                select fund_id, min(due_on) as due from finding
                where unit_id = ? and fund_id is not null and ended_on is null
                  and resolved_on is null and code not like 'oversight.%'
                group by fund_id""")
                .param(unit)
                .query((row, n) -> due.merge(row.getObject("fund_id", UUID.class),
                        new Due(row.getObject("due", LocalDate.class), "finding"), Due::first))
                .list();
        return due;
    }
}
