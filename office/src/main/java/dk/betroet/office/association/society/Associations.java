package dk.betroet.office.association.society;

import dk.betroet.kernel.rulebook.Document;
import dk.betroet.office.platform.rulebook.KnownAgreements;
import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.Vault;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Associations as rows; who leads one is sealed under the unit's key. */
@Component
class Associations implements KnownAgreements {

    /**
     * A box or account of an association's.
     *
     * @param kind {@code cash-box} or {@code bank-account}
     */
    record Kept(UUID id, String kind, String name, @Nullable String storage,
            @Nullable String number, @Nullable LocalDate closedOn) {}

    private static final String SELECT = """
            select a.*, f.name, f.opened_on from association a join fund f using (fund_id)
            """;

    private final Vault vault;

    Associations(Vault vault) {
        this.vault = vault;
    }

    /** The association, if it is one of the unit's. */
    Optional<Association> find(JdbcClient sql, UUID unit, UUID fund) {
        return list(sql, unit, "where a.unit_id = ? and a.fund_id = ?", unit, fund).stream()
                .findFirst();
    }

    /** The association that a command names; that it is one of the unit's has been checked. */
    Association named(JdbcClient sql, UUID unit, UUID fund) {
        return find(sql, unit, fund).orElseThrow();
    }

    /** The unit's associations by name, those that are closed last. */
    List<Association> in(JdbcClient sql, UUID unit) {
        return list(sql, unit,
                "where a.unit_id = ? order by a.closed_on nulls first, f.name", unit);
    }

    /** Its boxes and accounts, those in use first. */
    List<Kept> places(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select place_id, kind, name, storage_class, account_number, closed_on from place
                where fund_id = ? order by closed_on nulls first, kind desc, name""")
                .param(fund)
                .query((row, n) -> new Kept(
                        row.getObject("place_id", UUID.class),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("storage_class"),
                        row.getString("account_number"),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<Document> documents(JdbcClient sql, UUID fund) {
        return sql.sql("select unit_id from association where fund_id = ?")
                .param(fund)
                .query(UUID.class)
                .optional()
                .map(unit -> List.of(named(sql, unit, fund).agreement()))
                .orElse(List.of());
    }

    void open(JdbcClient sql, UUID authority, Association association, UUID fact) {
        UUID unit = association.unit();
        byte[] chair = vault.key(sql, unit)
                .seal(unit, place(association.fund()), association.chair());
        sql.sql("""
                insert into association (fund_id, authority_id, unit_id, purpose, chair, agreed_on,
                    fields, signed_by, fact_id)
                values (:fund, :authority, :unit, :purpose, :chair, :agreed, :fields, :signed,
                    :fact)""")
                .param("fund", association.fund())
                .param("authority", authority)
                .param("unit", unit)
                .param("purpose", association.purpose())
                .param("chair", chair)
                .param("agreed", association.agreedOn())
                .param("fields", association.fields().toArray(String[]::new))
                .param("signed", association.signedBy().toArray(String[]::new))
                .param("fact", fact)
                .update();
    }

    /** Its money and its places come to an end with it. */
    void close(JdbcClient sql, UUID fund, LocalDate on) {
        for (String table : List.of("association", "fund", "place")) {
            sql.sql("update " + table + " set closed_on = ? "
                            + "where fund_id = ? and closed_on is null")
                    .params(on, fund)
                    .update();
        }
    }

    private List<Association> list(JdbcClient sql, UUID unit, String which, Object... params) {
        KeyRing keys = vault.key(sql, unit);
        return sql.sql(SELECT + which)
                .params(params)
                .query((row, n) -> read(row, keys))
                .list();
    }

    private static Association read(ResultSet row, KeyRing keys) throws SQLException {
        UUID fund = row.getObject("fund_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Association(
                fund,
                unit,
                row.getString("name"),
                row.getString("purpose"),
                keys.text(unit, place(fund), row.getBytes("chair")).orElse(""),
                row.getObject("agreed_on", LocalDate.class),
                words(row.getArray("fields")),
                words(row.getArray("signed_by")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static String place(UUID fund) {
        return "association/" + fund;
    }
}
