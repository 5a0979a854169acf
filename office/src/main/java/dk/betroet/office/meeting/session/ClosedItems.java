package dk.betroet.office.meeting.session;

import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why items are closed further than their cases, and until when. It does not know who asks. */
@Component
class ClosedItems {

    /** The latest that was said of every item; only those count that are still closed. */
    private static final String LATEST = """
            from agenda_item i join lateral (select * from item_openness o
                where o.item_id = i.item_id order by o.number desc limit 1) o on true
            where i.level <> 'public'""";

    /** An item whose closure is to be looked at again. */
    record Due(UUID item, LocalDate on) {}

    private final Persons persons;

    ClosedItems(Persons persons) {
        this.persons = persons;
    }

    /**
     * How far an item is closed, why and by what right, in a line, and whom it is open to by name;
     * none when it is not.
     */
    List<Text> told(JdbcClient sql, UUID item) {
        List<Text> told = new ArrayList<>();
        sql.sql("select o.* " + LATEST + " and i.item_id = ?").param(item)
                .query(row -> {
                    told.add(Text.of("meeting.item.closed." + row.getString("phase"),
                            Text.of("choice.item-level." + row.getString("level")),
                            row.getString("reason"), row.getString("legal_basis"),
                            row.getObject("review_on", LocalDate.class)));
                    List<UUID> named = List.of((UUID[]) row.getArray("named").getArray());
                    if (!named.isEmpty()) {
                        told.add(Text.of("meeting.item.open-to", persons.names(sql, named)
                                .values().stream().sorted().collect(Collectors.joining(", "))));
                    }
                });
        return told;
    }

    /** Those whose day has come, the longest waiting first. */
    List<Due> due(JdbcClient sql, UUID unit, LocalDate today) {
        return sql.sql("select i.item_id, o.review_on " + LATEST + """
                 and i.unit_id = ? and o.review_on <= ? order by o.review_on, i.item_id""")
                .params(unit, today)
                .query((row, n) -> new Due(row.getObject("item_id", UUID.class),
                        row.getObject("review_on", LocalDate.class)))
                .list();
    }
}
