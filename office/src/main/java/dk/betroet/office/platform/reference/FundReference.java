package dk.betroet.office.platform.reference;

import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.people.Persons;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Funds of the unit. {@code from}: one or more kinds of fund separated by commas, such as
 * {@code resident}; empty for all. Closed funds have a name but are not offered, unless the word
 * {@code left} is among the kinds: then those closed within the last {@value #LEFT_MONTHS} months
 * are.
 */
@Component
class FundReference implements Reference<FundId> {

    private static final String LEFT = "left";
    private static final int LEFT_MONTHS = 13;

    private record Row(UUID id, String kind, @Nullable UUID person, @Nullable String name) {}

    private final Persons persons;

    FundReference(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Class<FundId> type() {
        return FundId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        List<Row> rows = context.sql().sql("""
                select fund_id, kind, person_id, name
                from fund where unit_id = ? and (closed_on is null or closed_on > ?)""")
                .params(context.unit(), List.of(from.split(",")).contains(LEFT)
                        ? context.today().minusMonths(LEFT_MONTHS) : LocalDate.MAX)
                .query((row, n) -> new Row(row.getObject("fund_id", UUID.class),
                        row.getString("kind"), row.getObject("person_id", UUID.class),
                        row.getString("name")))
                .list()
                .stream()
                .filter(row -> among(row.kind(), from))
                .toList();
        Map<UUID, String> names = persons.names(context.sql(),
                rows.stream().map(Row::person).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> new Option(row.id().toString(), name(row, names)))
                .sorted(Names.byLabel())
                .toList();
    }

    @Override
    public Optional<String> label(Context context, FundId id) {
        return find(context, id).map(row -> name(row, row.person() == null
                ? Map.of()
                : persons.names(context.sql(), List.of(row.person()))));
    }

    @Override
    public boolean exists(Context context, FundId id, String from) {
        return find(context, id).map(row -> among(row.kind(), from)).orElse(false);
    }

    private static Optional<Row> find(Context context, FundId id) {
        record Key(UUID unit, UUID fund) {}
        return Standing.remembered(context.sql(), "fund.row", new Key(context.unit(), id.value()),
                () -> context.sql().sql("""
                        select fund_id, kind, person_id, name
                        from fund where unit_id = ? and fund_id = ?""")
                        .params(context.unit(), id.value())
                        .query((row, n) -> new Row(id.value(), row.getString("kind"),
                                row.getObject("person_id", UUID.class), row.getString("name")))
                        .optional());
    }

    private static String name(Row row, Map<UUID, String> names) {
        String own = row.person() == null ? null : names.get(row.person());
        return Objects.requireNonNullElse(own, Objects.requireNonNullElse(row.name(), "—"));
    }

    private static boolean among(String kind, String from) {
        return from.isEmpty() || List.of(from.split(",")).contains(kind);
    }
}
