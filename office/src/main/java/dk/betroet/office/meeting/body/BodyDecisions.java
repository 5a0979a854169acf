package dk.betroet.office.meeting.body;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which decision a body's seats were given and its charters adopted, where one is known. */
@Component
class BodyDecisions {

    /** By seat. */
    Map<UUID, UUID> ofSeats(JdbcClient sql, UUID body) {
        Map<UUID, UUID> found = new HashMap<>();
        sql.sql("""
                select seat_id, decision_id from seat
                where body_id = ? and decision_id is not null""").param(body)
                .query(row -> {
                    found.put(row.getObject("seat_id", UUID.class),
                            row.getObject("decision_id", UUID.class));
                });
        return found;
    }

    /** By version. */
    Map<Integer, UUID> ofCharters(JdbcClient sql, UUID body) {
        Map<Integer, UUID> found = new HashMap<>();
        sql.sql("""
                select version, decision_id from charter
                where body_id = ? and decision_id is not null""").param(body)
                .query(row -> {
                    found.put(row.getInt("version"), row.getObject("decision_id", UUID.class));
                });
        return found;
    }
}
