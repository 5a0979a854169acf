package dk.betroet.office.custody.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards issued on accounts, as rows. Their secret codes are kept nowhere. */
@Component
public class Cards {

    /**
     * A card on an account.
     *
     * @param holder the only one who may use it
     * @param lastDigits the last four digits, by which it is told from others, or null
     * @param endedOn the day from which it no longer works, or null
     */
    public record Card(UUID id, UUID place, UUID holder, @Nullable String lastDigits,
            LocalDate issuedOn, @Nullable LocalDate endedOn) {}

    /** The cards on an account that still work. */
    public List<Card> on(JdbcClient sql, UUID place) {
        return sql.sql("""
                select * from account_card where place_id = ? and ended_on is null
                order by issued_on, card_id""")
                .param(place)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether the person had a card on the account on the day. */
    public boolean has(JdbcClient sql, UUID holder, UUID place, LocalDate day) {
        return sql.sql("""
                select exists (select 1 from account_card where holder_id = :holder
                    and place_id = :place and issued_on <= :day
                    and (ended_on is null or ended_on > :day))""")
                .param("holder", holder)
                .param("place", place)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Ends every card that a person has in a unit, and tells which they were. */
    List<Card> endAll(JdbcClient sql, UUID unit, UUID holder, LocalDate day) {
        return sql.sql("""
                update account_card set ended_on = greatest(issued_on, :day)
                where unit_id = :unit and holder_id = :holder and ended_on is null
                returning *""")
                .param("day", day)
                .param("unit", unit)
                .param("holder", holder)
                .query((row, n) -> read(row))
                .list();
    }

    void add(JdbcClient sql, UUID authority, UUID unit, Card card, UUID fact) {
        sql.sql("""
                insert into account_card (card_id, authority_id, unit_id, place_id, holder_id,
                    last_digits, issued_on, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(card.id())
                .param(authority)
                .param(unit)
                .param(card.place())
                .param(card.holder())
                .param(card.lastDigits())
                .param(card.issuedOn())
                .param(fact)
                .update();
    }

    private static Card read(ResultSet row) throws SQLException {
        return new Card(
                row.getObject("card_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getString("last_digits"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
