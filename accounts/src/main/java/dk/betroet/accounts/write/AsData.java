package dk.betroet.accounts.write;

import dk.betroet.accounts.check.Finding;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.check.Sort;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Relation;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Documents and reports as maps and lists, for JSON. Amounts are whole øre; counts are whole. */
public final class AsData {

    private AsData() {}

    /** A document with its tables and its questions. */
    public static Map<String, Object> of(Document document, Texts texts) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("document", document.name());
        map.put("tables", document.tables().stream().map(AsData::of).toList());
        map.put("questions", document.questions().stream()
                .map(question -> of(question, texts)).toList());
        return map;
    }

    private static Map<String, Object> of(Question question, Texts texts) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", question.id());
        map.put("question", texts.question(question));
        map.put("about", question.about());
        map.put("answers", question.answers());
        map.put("place", of(question.place()));
        return map;
    }

    private static Map<String, Object> of(Position place) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("document", place.document());
        map.put("line", place.line());
        map.put("column", place.column());
        return map;
    }

    /** A table with everything that is known of it. */
    public static Map<String, Object> of(Table table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", table.title());
        map.put("measure", table.measure().id());
        map.put("place", of(table.place()));
        map.put("columns", table.heads().stream().map(AsData::of).toList());
        map.put("rows", table.rows().stream().map(row -> of(table, row)).toList());
        map.put("notes", table.notes().stream().map(AsData::of).toList());
        map.put("relations", table.relations().stream().map(AsData::of).toList());
        return map;
    }

    private static Map<String, Object> of(Head head) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", head.id());
        map.put("printed", head.printed());
        map.put("year", head.year() == 0 ? null : head.year());
        map.put("basis", head.basis().id());
        map.put("status", head.status().id());
        map.put("decision", head.decision());
        map.put("priceLevel", head.priceLevel());
        map.put("source", head.source());
        map.put("version", head.version());
        return map;
    }

    private static Map<String, Object> of(Table table, Row row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", row.place().line());
        map.put("kind", row.kind().id());
        map.put("group", row.group());
        map.put("code", row.code());
        map.put("label", row.label());
        map.put("marks", row.marks().stream().map(Mark::sign).toList());
        List<Map<String, Object>> cells = new ArrayList<>();
        IntStream.range(0, table.width()).forEach(i -> cells.add(of(table, row.cell(i))));
        map.put("cells", cells);
        return map;
    }

    private static Map<String, Object> of(Table table, Cell cell) {
        Map<String, Object> map = new LinkedHashMap<>();
        Long figure = cell.figure();
        map.put(table.isMoney() ? "oere" : "count",
                figure == null || table.isMoney() ? figure : Long.valueOf(figure / 100));
        map.put("printed", cell.printed());
        map.put("confidence", cell.confidence().id());
        map.put("line", cell.place().line());
        map.put("column", cell.place().column());
        return map;
    }

    private static Map<String, Object> of(Note note) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mark", note.sign());
        map.put("text", note.text());
        map.put("place", of(note.place()));
        return map;
    }

    private static Map<String, Object> of(Relation relation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", relation.rule().name().toLowerCase(Locale.ROOT));
        map.put("row", relation.row());
        map.put("parts", relation.parts());
        map.put("signs", relation.signs());
        return map;
    }

    /** A report with its findings. */
    public static Map<String, Object> of(Report report, Texts texts) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tried", report.tried());
        map.put("held", report.held());
        for (Sort sort : Sort.values()) {
            map.put(sort.id(), report.of(sort).size());
        }
        map.put("findings", report.findings().stream().map(finding -> of(finding, texts)).toList());
        return map;
    }

    private static Map<String, Object> of(Finding finding, Texts texts) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", finding.id());
        map.put("severity", finding.severity().id());
        map.put("sort", finding.sort().id());
        map.put("title", texts.title(finding));
        map.put("about", finding.about());
        map.put("places", finding.places().stream().map(AsData::of).toList());
        map.put("stated", finding.stated());
        map.put("computed", finding.computed());
        map.put("cause", finding.cause());
        map.put("likely", texts.cause(finding));
        map.put("todo", texts.remedy(finding));
        return map;
    }
}
