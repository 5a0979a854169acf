package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.place.KeptPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has the daily custody of a place. Not the leader who answers for it, although it is that
 * leader as long as nobody else has taken it.
 */
@Component
public class Keepers {

    /**
     * Custody offered by one and taken by another.
     *
     * @param counted what lay there when it was offered
     * @param receipts how many papers went along
     * @param keys how many keys are out
     * @param takenOn the day it was taken; null when it has not been
     * @param endedOn the day the offer fell away; null when it did not
     */
    public record Handover(UUID id, UUID place, UUID giver, UUID receiver, LocalDate offeredOn,
            Money counted, Money booked, int receipts, int keys, @Nullable LocalDate takenOn,
            @Nullable LocalDate endedOn) {

        /** Whether the receiver has still to answer. */
        public boolean isOpen() {
            return takenOn == null && endedOn == null;
        }
    }

    /** Who has the place on the day: the last to have taken it, else the leader for it. */
    public Optional<UUID> keeper(JdbcClient sql, KeptPlace place, LocalDate day) {
        return sql.sql("""
                select receiver_id from handover where place_id = ? and taken_on <= ?
                order by taken_on desc, handover_id desc limit 1""")
                .params(place.id(), day)
                .query(UUID.class)
                .optional()
                .or(() -> Optional.ofNullable(place.responsible()));
    }

    /** The handover, if it is one of the unit's. */
    public Optional<Handover> find(JdbcClient sql, UUID unit, UUID handover) {
        return sql.sql("select * from handover where unit_id = ? and handover_id = ?")
                .params(unit, handover)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What has been offered in the unit and not answered. */
    public List<Handover> open(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select * from handover
                where unit_id = ? and taken_on is null and ended_on is null
                order by offered_on, handover_id""")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Everyone who has had the place, newest first. */
    public List<Handover> log(JdbcClient sql, UUID place) {
        return sql.sql("""
                select * from handover where place_id = ?
                order by offered_on desc, handover_id desc""")
                .param(place)
                .query((row, n) -> read(row))
                .list();
    }

    void offer(JdbcClient sql, UUID authority, UUID unit, Handover offered, UUID fact) {
        sql.sql("""
                update handover set ended_on = ?
                where place_id = ? and taken_on is null and ended_on is null""")
                .params(offered.offeredOn(), offered.place())
                .update();
        sql.sql("""
                insert into handover (handover_id, authority_id, unit_id, place_id, giver_id,
                    receiver_id, offered_on, counted, booked, receipts, keys, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(offered.id(), authority, unit, offered.place(), offered.giver(),
                        offered.receiver(), offered.offeredOn(), offered.counted().toOere(),
                        offered.booked().toOere(), offered.receipts(), offered.keys(), fact)
                .update();
    }

    void take(JdbcClient sql, UUID handover, LocalDate day, UUID fact) {
        sql.sql("update handover set taken_on = ?, taken_fact_id = ? where handover_id = ?")
                .params(day, fact, handover)
                .update();
    }

    private static Handover read(ResultSet row) throws SQLException {
        return new Handover(
                row.getObject("handover_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getObject("giver_id", UUID.class),
                row.getObject("receiver_id", UUID.class),
                row.getObject("offered_on", LocalDate.class),
                Money.ofOere(row.getLong("counted")),
                Money.ofOere(row.getLong("booked")),
                row.getInt("receipts"),
                row.getInt("keys"),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
