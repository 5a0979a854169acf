package dk.betroet.office.custody.mandate;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mandates of the unit, named by kind, owner, account and holder. {@code from}: {@code mine} (held
 * by the one who asks and usable today); empty for all that have not been revoked. Whoever is tied
 * to one resident knows only that resident's.
 */
@Component
class MandateReference implements Reference<MandateId> {

    private static final String ROWS = """
            select m.mandate_id, m.kind, m.holder_id, f.person_id, p.name
            from mandate m join fund f using (fund_id) join place p on p.place_id = m.account_id
            where m.unit_id = :unit
            """;

    private record Row(UUID id, String kind, UUID holder, @Nullable UUID owner, String account) {}

    private final Persons persons;
    private final Wording wording;

    MandateReference(Persons persons, Wording wording) {
        this.persons = persons;
        this.wording = wording;
    }

    @Override
    public Class<MandateId> type() {
        return MandateId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        boolean mine = from.equals("mine");
        List<Row> rows = rows(context, """
                 and m.revoked_on is null and (m.valid_through is null or m.valid_through >= :today)
                 and not (m.kind = 'one-time' and m.uses > 0)
                order by m.granted_on desc, m.mandate_id""", null);
        return rows.stream()
                .filter(row -> !mine || row.holder().equals(context.actor()))
                .filter(row -> known(context, row))
                .map(row -> new Option(row.id().toString(), name(context, row)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, MandateId id) {
        return rows(context, " and m.mandate_id = :id", id.value()).stream()
                .filter(row -> known(context, row))
                .map(row -> name(context, row))
                .findFirst();
    }

    private static boolean known(Context context, Row row) {
        return context.knows(row.owner() == null ? context.unit() : row.owner());
    }

    private List<Row> rows(Context context, String which, @Nullable UUID id) {
        return context.sql().sql(ROWS + which)
                .param("unit", context.unit())
                .param("today", context.today())
                .param("id", id)
                .query((row, n) -> new Row(
                        row.getObject("mandate_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("holder_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name")))
                .list();
    }

    private String name(Context context, Row row) {
        Map<UUID, String> names = persons.names(context.sql(), row.owner() == null
                ? List.of(row.holder()) : List.of(row.holder(), row.owner()));
        String kind = wording.in(Language.of(context.caller().locale()))
                .key("choice.mandate-kind." + row.kind());
        String owner = row.owner() == null ? "—" : names.getOrDefault(row.owner(), "—");
        return kind + " · " + owner + " · " + row.account() + " → "
                + names.getOrDefault(row.holder(), "—");
    }
}
