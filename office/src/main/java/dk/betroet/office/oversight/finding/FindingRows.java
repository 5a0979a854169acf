package dk.betroet.office.oversight.finding;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.people.Persons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings with the names of what they are about. */
@Component
class FindingRows {

    private final Findings findings;
    private final Persons persons;

    FindingRows(Findings findings, Persons persons) {
        this.findings = findings;
        this.persons = persons;
    }

    private record Fund(@Nullable UUID person, @Nullable String name) {}

    /** The unit's findings, earliest due first. */
    List<FindingRow> in(Visit visit, JdbcClient sql, Findings.Which which) {
        return named(visit, sql, findings.in(sql, visit.unit().id(), which));
    }

    /** One of the unit's. */
    Optional<FindingRow> find(Visit visit, JdbcClient sql, UUID finding) {
        return findings.find(sql, visit.unit().id(), finding)
                .map(found -> named(visit, sql, List.of(found)).getFirst());
    }

    private List<FindingRow> named(Visit visit, JdbcClient sql, List<Found> all) {
        Map<UUID, Fund> funds = funds(sql, visit.unit().id());
        Map<UUID, String> places = places(sql, visit.unit().id());
        Map<UUID, String> people = persons.names(sql, Stream.concat(
                        all.stream().map(found -> fund(funds, found)).map(Fund::person),
                        all.stream()
                                .filter(found -> "person".equals(found.subjectKind()))
                                .map(Found::subject))
                .filter(Objects::nonNull).distinct().toList());
        return all.stream().map(found -> {
            Fund fund = fund(funds, found);
            String about = Stream.of(
                            Optional.ofNullable(fund.person()).map(people::get),
                            Optional.ofNullable(fund.name()),
                            Optional.ofNullable(places.get(found.subject())),
                            Optional.ofNullable(people.get(found.subject())))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(visit.unit().name());
            return new FindingRow(visit, found, about, fund.person());
        }).toList();
    }

    private static Fund fund(Map<UUID, Fund> funds, Found found) {
        UUID id = found.fund() == null ? found.subject() : found.fund();
        return funds.getOrDefault(id, new Fund(null, null));
    }

    private static Map<UUID, Fund> funds(JdbcClient sql, UUID unit) {
        Map<UUID, Fund> funds = new HashMap<>();
        sql.sql("select fund_id, person_id, name from fund where unit_id = ?")
                .param(unit)
                .query((row, n) -> funds.put(row.getObject("fund_id", UUID.class), new Fund(
                        row.getObject("person_id", UUID.class), row.getString("name"))))
                .list();
        return funds;
    }

    private static Map<UUID, String> places(JdbcClient sql, UUID unit) {
        Map<UUID, String> places = new HashMap<>();
        sql.sql("select place_id, name from place where unit_id = ?")
                .param(unit)
                .query((row, n) -> places.put(
                        row.getObject("place_id", UUID.class), row.getString("name")))
                .list();
        return places;
    }
}
