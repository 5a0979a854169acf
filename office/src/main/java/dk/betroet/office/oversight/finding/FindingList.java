package dk.betroet.office.oversight.finding;

import dk.betroet.kernel.rulebook.Vocabulary;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.ListQuery;
import dk.betroet.office.platform.web.view.OptionView;
import dk.betroet.office.platform.web.view.SmallList;
import dk.betroet.office.platform.web.view.SmallList.Column;
import dk.betroet.rules.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The list of findings: its columns, its filters, and which findings a filter lets through.
 *
 * @param units whether findings of more units than one stand on it
 */
record FindingList(ListQuery query, LocalDate today, Language language, boolean units) {

    static final String WHICH = "which";
    static final String UNIT = "unit";
    /** Findings of every unit that the reader sees. */
    static final String EVERY = "every";
    private static final String KIND = "kind";
    private static final String OWNER = "owner";
    private static final String ABOUT = "about";
    private static final String DUE = "due";
    private static final String CODE = "code";
    private static final String FUND = "fund";

    /** The filters there are; the last two come with links from other pages. */
    static final List<String> FILTERS =
            List.of(WHICH, UNIT, KIND, OWNER, ABOUT, DUE, CODE, FUND);
    static final List<String> SORTS = List.of(DUE, "seen", ABOUT, OWNER);
    private static final List<String> KINDS = List.of("", "breach", "warning");
    private static final List<String> DUES = List.of("", "overdue", "week", "month");

    Findings.Which which() {
        return Findings.Which.ofId(query.filter(WHICH));
    }

    SmallList<FindingRow> of(List<FindingRow> rows) {
        return new SmallList<>(columns(), rows.stream().filter(this::fits).toList());
    }

    private boolean fits(FindingRow row) {
        Found found = row.found();
        boolean due = switch (query.filter(DUE)) {
            case "overdue" -> found.isOverdue(today);
            case "week" -> !found.dueOn().isAfter(today.plusWeeks(1));
            case "month" -> !found.dueOn().isAfter(today.plusMonths(1));
            default -> true;
        };
        return due
                && fits(KIND, found.breach() ? "breach" : "warning")
                && fits(OWNER, found.owner())
                && fits(ABOUT, kind(found))
                && fits(CODE, found.code())
                && fits(FUND, String.valueOf(found.fund()));
    }

    private boolean fits(String filter, String value) {
        return query.filter(filter).isEmpty() || query.filter(filter).equals(value);
    }

    /** What the house sees itself is about an owner when it names one, else about the unit. */
    private static String kind(Found found) {
        if (found.subjectKind() != null) {
            return found.subjectKind();
        }
        return found.fund() == null ? "unit" : "owner";
    }

    private List<Column<FindingRow>> columns() {
        List<Column<FindingRow>> columns = new ArrayList<>(List.of(
                Column.of("what", Text.of("oversight.findings.what"),
                        row -> Cell.link(row.path(), Text.plain(row.found().said(language)))),
                Column.sorted(ABOUT, Text.of("oversight.findings.about"),
                        row -> Cell.link(row.aboutPath(), Text.plain(row.about())),
                        Comparator.comparing(FindingRow::about, Names.danish())),
                Column.sorted(OWNER, Text.of("oversight.findings.owner"),
                        row -> Cell.of(row.owner(language)),
                        Comparator.comparing(row -> row.owner(language))),
                Column.sorted(DUE, Text.of("oversight.findings.due"),
                        row -> Cell.of(row.found().dueOn()),
                        Comparator.comparing(row -> row.found().dueOn())),
                Column.sorted("seen", Text.of("oversight.findings.seen"),
                        row -> Cell.of(row.found().firstSeen()),
                        Comparator.comparing(row -> row.found().firstSeen())),
                Column.of("status", Text.of("oversight.findings.status"),
                        row -> Cell.of(row.status(today)))));
        if (units) {
            columns.add(1, Column.of(UNIT, Text.of("oversight.findings.unit"),
                    row -> Cell.of(row.visit().unit().name())));
        }
        return columns;
    }

    /** The fields of the filter. */
    List<FieldView> filters(List<FindingRow> rows, boolean moreUnits) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(select(WHICH, Arrays.stream(Findings.Which.values())
                .map(Findings.Which::id).toList()).withValue(which().id()));
        if (moreUnits) {
            fields.add(select(UNIT, List.of("", EVERY)));
        }
        fields.add(select(KIND, KINDS));
        fields.add(words(OWNER, "capacity", rows, row -> row.found().owner()));
        fields.add(words(ABOUT, "subject", rows, row -> kind(row.found())));
        fields.add(select(DUE, DUES));
        return fields;
    }

    private FieldView select(String name, List<String> values) {
        return FieldView.of(name, FieldKind.SELECT, Text.of("oversight.findings." + name))
                .optional()
                .withOptions(values.stream()
                        .map(value -> OptionView.of(value, Text.of("oversight.findings." + name
                                + "." + (value.isEmpty() ? "any" : value))))
                        .toList())
                .withValue(query.filter(name));
    }

    /** Those words of the vocabulary's list that stand on the list. */
    private FieldView words(String name, String list, List<FindingRow> rows,
            Function<FindingRow, String> word) {
        Vocabulary vocabulary = Words.vocabulary();
        Map<String, String> found = new TreeMap<>();
        rows.stream().map(word).distinct().forEach(id -> found.put(
                vocabulary.term(list, id)
                        .map(term -> language == Language.DANISH
                                ? term.label().da() : term.label().en())
                        .orElse(id), id));
        List<OptionView> options = new ArrayList<>(
                List.of(OptionView.of("", Text.of("oversight.findings." + name + ".any"))));
        found.forEach((label, id) -> options.add(OptionView.of(id, Text.plain(label))));
        return FieldView.of(name, FieldKind.SELECT, Text.of("oversight.findings." + name))
                .optional()
                .withOptions(options)
                .withValue(query.filter(name));
    }
}
