package dk.betroet.office.custody.valuable;

import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Things of value as rows; what they are is sealed under their owner's key. */
@Component
public class Valuables {

    private record Row(UUID id, UUID fund, UUID place, String kind, UUID key, byte[] description,
            LocalDate inOn, Optional<LocalDate> outOn) {}

    private final Vault vault;

    Valuables(Vault vault) {
        this.vault = vault;
    }

    /** The thing, if it is in the unit. */
    public Optional<Valuable> find(JdbcClient sql, UUID unit, UUID valuable) {
        return rows(sql, "unit_id = ? and valuable_id = ?", unit, valuable).stream().findFirst();
    }

    /** What is kept for a fund now. */
    public List<Valuable> keptFor(JdbcClient sql, UUID fund) {
        return rows(sql, "fund_id = ? and out_on is null", fund);
    }

    /** What has ever been kept for a fund. */
    public List<Valuable> everKeptFor(JdbcClient sql, UUID fund) {
        return rows(sql, "fund_id = ?", fund);
    }

    /** What lies in a place now. */
    public List<Valuable> in(JdbcClient sql, UUID place) {
        return rows(sql, "place_id = ? and out_on is null", place);
    }

    /** Everything that the unit keeps now. */
    public List<Valuable> keptIn(JdbcClient sql, UUID unit) {
        return rows(sql, "unit_id = ? and out_on is null", unit);
    }

    void add(JdbcClient sql, UUID authority, UUID unit, UUID owner, Valuable valuable, UUID fact) {
        byte[] sealed = vault.key(sql, owner)
                .seal(owner, place(valuable.id()), valuable.description());
        sql.sql("""
                insert into valuable (valuable_id, authority_id, unit_id, fund_id, place_id, kind,
                    key_id, description, in_on, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(valuable.id(), authority, unit, valuable.fund(), valuable.place(),
                        valuable.kind(), owner, sealed, valuable.inOn(), fact)
                .update();
    }

    void out(JdbcClient sql, UUID valuable, LocalDate day) {
        sql.sql("update valuable set out_on = ? where valuable_id = ?")
                .params(day, valuable)
                .update();
    }

    private List<Valuable> rows(JdbcClient sql, String which, Object... params) {
        List<Row> rows = sql.sql("select * from valuable where " + which
                        + " order by in_on, valuable_id")
                .params(params)
                .query((row, n) -> new Row(
                        row.getObject("valuable_id", UUID.class),
                        row.getObject("fund_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("key_id", UUID.class),
                        row.getBytes("description"),
                        row.getObject("in_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("out_on", LocalDate.class))))
                .list();
        KeyRing keys = vault.keys(sql, rows.stream().map(Row::key).distinct().toList());
        return rows.stream()
                .map(row -> new Valuable(row.id(), row.fund(), row.place(), row.kind(),
                        keys.text(row.key(), place(row.id()), row.description()).orElse(""),
                        row.inOn(), row.outOn().orElse(null)))
                .toList();
    }

    private static String place(UUID valuable) {
        return "valuable/" + valuable;
    }
}
