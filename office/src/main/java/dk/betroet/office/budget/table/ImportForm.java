package dk.betroet.office.budget.table;

import dk.betroet.accounts.check.Checks;
import dk.betroet.accounts.check.Report;
import dk.betroet.accounts.check.Texts;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Question;
import dk.betroet.accounts.table.Row;
import dk.betroet.office.budget.Drawn;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.SectionView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of a paper that was read: what each column is, the figures that are uncertain, and each
 * question to be looked at. What was typed comes back as it was typed.
 */
final class ImportForm {

    private static final String YES = "true";
    private static final List<Basis> BASES = List.of(Basis.BUDGET, Basis.FORECAST, Basis.ACCOUNTS);

    private final Paper paper;
    private final List<KeptTable> kept;
    private final Map<String, String> typed;
    private final Words words;
    private final LocalDate today;
    private final Report report;

    ImportForm(Paper paper, List<KeptTable> kept, Map<String, String> typed, Words words,
            LocalDate today) {
        this.paper = paper;
        this.kept = kept;
        this.typed = typed;
        this.words = words;
        this.today = today;
        this.report = Checks.run(List.of(paper.document()));
    }

    /** Which of the paper's tables, from 1. */
    static int which(Map<String, String> typed) {
        String said = typed.getOrDefault("which", "1");
        return said.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(said) : 1;
    }

    /** How many questions there are, and what the checks find before anything is kept. */
    List<NoticeView> notices() {
        List<NoticeView> notices = new ArrayList<>();
        if (!paper.questions().isEmpty()) {
            notices.add(NoticeView.of(Tone.ATTENTION,
                    Text.of("budget.import.asked", (long) paper.questions().size())));
        }
        notices.add(new NoticeView(report.findings().isEmpty() ? Tone.GOOD : Tone.ATTENTION,
                Text.of("budget.check.found", (long) report.findings().size()),
                Text.of("budget.check.tried", (long) report.tried(), (long) report.held()),
                null));
        return notices;
    }

    /** The table as it was read, and what the checks found in the paper. */
    List<TableView> tables() {
        Drawn drawn = new Drawn(report, Texts.in(words.language().toLocale()));
        List<TableView> tables = new ArrayList<>();
        tables.add(drawn.table(paper.table()));
        drawn.findings().ifPresent(tables::add);
        return tables;
    }

    /** The paper's other tables, when it has several. */
    List<LinkView> others(String at) {
        List<LinkView> others = new ArrayList<>();
        int count = paper.document().tables().size();
        for (int i = 1; i <= count && count > 1; i++) {
            if (i != which(typed)) {
                String title = paper.document().tables().get(i - 1).title();
                others.add(LinkView.to(at + "?which=" + i + "&table="
                                + typed.getOrDefault("table", "") + "&document="
                                + URLEncoder.encode(typed.getOrDefault("document", ""),
                                        StandardCharsets.UTF_8),
                        Text.of("budget.import.other", (long) i,
                                title.isBlank() ? "—" : title)));
            }
        }
        return others;
    }

    List<SectionView> sections() {
        List<SectionView> sections = new ArrayList<>();
        sections.add(SectionView.of(whole()));
        for (int i = 0; i < paper.questions().size(); i++) {
            sections.add(question(i, paper.questions().get(i)));
        }
        for (int i = 0; i < paper.table().width(); i++) {
            sections.add(column(i));
        }
        return sections;
    }

    private List<FieldView> whole() {
        List<FieldView> fields = new ArrayList<>();
        fields.add(FieldView.hidden("which", Integer.toString(which(typed))));
        String table = typed.getOrDefault("table", "");
        if (!kept.isEmpty()) {
            fields.add(FieldView.of("table", FieldKind.SELECT,
                            Text.of("budget.import-table.table"))
                    .withHint(Text.of("budget.import-table.table.hint")).optional()
                    .withOptions(kept.stream().map(one -> OptionView.of(one.id().toString(),
                            Text.plain(one.title()))).toList())
                    .withValue(table));
        }
        FieldView title = FieldView.of("tableTitle", FieldKind.TEXT,
                        Text.of("budget.import-table.tableTitle"))
                .withHint(Text.of("budget.import-table.tableTitle.hint")).optional()
                .withLimit("maxlength", "120");
        String read = paper.table().title();
        fields.add(title.withValue(typed.getOrDefault("tableTitle", table.isEmpty()
                ? read.substring(0, Math.min(read.length(), 120)) : "")));
        fields.add(FieldView.of("document", FieldKind.TEXT,
                        Text.of("budget.import-table.document"))
                .withValue(typed.getOrDefault("document", "")).withLimit("maxlength", "120"));
        fields.add(FieldView.of("date", FieldKind.DATE, Text.of("budget.import-table.date"))
                .withValue(typed.getOrDefault("date", today.toString())));
        return fields;
    }

