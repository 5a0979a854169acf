package dk.betroet.office.platform.finding;

import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings as rows, with what people said about them. None is ever taken away. */
@Component
public class Findings {

    private final Vault vault;

    Findings(Vault vault) {
        this.vault = vault;
    }

    /** Which findings a list shows. */
    public enum Which {
        /** Those that somebody has still to deal with. */
        OPEN("and resolved_on is null and ended_on is null"),
        /** Those resolved, and those that no longer hold. */
        CLOSED("and (resolved_on is not null or ended_on is not null)"),
        /** Every one. */
        ALL("");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        /** The name in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this id; open ones by default. */
        public static Which ofId(String id) {
            return Arrays.stream(values())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    /**
     * What somebody said about a finding.
     *
     * @param kind {@code answer} or {@code resolve}
     * @param words empty when the unit's key is gone
     */
    public record Said(int number, String kind, UUID by, LocalDate on, String words, UUID fact) {}

    /** The finding, if it is one of the unit's. */
    public Optional<Found> find(JdbcClient sql, UUID unit, UUID finding) {
        return sql.sql("select * from finding where unit_id = ? and finding_id = ?")
                .params(unit, finding)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Findings of the unit, earliest due first: those overdue stand at the top. */
    public List<Found> in(JdbcClient sql, UUID unit, Which which) {
        return sql.sql("select * from finding where unit_id = ? " + which.condition
                        + " order by due_on, code, finding_id")
                .param(unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** What was said about it, in order. */
    public List<Said> said(JdbcClient sql, UUID unit, UUID finding) {
        KeyRing keys = vault.key(sql, unit);
        return sql.sql("select * from finding_note where finding_id = ? order by number")
                .param(finding)
                .query((row, n) -> new Said(
                        row.getInt("number"),
                        row.getString("kind"),
                        row.getObject("said_by", UUID.class),
                        row.getObject("said_on", LocalDate.class),
                        keys.text(unit, place(finding, row.getInt("number")),
                                row.getBytes("words")).orElse(""),
                        row.getObject("fact_id", UUID.class)))
                .list();
    }

    /** Adds an answer, a plan or the reason why it is resolved. */
    public void say(JdbcClient sql, UUID authority, UUID unit, UUID finding, Said said) {
        byte[] sealed = vault.key(sql, unit)
                .seal(unit, place(finding, said.number()), said.words());
        sql.sql("""
                insert into finding_note (finding_id, number, authority_id, unit_id, kind, said_by,
                    said_on, words, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(finding, said.number(), authority, unit, said.kind(), said.by(), said.on(),
                        sealed, said.fact())
                .update();
    }

    /** How many things have been said about it. */
    public int count(JdbcClient sql, UUID finding) {
        return sql.sql("select count(*) from finding_note where finding_id = ?")
                .param(finding)
                .query(Integer.class)
                .single();
    }

    /** Notes that its owner has resolved it. */
    public void resolve(JdbcClient sql, UUID finding, LocalDate on, UUID by) {
        sql.sql("update finding set resolved_on = ?, resolved_by = ? where finding_id = ?")
                .params(on, by, finding)
                .update();
    }

    private static String place(UUID finding, int number) {
        return "finding/" + finding + "/" + number;
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("finding_id", UUID.class),
                row.getString("code"),
                row.getString("citation"),
                row.getString("kind").equals("breach"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getString("owner"),
                row.getString("said_da"),
                row.getString("said_en"),
                row.getString("grounds_da"),
                row.getString("grounds_en"),
                row.getString("href"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_seen", LocalDate.class),
                row.getObject("last_seen", LocalDate.class),
                row.getObject("resolved_on", LocalDate.class),
                row.getObject("resolved_by", UUID.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
