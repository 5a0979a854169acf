package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the text says about the tables, and whether they say so too. */
final class TextTableChecks {

    private static final String FIGURE = "(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3})+)(?![\\d.]*\\d)";
    private static final Pattern AMOUNT = Pattern.compile(FIGURE);
    private static final Pattern CEILING = Pattern.compile("(?i)(?:inden for|fastholdes på|højst"
            + "|ikke overstige|loft\\w* på|ramme\\w* på|not exceed)[^.;]{0,40}?"
            + "(?:kr\\.? ?)?" + FIGURE);
    private static final Pattern CHANGE = Pattern.compile("(?i)stigning|fald|ændring|merudgift"
            + "|mindreudgift|increase|decrease");
    private static final Pattern NOT_INDEXED = Pattern.compile("(?i)(?:ikke|aldrig|not|never)"
            + "(?: \\p{L}+){0,3} (?:pris|løn|p/l|indeks|index)[\\p{L}-]*(?: og [\\p{L}-]+)?");

    private static final Pattern RESULT_TOLD = Pattern.compile(
            "(?:underskud|overskud|merforbrug|mindreforbrug) på (?:kr\\.? )?\\d");
    private static final Pattern CARRY_TOLD = Pattern.compile("overfører (?:\\p{L}+ )?"
            + "(?:kr\\.? )?\\d[^;:]{0,80} til (?:19|20)\\d\\d");

    /** How many statements of one kind are held against the tables. */
    private static final int CLAIMS_MAX = 50;

    private final List<Document> documents;
    private final Document document;
    private final Prose prose;
    private final Gathering found;
    private final List<Prose.Sentence> claims;
    private final Set<Position> raised = new HashSet<>();

    private TextTableChecks(
            List<Document> documents, Document document, Prose prose, Gathering found) {
        this.documents = documents;
        this.document = document;
        this.prose = prose;
        this.found = found;
        this.claims = prose.sentences().stream().filter(sentence -> {
            String words = sentence.text().toLowerCase(Locale.ROOT);
            return RESULT_TOLD.matcher(words).find() || CARRY_TOLD.matcher(words).find();
        }).limit(CLAIMS_MAX).toList();
    }

    static void run(List<Document> documents, Document document, Prose prose, Gathering found) {
        TextTableChecks checks = new TextTableChecks(documents, document, prose, found);
        checks.ceilings();
        checks.indexed();
        for (Table table : document.tables()) {
            if (table.isMoney()) {
                checks.explained(table);
                checks.told(table);
            }
        }
    }

    private static long figure(String printed) {
        return Long.parseLong(printed.replace(".", "")) * 100;
    }

    /** A limit that the text sets, and totals and incomes that are over it or only nearly it. */
    private void ceilings() {
        for (Prose.Find find : prose.finds(CEILING).stream().limit(CLAIMS_MAX).toList()) {
            long limit = figure(find.match().group(1));
            for (Table table : document.tables()) {
                Set<Integer> income = table.incomeRows();
                for (int row = 0; row < table.rows().size(); row++) {
                    Kind kind = table.rows().get(row).kind();
                    for (int i = 0; i < table.width(); i++) {
                        Cell cell = table.cell(row, i);
                        if (table.isMoney() && !cell.isBlank()
                                && (kind == Kind.TOTAL || income.contains(row)
                                        && kind != Kind.INCOME)) {
                            ceiling(find, limit, table, row, i);
                        }
                    }
                }
            }
        }
    }

    private void ceiling(Prose.Find find, long limit, Table table, int row, int column) {
        Cell cell = table.cell(row, column);
        long figure = Math.abs(cell.orZero());
        boolean over = table.rows().get(row).kind() == Kind.TOTAL && figure > limit;
        boolean rounded = figure < limit && Causes.isRounded(figure, limit, 100);
        if (over || rounded) {
            found.broken(new Finding(over ? "over-limit" : "limit-rounded", Sort.ARITHMETIC,
                    over ? Severity.ERROR : Severity.WARNING,
                    List.of(cell.place(), find.place()), SumChecks.about(table, row, column),
                    Shown.figure(figure), Shown.figure(limit) + " (" + Shown.figure(figure - limit)
                            + ")", over ? "limit-not-kept" : "rounded-to-thousands"));
        }
    }

    /** A note that explains a change with amounts that do not make it. */
    private void explained(Table table) {
        Map<String, List<Integer>> rows = table.rowsBySign();
        for (Note note : table.notes().stream().limit(Gathering.NOTES_MAX).toList()) {
            List<Long> amounts = AMOUNT.matcher(note.text()).results()
                    .map(result -> figure(result.group(1))).toList();
            if (!CHANGE.matcher(note.text()).find() || amounts.isEmpty()) {
                continue;
            }
            long told = amounts.stream().mapToLong(Long::longValue).sum();
            for (int row : rows.getOrDefault(note.sign(), List.of()).stream()
                    .limit(Gathering.NOTED_MAX).toList()) {
                change(table, row, note, told);
            }
        }
    }

