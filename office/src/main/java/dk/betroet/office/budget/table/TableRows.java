package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.unit.Units;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A version of a kept table as rows to write. */
@Component
public class TableRows {

    private static final int AT_ONCE = 200;
    private static final int PURPOSE_MAX = 36;

    private final BudgetTables tables;

    TableRows(BudgetTables tables) {
        this.tables = tables;
    }

    /**
     * Where a column's figures stood first.
     *
     * @param origin that column; null when the figures are new
     * @param revision see {@link KeptTable.Column#revision}
     */
    public record Continued(@Nullable UUID origin, int revision) {

        /** Whether the figures are new. */
        public boolean isNew() {
            return origin == null;
        }
    }

    /** A version to write. */
    public record New(UUID id, UUID tableId, int number, KeptTable.Source source,
            String document, @Nullable UUID file, int which, LocalDate on, Table table,
            List<Continued> continued, List<KeptTable.Answered> answers) {}

    /** For each column of a table, whether its figures are those that were kept before. */
    public List<Continued> continued(
            JdbcClient sql, @Nullable KeptTable kept, Table table) {
        List<Continued> continued = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            continued.add(kept == null ? new Continued(null, 1) : continued(sql, kept, table, i));
        }
        return continued;
    }

    private Continued continued(JdbcClient sql, KeptTable kept, Table table, int column) {
        Head head = table.heads().get(column);
        Optional<KeptTable.Version> last =
                tables.lastWith(sql, kept, head.basis(), head.year());
        if (last.isEmpty()) {
            return new Continued(null, 1);
        }
        KeptTable.Version before = last.get();
        int there = 0;
        while (!before.table().heads().get(there).id().equals(head.id())) {
            there++;
        }
        KeptTable.Column was = before.columns().get(there);
        return figures(before.table(), there).equals(figures(table, column))
                && before.table().heads().get(there).priceLevel().equals(head.priceLevel())
                ? new Continued(was.origin(), was.revision())
                : new Continued(null, was.revision() + 1);
    }

    private static Map<String, Long> figures(Table table, int column) {
        Map<String, Long> figures = new HashMap<>();
        List<String> keys = RowKeys.of(table);
        for (int i = 0; i < keys.size(); i++) {
            Long figure = table.cell(i, column).figure();
            if (figure != null) {
                figures.put(keys.get(i), figure);
            }
        }
        return figures;
    }

    /** Opens a table that has no version yet. */
    void open(JdbcClient sql, Context context, UUID table, String title, LocalDate on,
            UUID fact) {
        sql.sql("""
                insert into budget_table (table_id, authority_id, unit_id, title, opened_on,
                    fact_id) values (?, ?, ?, ?, ?, ?)""")
                .params(table, context.authority(), context.unit(), title, on, fact)
                .update();
    }

    /** Writes a version. */
    public void add(JdbcClient sql, Context context, New version, UUID fact) {
        sql.sql("""
                insert into budget_version (version_id, authority_id, unit_id, table_id, number,
                    source, document, file_id, which, measure, kept_on, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(version.id(), context.authority(), context.unit(), version.tableId(),
                        version.number(), version.source().name().toLowerCase(Locale.ROOT),
                        version.document(), version.file(), version.which(),
                        version.table().measure().id(), version.on(), fact)
                .update();
        columns(sql, context, version);
        Map<String, UUID> lines = lines(sql, context, version, fact);
        rows(sql, context, version, lines);
        relations(sql, context, version);
        for (int i = 0; i < version.table().notes().size(); i++) {
            Note note = version.table().notes().get(i);
            sql.sql("""
                    insert into budget_paper_note (version_id, authority_id, unit_id, number,
                        sign, text, line) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(version.id(), context.authority(), context.unit(), i + 1,
                            note.sign(), note.text(), note.place().line())
                    .update();
        }
        for (int i = 0; i < version.answers().size(); i++) {
            KeptTable.Answered answer = version.answers().get(i);
            sql.sql("""
                    insert into budget_answer (version_id, authority_id, unit_id, number,
                        question, about, answer) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(version.id(), context.authority(), context.unit(), i + 1,
                            answer.question(), answer.about(), answer.answer())
                    .update();
        }
    }

    /**
     * The heads of the columns. What a paper says of itself, that it is approved or proposed, is
     * kept as the paper has it, for whoever compares the archive with the paper; what counts here
     * is the step that the table has reached.
     */
    private static void columns(JdbcClient sql, Context context, New version) {
        for (int i = 0; i < version.table().width(); i++) {
            Head head = version.table().heads().get(i);
            Continued continued = version.continued().get(i);
            UUID id = identity(version.id() + "/column/" + i);
            sql.sql("""
                    insert into budget_column (column_id, authority_id, unit_id, version_id,
                        place, printed, year, basis, printed_status, price_level, revision,
                        origin_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, context.authority(), context.unit(), version.id(), i + 1,
                            head.printed(), head.year(), head.basis().id(), head.status().id(),
                            head.priceLevel(), continued.revision(),
                            Objects.requireNonNullElse(continued.origin(), id))
                    .update();
        }
    }

    private static UUID identity(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    /** The lines of the table by row; those that were never there before are made. */
    private static Map<String, UUID> lines(
            JdbcClient sql, Context context, New version, UUID fact) {
        Map<String, UUID> known = new HashMap<>();
        sql.sql("select row_key, line_id from budget_line where table_id = ?")
                .param(version.tableId())
                .query((row, n) -> known.put(row.getString("row_key"),
                        row.getObject("line_id", UUID.class)))
                .list();
        Set<String> purposes = new HashSet<>(sql
                .sql("select purpose from budget_line where unit_id = ?").param(context.unit())
                .query(String.class).list());
        List<String> keys = RowKeys.of(version.table());
        for (int i = 0; i < keys.size(); i++) {
            Row row = version.table().rows().get(i);
            boolean line = row.kind() == Kind.LINE || row.kind() == Kind.INCOME;
            if (!line || known.containsKey(keys.get(i))) {
                continue;
            }
            UUID id = identity(version.tableId() + "/line/" + keys.get(i));
            sql.sql("""
                    insert into budget_line (line_id, authority_id, unit_id, table_id, row_key,
                        label, income, purpose, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, context.authority(), context.unit(), version.tableId(),
                            keys.get(i), row.label(), row.kind() == Kind.INCOME,
                            purpose(row.label(), purposes), fact)
                    .update();
            known.put(keys.get(i), id);
        }
        return known;
    }

    /** The ledger's word for a line, made of its label; two lines never share one. */
    private static String purpose(String label, Set<String> taken) {
        String slug = Units.slug(label);
        String plain = slug.matches("[a-z].*") ? slug : "l-" + slug;
        String start = plain.substring(0, Math.min(plain.length(), PURPOSE_MAX))
                .replaceAll("-+$", "");
        String purpose = start;
        for (int i = 2; !taken.add(purpose); i++) {
            purpose = start.substring(0, Math.min(start.length(), PURPOSE_MAX - 4)) + "-" + i;
        }
        return purpose;
    }

    private static void rows(
            JdbcClient sql, Context context, New version, Map<String, UUID> lines) {
        List<String> keys = RowKeys.of(version.table());
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            int until = Math.min(keys.size(), from + AT_ONCE);
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = from; i < until; i++) {
                Row row = version.table().rows().get(i);
                values.addAll(Arrays.asList(version.id(), context.authority(),
                        context.unit(), i + 1, row.kind().id(), row.group(), row.code(),
                        row.label(), row.marks().stream().map(Mark::sign).toArray(String[]::new),
                        row.cells().stream().map(Cell::figure).toArray(Long[]::new),
                        row.cells().stream().map(cell -> cell.confidence().id())
                                .toArray(String[]::new),
                        row.place().line(), lines.get(keys.get(i))));
            }
            sql.sql("""
                    insert into budget_row (version_id, authority_id, unit_id, place, kind, grp,
                        code, label, marks, figures, confidence, line, line_id) values\s"""
                    + String.join(", ", Collections.nCopies(until - from,
                            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid)")))
                    .params(values)
                    .update();
        }
    }

    private static void relations(JdbcClient sql, Context context, New version) {
        for (int i = 0; i < version.table().relations().size(); i++) {
            Relation relation = version.table().relations().get(i);
            sql.sql("""
                    insert into budget_relation (version_id, authority_id, unit_id, number, rule,
                        made, parts, signs) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(version.id(), context.authority(), context.unit(), i + 1,
                            relation.rule().name().toLowerCase(Locale.ROOT), relation.row(),
                            relation.parts().toArray(Integer[]::new),
                            relation.signs().toArray(Integer[]::new))
                    .update();
        }
    }
}
