package dk.betroet.office.budget.table;

import dk.betroet.accounts.check.Carries;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Confidence;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Measure;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Status;
import dk.betroet.accounts.table.Table;
import dk.betroet.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kept tables as rows to read. */
@Component
public class BudgetTables {

    private static final String TABLES = """
            select t.table_id, t.title, (select max(v.number) from budget_version v
                where v.table_id = t.table_id) as versions
            from budget_table t where t.unit_id = ?""";

    /** The unit's tables by title. */
    public List<KeptTable> in(JdbcClient sql, UUID unit) {
        return sql.sql(TABLES + " order by t.title").param(unit)
                .query((row, n) -> table(row)).list();
    }

    /** One of the unit's tables. */
    public Optional<KeptTable> find(JdbcClient sql, UUID unit, UUID table) {
        return sql.sql(TABLES + " and t.table_id = ?").params(unit, table)
                .query((row, n) -> table(row)).optional();
    }

    /** The table that one of the unit's versions is of. */
    Optional<UUID> of(JdbcClient sql, UUID unit, UUID version) {
        return sql.sql("select table_id from budget_version where unit_id = ? and version_id = ?")
                .params(unit, version).query(UUID.class).optional();
    }

    private static KeptTable table(ResultSet row) throws SQLException {
        return new KeptTable(row.getObject("table_id", UUID.class), row.getString("title"),
                row.getInt("versions"));
    }

    /** The newest version of a table that is there. */
    public KeptTable.Version newest(JdbcClient sql, KeptTable table) {
        return version(sql, table, table.versions()).orElseThrow();
    }

    /** One version of a table. */
    public Optional<KeptTable.Version> version(JdbcClient sql, KeptTable table, int number) {
        return sql.sql("select * from budget_version where table_id = ? and number = ?")
                .params(table.id(), number)
                .query((row, n) -> version(sql, table, row)).optional();
    }

    private KeptTable.Version version(JdbcClient sql, KeptTable table, ResultSet row)
            throws SQLException {
        UUID id = row.getObject("version_id", UUID.class);
        String document = row.getString("document");
        List<Head> heads = new ArrayList<>();
        List<KeptTable.Column> columns = columns(sql, id, document, heads);
        Measure measure = Measure.valueOf(row.getString("measure").toUpperCase(Locale.ROOT));
        Table read = new Table(table.title(), measure, heads, rows(sql, id, document),
                notes(sql, id, document), List.of(), relations(sql, id),
                new Position(document, 1, 1));
        return new KeptTable.Version(id, table.id(), row.getInt("number"),
                KeptTable.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                document, row.getObject("file_id", UUID.class), row.getInt("which"),
                row.getObject("kept_on", LocalDate.class), read, columns);
    }