    private void change(Table table, int row, Note note, long told) {
        List<String> changes = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < table.width(); i++) {
            Cell now = table.cell(row, i);
            OptionalLong before = before(table, row, i);
            if (now.isBlank() || before.isEmpty()) {
                continue;
            }
            long change = Math.abs(now.orZero() - before.getAsLong());
            if (change == told) {
                found.holds();
                return;
            }
            last = i;
            changes.add(Shown.figure(now.orZero()) + " - " + Shown.figure(before.getAsLong())
                    + " = " + Shown.figure(change));
        }
        if (last >= 0) {
            found.broken(new Finding("change-explained", Sort.ARITHMETIC, Severity.WARNING,
                    List.of(note.place(), table.cell(row, last).place()),
                    SumChecks.about(table, row, last), Shown.figure(told),
                    String.join("; ", changes), "partly-explained"));
        }
    }

    /** The same row in the year before: in this table, or in another of the document. */
    private OptionalLong before(Table table, int row, int column) {
        int year = table.heads().get(column).year() - 1;
        String label = first(table.rows().get(row).label());
        List<Table> places = new ArrayList<>(List.of(table));
        document.tables().stream().filter(other -> other != table).forEach(places::add);
        for (Table place : places) {
            for (int i = 0; i < place.width(); i++) {
                if (place.heads().get(i).year() == year) {
                    for (Row other : place.rows()) {
                        if (first(other.label()).equals(label) && !other.cell(i).isBlank()) {
                            return OptionalLong.of(other.cell(i).orZero());
                        }
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private static String first(String label) {
        return label.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")[0];
    }

    /** The text says that an income was never indexed, and the table shows it growing. */
    private void indexed() {
        for (Prose.Sentence sentence : prose.sentences().stream()
                .filter(one -> NOT_INDEXED.matcher(one.text()).find())
                .limit(CLAIMS_MAX).toList()) {
            String words = sentence.text().toLowerCase(Locale.ROOT);
            for (Table table : document.tables()) {
                for (int row = 0; row < table.rows().size(); row++) {
                    Row of = table.rows().get(row);
                    if (of.kind() == Kind.INCOME && words.contains(first(of.label()))) {
                        grown(sentence, table, row);
                    }
                }
            }
        }
    }

    private void grown(Prose.Sentence sentence, Table table, int row) {
        List<Integer> columns = IntStream.range(0, table.width()).boxed()
                .filter(i -> table.heads().get(i).basis() == Basis.ACCOUNTS
                        && !table.cell(row, i).isBlank())
                .sorted(Comparator.comparing(i -> table.heads().get(i).year())).toList();
        for (int i = 1; i < columns.size(); i++) {
            Cell from = table.cell(row, columns.get(i - 1));
            Cell to = table.cell(row, columns.get(i));
            BigDecimal growth = growth(Math.abs(from.orZero()), Math.abs(to.orZero()));
            Optional<BigDecimal> people = Populations.growth(documents,
                    table.heads().get(columns.get(i - 1)).year(),
                    table.heads().get(columns.get(i)).year());
            BigDecimal more = people.map(growth::subtract).orElse(growth);
            if (more.compareTo(new BigDecimal("1")) > 0 && raised.add(to.place())) {
                found.found(new Finding("indexed-against-text", Sort.CONTRADICTION,
                        Severity.WARNING, List.of(sentence.place(), to.place()),
                        SumChecks.about(table, row, columns.get(i)), "0 %",
                        Shown.decimal(growth) + " %" + people.map(p -> "; population "
                                + Shown.decimal(p) + " %").orElse(""), "raised-all-the-same"));
            }
        }
    }

    static BigDecimal growth(long from, long to) {
        return from == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(to - from)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(from), 2, RoundingMode.HALF_UP);
    }

    /** Amounts that the text calls a result or a carry of a year the table has. */
    private void told(Table table) {
        for (Prose.Sentence sentence : claims) {
            String words = sentence.text().toLowerCase(Locale.ROOT);
            boolean result = RESULT_TOLD.matcher(words).find();
            boolean carry = CARRY_TOLD.matcher(words).find();
            Matcher year = Pattern.compile("(?:for|i|til) ((?:19|20)\\d\\d)").matcher(words);
            Matcher amount = AMOUNT.matcher(sentence.text());
            if (!year.find() || !amount.find()) {
                continue;
            }
            int of = Integer.parseInt(year.group(1)) - (carry ? 1 : 0);
            int row = SumChecks.row(table, carry ? Kind.CARRY_OUT : Kind.RESULT);
            if (row >= 0) {
                told(table, row, of, sentence, figure(amount.group(1)));
            }
        }
    }

    private void told(Table table, int row, int year, Prose.Sentence sentence, long told) {
        List<Cell> cells = IntStream.range(0, table.width())
                .filter(i -> table.heads().get(i).year() == year)
                .mapToObj(i -> table.cell(row, i)).filter(cell -> !cell.isBlank()).toList();
        if (cells.isEmpty()) {
            return;
        }
        if (cells.stream().anyMatch(cell -> Math.abs(cell.orZero()) == told)) {
            found.holds();
            return;
        }
        found.broken(new Finding("text-figure", Sort.CONTRADICTION, Severity.ERROR,
                List.of(sentence.place(), cells.getFirst().place()),
                table.rows().get(row).label() + " " + year, Shown.figure(told),
                Shown.figure(Math.abs(cells.getFirst().orZero())), "text-of-other-version"));
    }
}
