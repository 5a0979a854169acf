package dk.betroet.office.custody.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of keys and cards: who had which, from when until when. */
@Component
public class Keys {

    /**
     * A key or card in someone's hand.
     *
     * @param label what it is called, such as "Key 2"
     * @param returnedOn the day it came back, or null while it is out
     */
    public record Out(UUID id, UUID place, String label, UUID holder, LocalDate since,
            @Nullable LocalDate returnedOn) {}

    /** One line of the log, if it is one of the unit's. */
    public Optional<Out> find(JdbcClient sql, UUID unit, UUID key) {
        return sql.sql("select * from key_out where unit_id = ? and key_id = ?")
                .params(unit, key)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What is out of a place. */
    public List<Out> outOf(JdbcClient sql, UUID place) {
        return sql.sql("""
                select * from key_out where place_id = ? and returned_on is null
                order by out_on, key_id""")
                .param(place)
                .query((row, n) -> read(row))
                .list();
    }

    /** What a person has. */
    public List<Out> with(JdbcClient sql, UUID holder) {
        return sql.sql("""
                select * from key_out where holder_id = ? and returned_on is null
                order by out_on, key_id""")
                .param(holder)
                .query((row, n) -> read(row))
                .list();
    }

    /** The whole log of a place, newest first. */
    public List<Out> log(JdbcClient sql, UUID place) {
        return sql.sql("select * from key_out where place_id = ? order by out_on desc, key_id desc")
                .param(place)
                .query((row, n) -> read(row))
                .list();
    }

    /** Everything that is out in the unit. */
    public List<Out> outIn(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select * from key_out where unit_id = ? and returned_on is null
                order by out_on, key_id""")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Notes that something has come back. */
    public void returned(JdbcClient sql, UUID key, LocalDate day) {
        sql.sql("update key_out set returned_on = greatest(out_on, ?) where key_id = ?")
                .params(day, key)
                .update();
    }

    void add(JdbcClient sql, UUID authority, UUID unit, Out out, UUID fact) {
        sql.sql("""
                insert into key_out (key_id, authority_id, unit_id, place_id, label, holder_id,
                    out_on, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(out.id(), authority, unit, out.place(), out.label(), out.holder(),
                        out.since(), fact)
                .update();
    }

    private static Out read(ResultSet row) throws SQLException {
        return new Out(
                row.getObject("key_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getString("label"),
                row.getObject("holder_id", UUID.class),
                row.getObject("out_on", LocalDate.class),
                row.getObject("returned_on", LocalDate.class));
    }
}