    private static List<KeptTable.Column> columns(
            JdbcClient sql, UUID version, String document, List<Head> heads) {
        return sql.sql("""
                select c.*, p.decided_on as proposed_on, a.decided_on as approved_on, a.body,
                    a.point, a.decision_id
                from budget_column c
                left join budget_step p on p.origin_id = c.origin_id and p.step = 'proposed'
                left join budget_step a on a.origin_id = c.origin_id and a.step = 'approved'
                where c.version_id = ? order by c.place""")
                .param(version)
                .query((row, n) -> {
                    KeptTable.Step proposed = step(row, "proposed_on", false);
                    KeptTable.Step approved = step(row, "approved_on", true);
                    heads.add(new Head(row.getString("printed"), row.getInt("year"),
                            Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT)),
                            approved != null ? Status.APPROVED
                                    : proposed != null ? Status.PROPOSED : Status.DRAFT,
                            approved == null ? "" : said(approved),
                            row.getString("price_level"), document,
                            Integer.toString(row.getInt("revision")),
                            new Position(document, 1, row.getInt("place"))));
                    return new KeptTable.Column(row.getObject("column_id", UUID.class),
                            row.getObject("origin_id", UUID.class), row.getInt("revision"),
                            proposed, approved);
                })
                .list();
    }

    private static KeptTable.@Nullable Step step(ResultSet row, String day, boolean decided)
            throws SQLException {
        LocalDate on = row.getObject(day, LocalDate.class);
        return on == null ? null : new KeptTable.Step(on, decided ? row.getString("body") : "",
                decided ? row.getString("point") : "",
                decided ? row.getObject("decision_id", UUID.class) : null);
    }

    /** A decision in one line, as machine-readable files have it. */
    private static String said(KeptTable.Step step) {
        return (step.body() + " " + step.on() + " " + step.point()).strip();
    }

    private static List<Row> rows(JdbcClient sql, UUID version, String document) {
        return sql.sql("select * from budget_row where version_id = ? order by place")
                .param(version)
                .query((row, n) -> {
                    Position place = new Position(document, row.getInt("line"), 1);
                    @Nullable Long[] figures =
                            (@Nullable Long[]) row.getArray("figures").getArray();
                    String[] sure = (String[]) row.getArray("confidence").getArray();
                    List<Cell> cells = new ArrayList<>();
                    for (int i = 0; i < figures.length; i++) {
                        cells.add(new Cell(figures[i], "",
                                new Position(document, place.line(), i + 1),
                                Confidence.valueOf(sure[i].toUpperCase(Locale.ROOT))));
                    }
                    return new Row(Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                            row.getString("grp"), row.getString("code"), row.getString("label"),
                            Arrays.stream((String[]) row.getArray("marks").getArray())
                                    .map(sign -> new Mark(sign, false, place)).toList(),
                            place, cells);
                })
                .list();
    }

    private static List<Note> notes(JdbcClient sql, UUID version, String document) {
        return sql.sql("""
                select sign, text, line from budget_paper_note
                where version_id = ? order by number""")
                .param(version)
                .query((row, n) -> new Note(row.getString("sign"), row.getString("text"),
                        new Position(document, row.getInt("line"), 1)))
                .list();
    }

    private static List<Relation> relations(JdbcClient sql, UUID version) {
        return sql.sql("""
                select rule, made, parts, signs from budget_relation
                where version_id = ? order by number""")
                .param(version)
                .query((row, n) -> new Relation(
                        Relation.Rule.valueOf(row.getString("rule").toUpperCase(Locale.ROOT)),
                        row.getInt("made"),
                        List.of((Integer[]) row.getArray("parts").getArray()),
                        List.of((Integer[]) row.getArray("signs").getArray())))
                .list();
    }

    /**
     * The last version, before a number, that has a column of a basis and a year; empty when none
     * has.
     */
    public Optional<KeptTable.Version> lastWith(
            JdbcClient sql, KeptTable table, Basis basis, int year) {
        return sql.sql("""
                select v.number from budget_version v join budget_column c using (version_id)
                where v.table_id = ? and c.basis = ? and c.year = ?
                order by v.number desc limit 1""")
                .params(table.id(), basis.id(), year)
                .query(Integer.class).optional()
                .flatMap(number -> version(sql, table, number));
    }

    /** Whether the accounts of a year have been approved, in any version of the table. */
    public boolean accountsStand(JdbcClient sql, UUID table, int year) {
        return sql.sql("""
                select exists (select 1 from budget_step s
                    join budget_column c on c.column_id = s.origin_id
                    join budget_version v using (version_id)
                    where v.table_id = ? and s.step = 'approved' and c.basis = 'accounts'
                        and c.year = ?)""")
                .params(table, year).query(Boolean.class).single();
    }

    /** How the openings of a table's years were set anew, in order. */
    public List<KeptTable.Rebasing> rebasings(JdbcClient sql, UUID table) {
        return sql.sql("""
                select r.year, r.amount, r.reason, r.decided_on from budget_rebasing r
                join fact f using (fact_id)
                where r.table_id = ? order by r.year, f.sequence""")
                .param(table)
                .query((row, n) -> new KeptTable.Rebasing(row.getInt("year"),
                        Money.ofOere(row.getLong("amount")), row.getString("reason"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    /** What the re-basings of a year's opening come to. */
    public Money rebased(JdbcClient sql, UUID table, int year) {
        return Money.sum(rebasings(sql, table).stream().filter(one -> one.year() == year)
                .map(KeptTable.Rebasing::amount).toList());
    }

    /** What the accounts of a year went on with, savings above zero; empty when nobody knows. */
    public Optional<Money> closing(JdbcClient sql, KeptTable table, int year) {
        return lastWith(sql, table, Basis.ACCOUNTS, year).flatMap(version -> {
            List<Head> heads = version.table().heads();
            int place = 0;
            while (heads.get(place).basis() != Basis.ACCOUNTS || heads.get(place).year() != year) {
                place++;
            }
            int at = place;
            return Carries.of(version.table()).stream()
                    .flatMapToLong(carries -> carries.closing(at).stream())
                    .mapToObj(Money::ofOere).findFirst();
        });
    }

    /** The notes that the unit has added to a table, in order. */
    public List<KeptTable.OwnNote> ownNotes(JdbcClient sql, UUID table) {
        return sql.sql("""
                select n.origin_id, n.row_key, n.text, n.noted_on from budget_note n
                join fact f using (fact_id) where n.table_id = ? order by f.sequence""")
                .param(table)
                .query((row, n) -> new KeptTable.OwnNote(row.getObject("origin_id", UUID.class),
                        row.getString("row_key"), row.getString("text"),
                        row.getObject("noted_on", LocalDate.class)))
                .list();
    }

    /** What was answered when a version was read, in order. */
    List<KeptTable.Answered> answers(JdbcClient sql, UUID version) {
        return sql.sql("""
                select question, about, answer from budget_answer
                where version_id = ? order by number""")
                .param(version)
                .query((row, n) -> new KeptTable.Answered(row.getString("question"),
                        row.getString("about"), row.getString("answer")))
                .list();
    }
}