    private SectionView column(int place) {
        Head head = paper.table().heads().get(place);
        String at = "column-" + (place + 1);
        String basis = head.basis() == Basis.UNSAID ? "" : head.basis().id();
        return new SectionView(Text.of("budget.import.column", (long) place + 1,
                head.printed().isBlank() ? "—" : head.printed()), null, List.of(
                FieldView.of(at + "-year", FieldKind.NUMBER,
                                Text.of("budget.import-table.columns.year"))
                        .withLimit("min", "1900").withLimit("max", "2199")
                        .withValue(typed.getOrDefault(at + "-year", head.year() == 0 ? ""
                                : Integer.toString(head.year()))),
                FieldView.of(at + "-basis", FieldKind.RADIO,
                                Text.of("budget.import-table.columns.basis"))
                        .withOptions(BASES.stream().map(one -> OptionView.of(one.id(),
                                Text.of("choice.column-basis." + one.id()))).toList())
                        .withValue(typed.getOrDefault(at + "-basis", basis)),
                FieldView.of(at + "-level", FieldKind.TEXT,
                                Text.of("budget.import-table.columns.priceLevel"))
                        .optional().withLimit("maxlength", "40")
                        .withValue(typed.getOrDefault(at + "-level", head.priceLevel()))));
    }

    private SectionView question(int number, Question question) {
        List<FieldView> fields = new ArrayList<>();
        paper.row(question).ifPresent(row -> {
            Row of = paper.table().rows().get(row);
            for (int i = 0; i < paper.table().width(); i++) {
                Cell cell = of.cells().get(i);
                String name = "cell-" + (row + 1) + "-" + (i + 1);
                fields.add(FieldView.of(name, FieldKind.TEXT,
                                Text.plain(paper.table().heads().get(i).printed()))
                        .optional().withLimit("maxlength", "30")
                        .withValue(typed.getOrDefault(name, cell.isBlank() ? ""
                                : Typed.shown(cell.orZero(), paper.table().measure()))));
            }
        });
        String name = "settled-" + (number + 1);
        FieldView looked = FieldView.of(name, FieldKind.CHECKBOX,
                Text.of("budget.import.settled"));
        fields.add(YES.equals(typed.get(name)) ? looked.withValue(YES) : looked);
        Text about = Text.of("budget.import.about", question.about().isBlank() ? "—"
                : question.about(), question.place().toString());
        return new SectionView(Text.of("budget.import.question", (long) number + 1,
                Text.of("budget.question." + question.id())), about, fields);
    }

    /** What was typed, as the command of {@code budget.import-table}. */
    static Map<String, Object> command(Paper paper, UUID file, Map<String, String> typed) {
        Map<String, Object> command = new LinkedHashMap<>();
        for (String field : List.of("table", "tableTitle", "document", "date", "which")) {
            Optional.ofNullable(typed.get(field)).filter(text -> !text.isBlank())
                    .ifPresent(text -> command.put(field, text));
        }
        command.put("file", file.toString());
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 1; i <= paper.table().width(); i++) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("column", Integer.toString(i));
            column.put("year", typed.getOrDefault("column-" + i + "-year", ""));
            column.put("basis", typed.getOrDefault("column-" + i + "-basis", "")
                    .toLowerCase(Locale.ROOT));
            column.put("priceLevel", typed.getOrDefault("column-" + i + "-level", ""));
            columns.add(column);
        }
        command.put("columns", columns);
        List<Map<String, Object>> cells = new ArrayList<>();
        List<Map<String, Object>> settled = new ArrayList<>();
        for (int i = 0; i < paper.questions().size(); i++) {
            paper.row(paper.questions().get(i)).ifPresent(row -> {
                for (int c = 1; c <= paper.table().width(); c++) {
                    String name = "cell-" + (row + 1) + "-" + c;
                    cells.add(Map.of("row", Integer.toString(row + 1), "column",
                            Integer.toString(c), "figure", typed.getOrDefault(name, "")));
                }
            });
            if (YES.equals(typed.get("settled-" + (i + 1)))) {
                settled.add(Map.of("question", Integer.toString(i + 1)));
            }
        }
        command.put("cells", cells);
        command.put("settled", settled);
        return command;
    }
}
