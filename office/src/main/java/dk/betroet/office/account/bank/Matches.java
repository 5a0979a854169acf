package dk.betroet.office.account.bank;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.vault.Vault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which lines of the bank's are which movements of the book's, and what is said of those that have
 * nothing on the other side.
 */
@Component
public class Matches {

    /**
     * Lines and movements that a person has said are the same.
     *
     * @param proposed the reason it was proposed for, or null when it was chosen by hand
     */
    public record Matched(
            UUID id, UUID place, @Nullable String proposed, List<UUID> lines,
            List<UUID> movements) {}

    /** Why something has nothing on the other side yet. */
    public record LeftOver(UUID subject, LeftOverReason why, String reason) {}

    private final Vault vault;

    Matches(Vault vault) {
        this.vault = vault;
    }

    /**
     * What the book moved over the account from a day on. Opening balances are not among them: they
     * are in the bank's own opening balance.
     */
    public List<Movement> movements(JdbcClient sql, UUID unit, UUID place, LocalDate from) {
        return sql.sql("""
                select f.fact_id, f.voucher, f.operation, f.happened_on, f.reverses,
                       sum(l.amount) as amount
                from line l join fact f on f.unit_id = l.unit_id and f.sequence = l.sequence
                where l.unit_id = :unit and l.place_id = :place and l.happened_on >= :from
                  and l.purpose <> 'opening'
                group by f.unit_id, f.sequence, f.fact_id, f.voucher, f.operation, f.happened_on,
                    f.reverses
                having sum(l.amount) <> 0
                order by f.happened_on, f.sequence""")
                .param("unit", unit)
                .param("place", place)
                .param("from", from)
                .query((row, n) -> new Movement(
                        row.getObject("fact_id", UUID.class),
                        row.getLong("voucher"),
                        row.getString("operation"),
                        row.getObject("happened_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount")),
                        row.getObject("reverses", UUID.class)))
                .list();
    }

    /** The matches of an account that have not been undone. */
    public List<Matched> of(JdbcClient sql, UUID place) {
        record Part(UUID match, @Nullable String proposed, @Nullable UUID line,
                @Nullable UUID movement) {}
        Map<UUID, Matched> matches = new LinkedHashMap<>();
        sql.sql("""
                select m.match_id, m.proposed, p.line_id, p.movement_id
                from bank_match m join bank_match_part p using (match_id)
                where m.place_id = ? and m.undone_by is null order by m.match_id, p.number""")
                .param(place)
                .query((row, n) -> new Part(
                        row.getObject("match_id", UUID.class),
                        row.getString("proposed"),
                        row.getObject("line_id", UUID.class),
                        row.getObject("movement_id", UUID.class)))
                .list()
                .forEach(part -> {
                    Matched match = matches.computeIfAbsent(part.match(), id -> new Matched(
                            id, place, part.proposed(), new ArrayList<>(), new ArrayList<>()));
                    if (part.line() != null) {
                        match.lines().add(part.line());
                    }
                    if (part.movement() != null) {
                        match.movements().add(part.movement());
                    }
                });
        return List.copyOf(matches.values());
    }

    /** A match of the unit's that has not been undone. */
    public Optional<Matched> find(JdbcClient sql, UUID unit, UUID match) {
        return sql.sql("""
                select place_id from bank_match
                where unit_id = ? and match_id = ? and undone_by is null""")
                .params(unit, match)
                .query(UUID.class)
                .optional()
                .flatMap(place -> of(sql, place).stream()
                        .filter(found -> found.id().equals(match))
                        .findFirst());
    }

    void add(JdbcClient sql, UUID authority, Matched match, Recorded fact) {
        sql.sql("""
                insert into bank_match (match_id, authority_id, unit_id, place_id, proposed,
                    fact_id) values (?, ?, ?, ?, ?, ?)""")
                .param(match.id())
                .param(authority)
                .param(fact.unit())
                .param(match.place())
                .param(match.proposed())
                .param(fact.id())
                .update();
        int number = 0;
        for (UUID line : match.lines()) {
            part(sql, authority, fact.unit(), match.id(), ++number, line, null);
        }
        for (UUID movement : match.movements()) {
            part(sql, authority, fact.unit(), match.id(), ++number, null, movement);
        }
    }

    private static void part(JdbcClient sql, UUID authority, UUID unit, UUID match, int number,
            @Nullable UUID line, @Nullable UUID movement) {
        sql.sql("""
                insert into bank_match_part (authority_id, unit_id, match_id, number, line_id,
                    movement_id) values (?, ?, ?, ?, ?, ?)""")
                .param(authority)
                .param(unit)
                .param(match)
                .param(number)
                .param(line)
                .param(movement)
                .update();
    }

    void undo(JdbcClient sql, UUID match, UUID fact) {
        sql.sql("update bank_match set undone_by = ? where match_id = ?")
                .params(fact, match)
                .update();
    }

    /** What was last said of lines and movements of the account, by line or movement. */
    public Map<UUID, LeftOver> leftOvers(JdbcClient sql, UUID place) {
        record Row(UUID id, UUID subject, String why, UUID key, byte[] reason) {}
        Map<UUID, LeftOver> last = new LinkedHashMap<>();
        sql.sql("""
                select o.left_over_id, coalesce(o.line_id, o.movement_id) as subject, o.why,
                       o.key_id, o.reason
                from bank_left_over o join fact f using (fact_id)
                where o.place_id = ? order by f.sequence""")
                .param(place)
                .query((row, n) -> new Row(
                        row.getObject("left_over_id", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getString("why"),
                        row.getObject("key_id", UUID.class),
                        row.getBytes("reason")))
                .list()
                .forEach(row -> last.put(row.subject(), new LeftOver(
                        row.subject(),
                        LeftOverReason.ofId(row.why()),
                        vault.key(sql, row.key())
                                .text(row.key(), sealedAt(row.id()), row.reason())
                                .orElse(""))));
        return last;
    }

    void explain(JdbcClient sql, Context context, BankRows.Account account, @Nullable UUID line,
            @Nullable UUID movement, LeftOver said, UUID fact) {
        UUID id = context.ids().next();
        sql.sql("""
                insert into bank_left_over (left_over_id, authority_id, unit_id, place_id, line_id,
                    movement_id, why, key_id, reason, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(context.authority())
                .param(context.unit())
                .param(account.place())
                .param(line)
                .param(movement)
                .param(said.why().id())
                .param(account.key())
                .param(vault.key(sql, account.key())
                        .seal(account.key(), sealedAt(id), said.reason()))
                .param(fact)
                .update();
    }

    private static String sealedAt(UUID leftOver) {
        return "bank_left_over/" + leftOver;
    }
}
