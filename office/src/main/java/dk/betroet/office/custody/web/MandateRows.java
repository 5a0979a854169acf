package dk.betroet.office.custody.web;

import dk.betroet.office.custody.mandate.HeldMandate;
import dk.betroet.office.custody.mandate.MandateTerms;
import dk.betroet.office.custody.mandate.Mandates;
import dk.betroet.office.platform.people.Persons;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mandates that have not been taken back, with names and last days. */
@Component
class MandateRows {

    /** One mandate in a list. */
    record Row(HeldMandate held, @Nullable UUID resident, String owner, String holder,
            String account, Optional<LocalDate> last) {

        /** Whether it can be used on a day or later. */
        boolean usable(LocalDate today) {
            return !BasisSection.usedUp(held.mandate())
                    && last.map(day -> !day.isBefore(today)).orElse(true);
        }

        /** Whether it can be used but not for much longer. */
        boolean near(LocalDate today) {
            return usable(today) && last
                    .map(day -> !day.isAfter(today.plusDays(BasisSection.NEAR_DAYS)))
                    .orElse(false);
        }
    }

    private final Mandates mandates;
    private final MandateTerms terms;
    private final Persons persons;

    MandateRows(Mandates mandates, MandateTerms terms, Persons persons) {
        this.mandates = mandates;
        this.terms = terms;
        this.persons = persons;
    }

    List<Row> in(JdbcClient sql, UUID unit, LocalDate today) {
        List<HeldMandate> all = mandates.in(sql, unit);
        Map<UUID, UUID> owners = new HashMap<>();
        sql.sql("select fund_id, person_id from fund where unit_id = ? and person_id is not null")
                .param(unit)
                .query((row, n) -> owners.put(row.getObject("fund_id", UUID.class),
                        row.getObject("person_id", UUID.class)))
                .list();
        Map<UUID, String> accounts = new HashMap<>();
        sql.sql("select place_id, name from place where unit_id = ?")
                .param(unit)
                .query((row, n) -> accounts.put(
                        row.getObject("place_id", UUID.class), row.getString("name")))
                .list();
        Set<UUID> people = new HashSet<>(owners.values());
        all.forEach(held -> people.add(held.mandate().holder()));
        Map<UUID, String> names = persons.names(sql, people);
        return all.stream().map(held -> {
            UUID resident = owners.get(held.mandate().owner());
            return new Row(held, resident,
                    resident == null ? "—" : names.getOrDefault(resident, "—"),
                    names.getOrDefault(held.mandate().holder(), "—"),
                    held.mandate().account().map(accounts::get).orElse("—"),
                    terms.lastDay(sql, unit, held, today));
        }).toList();
    }
}
