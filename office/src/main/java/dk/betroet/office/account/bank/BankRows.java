package dk.betroet.office.account.bank;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bankfile.BankLine;
import dk.betroet.office.account.bankfile.BankStatement;
import dk.betroet.office.platform.db.Part;
import dk.betroet.office.platform.db.TenantSql;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bank statements and their lines as rows. */
@Component
public class BankRows {

    private static final String LINES = """
            select l.* from bank_line l where l.unit_id = :unit
            """;
    private static final String FREE = """
             and not exists (select 1 from bank_match_part p join bank_match m using (match_id)
                where p.line_id = l.line_id and m.undone_by is null)""";

    /**
     * A bank account of the unit.
     *
     * @param number as it was typed when the place was opened, or null
     * @param kind what it is for: a word of the vocabulary's list {@code account-kind}
     * @param fund whose it is alone, or null
     * @param fundKind the kind of that fund
     * @param key whose key seals what the bank writes: the owner's, or the unit's
     */
    public record Account(
            UUID place, String name, @Nullable String number, @Nullable String kind,
            @Nullable UUID fund, @Nullable String fundKind, UUID key,
            @Nullable LocalDate closedOn) {}

    /**
     * A statement that was read in.
     *
     * @param number its number on the account, from 1
     * @param bankName the bank's own number or name of it
     */
    public record Statement(
            UUID id, UUID place, int number, String bankName, String format, LocalDate from,
            LocalDate through, Money opening, Money closing, Sha256 file, UUID evidence,
            UUID fact) {}

    /** A line with its words; they are empty when the owner has been erased. */
    public record Line(UUID id, UUID statement, UUID place, LocalDate bookedOn, Money amount,
            BankLine said) {}

    private final Vault vault;

    BankRows(Vault vault) {
        this.vault = vault;
    }

