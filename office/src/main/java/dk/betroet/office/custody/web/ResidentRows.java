package dk.betroet.office.custody.web;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.people.Persons;
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
     * @param agreementEnds the last day of the storage agreement in force; empty when there is none
     */
    record Row(Resident resident, String name, String contact, Money balance,
            Optional<LocalDate> agreementEnds) {

        /** {@code here}, {@code moved} or {@code dead}. */
        String status() {
            return resident.diedOn() != null ? "dead" : resident.isHere() ? "here" : "moved";
        }
    }

    private final Residents residents;
    private final Persons persons;

    ResidentRows(Residents residents, Persons persons) {
        this.residents = residents;
        this.persons = persons;
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
        Map<UUID, LocalDate> ends = agreementEnds(sql, unit, today);
        return all.stream()
                .map(resident -> new Row(
                        resident,
                        names.getOrDefault(resident.person(), "—"),
                        resident.contact() == null
                                ? "" : names.getOrDefault(resident.contact(), "—"),
                        balances.getOrDefault(resident.fund(), Money.ZERO),
                        Optional.ofNullable(ends.get(resident.fund()))))
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

    private static Map<UUID, LocalDate> agreementEnds(JdbcClient sql, UUID unit, LocalDate today) {
        Map<UUID, LocalDate> ends = new HashMap<>();
        sql.sql("""
                select fund_id, max(through_on) as through from agreement
                where unit_id = :unit and kind = 'storage-agreement' and ended_on is null
                  and through_on >= :today
                group by fund_id""")
                .param("unit", unit)
                .param("today", today)
                .query((row, n) -> ends.put(row.getObject("fund_id", UUID.class),
                        row.getObject("through", LocalDate.class)))
                .list();
        return ends;
    }
}
