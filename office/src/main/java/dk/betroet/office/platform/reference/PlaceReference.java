package dk.betroet.office.platform.reference;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.PlaceId;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Places of the unit. {@code from}: one or more kinds of place separated by commas, such as
 * {@code cash-box,hand}; empty for all but the world outside. Closed places have a name but are not
 * offered.
 */
@Component
class PlaceReference implements Reference<PlaceId> {

    @Override
    public Class<PlaceId> type() {
        return PlaceId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return context.sql().sql("""
                select place_id, name from place
                where unit_id = :unit and kind <> 'outside' and closed_on is null
                  and (:from = '' or kind = any (string_to_array(:from, ',')))""")
                .param("unit", context.unit())
                .param("from", from)
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
        return context.sql().sql("""
                select 1 from place
                where unit_id = :unit and place_id = :place and kind <> 'outside'
                  and (:from = '' or kind = any (string_to_array(:from, ',')))""")
                .param("unit", context.unit())
                .param("place", id.value())
                .param("from", from)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