    /** The unit's bank accounts, by name. */
    public List<Account> accounts(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select p.*, f.kind as fund_kind, coalesce(f.person_id, p.unit_id) as key_id
                from place p left join fund f using (fund_id)
                where p.unit_id = ? and p.kind = 'bank-account' order by p.name, p.place_id""")
                .param(unit)
                .query((row, n) -> new Account(
                        row.getObject("place_id", UUID.class),
                        row.getString("name"),
                        row.getString("account_number"),
                        row.getString("account_kind"),
                        row.getObject("fund_id", UUID.class),
                        row.getString("fund_kind"),
                        row.getObject("key_id", UUID.class),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    /** One of the unit's bank accounts. */
    public Optional<Account> account(JdbcClient sql, UUID unit, UUID place) {
        return accounts(sql, unit).stream()
                .filter(account -> account.place().equals(place))
                .findFirst();
    }

    /** The statements of an account, oldest first. */
    public List<Statement> statements(JdbcClient sql, UUID place) {
        return sql.sql("select * from bank_statement where place_id = ? order by number")
                .param(place)
                .query((row, n) -> statement(row))
                .list();
    }

    /** The last statement of an account. */
    public Optional<Statement> last(JdbcClient sql, UUID place) {
        return sql.sql("""
                select * from bank_statement where place_id = ? order by number desc limit 1""")
                .param(place)
                .query((row, n) -> statement(row))
                .optional();
    }

    /** The statement that brought this very file to the account. */
    public Optional<Statement> ofFile(JdbcClient sql, UUID place, Sha256 file) {
        return sql.sql("""
                select * from bank_statement where place_id = ? and file_sha256 = ?
                order by number limit 1""")
                .params(place, file.toBytes())
                .query((row, n) -> statement(row))
                .optional();
    }

    /** The lines of an account, oldest first. */
    public List<Line> lines(JdbcClient sql, UUID unit, UUID place) {
        return lines(sql, LINES + " and l.place_id = :id order by l.booked_on, l.statement_id,"
                + " l.number", unit, place);
    }

    /** One line of the unit's. */
    public Optional<Line> line(JdbcClient sql, UUID unit, UUID line) {
        return lines(sql, LINES + " and l.line_id = :id", unit, line).stream().findFirst();
    }

    /** Lines of the unit that match nothing yet, newest first. */
    public List<Line> free(JdbcClient sql, UUID unit, int most) {
        return lines(sql, LINES + " " + FREE + " order by l.booked_on desc, l.number limit " + most,
                unit, unit);
    }

    private List<Line> lines(JdbcClient sql, String query, UUID unit, UUID id) {
        record Row(UUID id, UUID statement, UUID place, int number, LocalDate on, Money amount,
                UUID key, byte[] sealed) {}
        List<Row> rows = sql.sql(query)
                .param("unit", unit)
                .param("id", id)
                .query((row, n) -> new Row(
                        row.getObject("line_id", UUID.class),
                        row.getObject("statement_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getInt("number"),
                        row.getObject("booked_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount")),
                        row.getObject("key_id", UUID.class),
                        row.getBytes("sealed")))
                .list();
        KeyRing keys = vault.keys(sql, rows.stream().map(Row::key).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Line(row.id(), row.statement(), row.place(), row.on(),
                        row.amount(), LineWords.read(
                                keys.text(row.key(), sealedAt(row.id()), row.sealed())
                                        .orElse(LineWords.NONE),
                                row.number(), row.on(), row.amount())))
                .toList();
    }

    /** Keeps a statement with its lines. */
    void add(JdbcClient sql, Context context, Account account, Statement statement,
            BankStatement read) {
        sql.sql("""
                insert into bank_statement (statement_id, authority_id, unit_id, place_id, number,
                    bank_name, format, from_on, through_on, opening, closing, file_sha256,
                    evidence_id, fact_id)
                values (:id, :authority, :unit, :place, :number, :name, :format, :from, :through,
                    :opening, :closing, :file, :evidence, :fact)""")
                .param("id", statement.id())
                .param("authority", context.authority())
                .param("unit", context.unit())
                .param("place", statement.place())
                .param("number", statement.number())
                .param("name", statement.bankName())
                .param("format", statement.format())
                .param("from", statement.from())
                .param("through", statement.through())
                .param("opening", statement.opening().toOere())
                .param("closing", statement.closing().toOere())
                .param("file", statement.file().toBytes())
                .param("evidence", statement.evidence())
                .param("fact", statement.fact())
                .update();
        KeyRing keys = vault.key(sql, account.key());
        List<BankLine> lines = read.lines();
        UUID[] ids = lines.stream().map(line -> context.ids().next()).toArray(UUID[]::new);
        byte[][] sealed = new byte[ids.length][];
        Arrays.parallelSetAll(sealed, i -> keys.seal(
                account.key(), sealedAt(ids[i]), LineWords.write(lines.get(i))));
        TenantSql.of(sql).send(List.of(Part.of("""
                insert into bank_line (authority_id, unit_id, statement_id, place_id, key_id,
                    line_id, number, booked_on, amount, sealed)
                select ?, ?, ?, ?, ?, * from unnest(?, ?, ?, ?, ?)""",
                context.authority(), context.unit(), statement.id(), statement.place(),
                account.key(), ids,
                lines.stream().map(BankLine::sequence).toArray(Integer[]::new),
                lines.stream().map(BankLine::bookingDate).toArray(LocalDate[]::new),
                lines.stream().map(line -> line.amount().toOere()).toArray(Long[]::new),
                sealed)));
    }

    private static String sealedAt(UUID line) {
        return "bank_line/" + line;
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getObject("statement_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getInt("number"),
                row.getString("bank_name"),
                row.getString("format"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("through_on", LocalDate.class),
                Money.ofOere(row.getLong("opening")),
                Money.ofOere(row.getLong("closing")),
                Sha256.of(row.getBytes("file_sha256")),
                row.getObject("evidence_id", UUID.class),
                row.getObject("fact_id", UUID.class));
    }
}
