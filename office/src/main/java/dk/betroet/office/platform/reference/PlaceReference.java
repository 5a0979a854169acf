package dk.betroet.office.platform.reference;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Places of the unit. {@code from}: one or more kinds of place separated by commas, such as
 * {@code cash-box,hand}; empty for all but the world outside. After a semicolon may follow the
 * kinds of fund whose money it is about, such as {@code cash-box;resident}: a place that is kept
 * for one fund of another kind is then not offered. Closed places have a name but are not
 * offered.
 */
@Component
class PlaceReference implements Reference<PlaceId> {

    private final Places places;

    PlaceReference(Places places) {
        this.places = places;
    }

    @Override
    public Class<PlaceId> type() {
        return PlaceId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return context.sql().sql("""
                select p.place_id, p.name from place p left join fund d on d.fund_id = p.fund_id
                where p.unit_id = :unit and p.kind <> 'outside' and p.closed_on is null
                  and (:kinds = '' or p.kind = any (string_to_array(:kinds, ',')))
                  and (:funds = '' or d.kind is null
                      or d.kind = any (string_to_array(:funds, ',')))""")
                .param("unit", context.unit())
                .param("kinds", kinds(from))
                .param("funds", from.substring(Math.min(kinds(from).length() + 1, from.length())))
                .query((row, n) -> new Option(
                        row.getObject("place_id", UUID.class).toString(), row.getString("name")))
                .list()
                .stream()
                .sorted(Names.byLabel())
                .toList();
    }

    @Override
    public Optional<String> label(Context context, PlaceId id) {
        return context.sql().sql("""
                select name from place
                where unit_id = ? and place_id = ? and kind <> 'outside'""")
                .params(context.unit(), id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean exists(Context context, PlaceId id, String from) {
        return Optional.ofNullable(places.kinds(context.sql(), context.unit()).get(id.value()))
                .filter(PlaceKind::isHeld)
                .filter(kind -> kinds(from).isEmpty()
                        || List.of(kinds(from).split(",")).contains(Places.id(kind)))
                .isPresent();
    }

    /** What stands before the semicolon. */
    private static String kinds(String from) {
        return from.split(";", 2)[0];
    }
}
