package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Sealer;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.unit.OversightBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a visitor may read of inspections and supervisions: their pages read through here. */
@Component
class InspectionDesk {

    private final Database database;
    private final Inspections inspections;
    private final Persons persons;
    private final Sealer sealer;
    private final ReadLog readLog;

    InspectionDesk(Database database, Inspections inspections, Persons persons, Sealer sealer,
            ReadLog readLog) {
        this.database = database;
        this.inspections = inspections;
        this.persons = persons;
        this.sealer = sealer;
        this.readLog = readLog;
    }

    /**
     * One item of a sample as it is shown.
     *
     * @param resident the resident whose fund it is, or null for a voucher
     * @param label the resident's name, or the voucher's number
     * @param on the day of the voucher, or null for a resident
     * @param href where it is looked at
     */
    record Item(int number, @Nullable UUID resident, String label, @Nullable LocalDate on,
            String href) {}

    /** Reads in a transaction that sees the oversight book on the visitor's behalf. */
    <T> T read(Visit visit, Function<JdbcClient, T> work) {
        return database.read(OversightBook.tenant(visit.caller(), visit.unit().id()), work);
    }

    /** Inspections that the visitor began and has not released, in the midst of a reading. */
    List<Inspection> own(Visit visit, JdbcClient sql) {
        database.goOnAs(sql, OversightBook.tenant(visit.caller(), visit.unit().id()));
        List<Inspection> own = inspections.in(sql, visit.unit().id()).stream()
                .filter(one -> one.inspector().equals(visit.caller().person()))
                .filter(one -> one.release().isEmpty())
                .toList();
        database.goOnAs(sql, visit.tenant());
        return own;
    }

    /** The sample, by names and numbers. */
    List<Item> items(Visit visit, JdbcClient guarded, Inspection inspection) {
        return switch (inspection.drawnOf()) {
            case RESIDENTS -> residents(visit, guarded, inspection);
            case MOVEMENTS -> vouchers(visit, guarded, inspection);
        };
    }

    private List<Item> residents(Visit visit, JdbcClient guarded, Inspection inspection) {
        List<UUID> people = inspection.items().stream()
                .map(fund -> guarded.sql("select person_id from fund where fund_id = ?")
                        .param(fund)
                        .query(UUID.class)
                        .single())
                .toList();
        Map<UUID, String> names = persons.names(guarded, people);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            items.add(new Item(i + 1, people.get(i), names.getOrDefault(people.get(i), "—"), null,
                    visit.path("/residents/" + inspection.items().get(i))));
        }
        return items;
    }

    private static List<Item> vouchers(Visit visit, JdbcClient guarded, Inspection inspection) {
        List<Item> items = new ArrayList<>();
        for (UUID fact : inspection.items()) {
            items.add(guarded.sql("select voucher, happened_on from fact where fact_id = ?")
                    .param(fact)
                    .query((row, n) -> new Item(items.size() + 1, null,
                            Long.toString(row.getLong("voucher")),
                            row.getObject("happened_on", LocalDate.class),
                            visit.path("/vouchers/" + fact)))
                    .single());
        }
        return items;
    }

    /** The payload of a fact with its sealed words opened where they are asked for. */
    Optional<String> words(JdbcClient sql, UUID fact) {
        return opened(sql, payload(sql, fact).get("words"));
    }

    /** The words of each point that a supervision raised, in order. */
    List<String> points(JdbcClient sql, UUID fact) {
        return payload(sql, fact).get("points") instanceof List<?> points
                ? points.stream()
                        .map(point -> point instanceof Map<?, ?> map
                                ? opened(sql, map.get("words")).orElse("") : "")
                        .toList()
                : List.of();
    }

    private static Map<String, Object> payload(JdbcClient sql, UUID fact) {
        return Json.readMap(sql.sql("select payload from fact where fact_id = ?")
                .param(fact)
                .query(String.class)
                .single());
    }

    private Optional<String> opened(JdbcClient sql, @Nullable Object sealed) {
        return sealed instanceof Map<?, ?> map
                ? sealer.open(sql, UUID.fromString(String.valueOf(map.get("sealed"))))
                : Optional.empty();
    }

    /**
     * Notes that residents' names were read in a sample. Before the release the inspector's reading
     * stands in the home's log, which keeps it back by itself; another auditor's would be told at
     * once, so it is noted in the oversight book.
     */
    void note(Visit visit, Inspection inspection, Collection<UUID> residents) {
        boolean told = inspection.release().isPresent()
                || inspection.inspector().equals(visit.caller().person());
        UUID unit = told ? visit.unit().id() : OversightBook.of(visit.caller().authority());
        String why = visit.foremost().map(role -> "role." + role.id()).orElse("role.none");
        database.writing(OversightBook.tenant(visit.caller(), visit.unit().id()),
                sql -> readLog.note(sql, visit.caller(), residents, unit,
                        "oversight.inspection", why));
    }
}
