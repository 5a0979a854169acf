package dk.betroet.office.platform.unit;

import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units as rows. */
@Component
public class Units {

    private static final int SLUG_MAX = 40;

    private final Ledger ledger;
    private final Vault vault;

    public Units(Ledger ledger, Vault vault) {
        this.ledger = ledger;
        this.vault = vault;
    }

    /** Opens a unit: its key, its book, and the world outside as the first of its places. */
    public void open(JdbcClient sql, Unit unit) {
        sql.sql("""
                insert into unit (unit_id, authority_id, slug, name, kind, rule_book, opened_on)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(unit.id(), unit.authority(), unit.slug(), unit.name(), unit.kind(),
                        unit.ruleBook(), unit.openedOn())
                .update();
        vault.create(sql, unit.id(), Vault.Subject.UNIT);
        ledger.open(sql, unit.authority(), unit.id());
        sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, opened_on)
                values (?, ?, ?, 'outside', 'outside', ?)""")
                .params(outside(unit.id()), unit.authority(), unit.id(), unit.openedOn())
                .update();
    }

    /** The world outside follows from its unit, so that all identities come from one place. */
    private static UUID outside(UUID unit) {
        return UUID.nameUUIDFromBytes(("outside/" + unit).getBytes(StandardCharsets.UTF_8));
    }

    /** A name as it may stand in an address: Solgården becomes {@code solgaarden}. */
    public static String slug(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT)
                .replace("æ", "ae").replace("ø", "oe").replace("å", "aa");
        String ascii = Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = ascii.length() > SLUG_MAX
                ? ascii.substring(0, SLUG_MAX).replaceAll("-+$", "") : ascii;
        return cut.isEmpty() ? "unit" : cut;
    }

    /** The unit of this name, if the tenant may see it. */
    public Optional<Unit> bySlug(JdbcClient sql, String slug) {
        return Standing.remembered(sql, "unit.slug", slug, () -> sql
                .sql("select * from unit where slug = ?")
                .param(slug)
                .query((row, n) -> read(row))
                .optional());
    }

    /** The unit, if the tenant may see it. */
    public Optional<Unit> find(JdbcClient sql, UUID unit) {
        return sql.sql("select * from unit where unit_id = ?")
                .param(unit)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The tenant's units by name. */
    public List<Unit> all(JdbcClient sql) {
        return sql.sql("select * from unit order by name collate \"da-x-icu\", slug")
                .query((row, n) -> read(row))
                .list();
    }

    /** Notes whether the unit is self-owning, and whether its agreement refers to the rules. */
    public void noteAgreement(JdbcClient sql, UUID unit, boolean selfOwning, boolean binds) {
        sql.sql("update unit set self_owning = ?, agreement_binds = ? where unit_id = ?")
                .params(selfOwning, binds, unit)
                .update();
    }

    private static Unit read(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("unit_id", UUID.class),
                row.getObject("authority_id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("rule_book"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
