package dk.betroet.office.demo;

import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.office.platform.db.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat's budgets and accounts 2021 to 2024: the figures that a real one printed, with
 * everything that does not fit left as it was printed. Two papers become two versions; what the
 * body decided is recorded, and accounts whose balances do not meet are not approved. The running
 * year's budget is a third.
 */
final class SecretariatBudget {

    private static final String BODY = "Kommunaldirektørkredsen";
    /** What 2024 was expected to end with, and what is left of it after a year like that. */
    private static final String CARRIED = "-415.320";
    private static final String CARRIED_ON = "-325.033";

    private final Secretariat secretariat;
    private final Database database;
    private final DemoClock clock;
    private UUID table = new UUID(0, 0);

    SecretariatBudget(Secretariat secretariat, Database database, DemoClock clock) {
        this.secretariat = secretariat;
        this.database = database;
        this.clock = clock;
    }

    /** Plays what became of the two papers. */
    void play() {
        LocalDate first = LocalDate.of(2022, 9, 5);
        clock.begin(first);
        table = keep(Beside.file("accounts-2021.txt"), "Regnskab 2021 og budget 2023",
                "tableTitle", "Sundhedssekretariatets budget og regnskab", first);
        approve("budget", 2021, LocalDate.of(2022, 9, 16), "6");
        approve("accounts", 2021, LocalDate.of(2022, 9, 16), "6");
        approve("budget", 2022, LocalDate.of(2022, 9, 16), "6");
        propose("budget", 2023, LocalDate.of(2022, 9, 16));
        approve("budget", 2023, LocalDate.of(2022, 11, 18), "4");
        LocalDate second = LocalDate.of(2023, 5, 2);
        clock.begin(second);
        keep(Beside.file("accounts-2022.txt"), "Regnskab 2022 og budget 2024", "table",
                table.toString(), second);
        propose("accounts", 2022, second);
        propose("budget", 2024, second);
    }

    /** What came of the second paper; its accounts do not meet those before and must wait. */
    void decided(String body, LocalDate on, UUID decision) {
        secretariat.hands.mistake(secretariat.leader, "budget.approve-column", Form.of(
                "column", column("accounts", 2022), "body", body, "date", on));
        approve("budget", 2024, body, on, "1", decision);
    }

    /** A third paper: the two years before as they were, and a budget like that of 2024. */
    void thisYear(int year, LocalDate on) {
        clock.begin(on);
        StringBuilder paper = new StringBuilder();
        for (String line : Beside.file("accounts-2022.txt").split("\n")) {
            String last = line.substring(line.lastIndexOf(' ') + 1);
            String more = line.startsWith("Budget 2021") ? "Budget " + year
                    : line.startsWith("Overførsler") ? CARRIED
                    : line.startsWith("Overførsel") ? CARRIED_ON : last;
            boolean row = line.matches("(?!e\\)|Regnskab).* (?:-?[\\d.]+|-)");
            paper.append(line.startsWith("Regnskab") ? "Budget for " + year : line)
                    .append(row ? " " + more : "").append('\n');
        }
        keep(paper.toString(), "Budget " + year, "table", table.toString(), on);
        propose("budget", year, on);
    }

    private UUID keep(String text, String document, String field, String value, LocalDate on) {
        return UUID.fromString(secretariat.hands.must(secretariat.treasurer,
                "budget.import-table", Form.of(field, value, "document", document,
                        "file", secretariat.receipts.budget(text), "date", on,
                        "settled", settled(document, text))).get("table"));
    }

    /** Every question about the paper, looked at. */
    private static List<Map<String, Object>> settled(String document, String text) {
        if (!(AccountsFile.text(document, text) instanceof AccountsFile.Read(var read))) {
            throw new IllegalStateException("the demo's own paper cannot be read: " + document);
        }
        return IntStream.rangeClosed(1, read.questions().size())
                .mapToObj(number -> Map.<String, Object>of("question", number)).toList();
    }

    private void propose(String basis, int year, LocalDate on) {
        clock.begin(on);
        secretariat.hands.must(secretariat.treasurer, "budget.propose-column",
                Form.of("column", column(basis, year), "date", on));
    }

    private void approve(String basis, int year, LocalDate on, String point) {
        clock.begin(on);
        approve(basis, year, BODY, on, point, null);
    }

    /** A body has approved a column; by a decision that is kept here, or by none. */
    void approve(String basis, int year, String body, LocalDate on, String point,
            @Nullable UUID decision) {
        secretariat.hands.must(secretariat.leader, "budget.approve-column",
                Form.of("column", column(basis, year), "body", body, "point", point,
                        "executes", decision, "date", on));
    }

    /** The column of a basis and year in the newest version that has one. */
    private UUID column(String basis, int year) {
        return database.read(secretariat.place.tenant(), sql -> sql.sql("""
                select c.column_id from budget_column c join budget_version v using (version_id)
                where v.table_id = ? and c.basis = ? and c.year = ?
                order by v.number desc limit 1""")
                .params(table, basis, year).query(UUID.class).single());
    }
}
