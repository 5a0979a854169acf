package dk.betroet.office.demo;

import dk.betroet.accounts.read.AccountsFile;
import dk.betroet.office.platform.db.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The secretariat's budgets and accounts 2021 to 2024: the figures that a real one printed, with
 * everything that does not fit left as it was printed. Two papers become two versions; what the
 * body decided is recorded, and accounts whose balances do not meet are not approved.
 */
final class SecretariatBudget {

    private static final String BODY = "Kommunaldirektørkredsen";

    private final Secretariat secretariat;
    private final Database database;
    private final DemoClock clock;

    SecretariatBudget(Secretariat secretariat, Database database, DemoClock clock) {
        this.secretariat = secretariat;
        this.database = database;
        this.clock = clock;
    }

    /** Plays what became of the two papers. */
    void play() {
        LocalDate first = LocalDate.of(2022, 9, 5);
        clock.begin(first);
        UUID table = keep("accounts-2021", "Regnskab 2021 og budget 2023",
                "title", "Sundhedssekretariatets budget og regnskab", first);
        approve(table, "budget", 2021, LocalDate.of(2022, 9, 16), "6");
        approve(table, "accounts", 2021, LocalDate.of(2022, 9, 16), "6");
        approve(table, "budget", 2022, LocalDate.of(2022, 9, 16), "6");
        propose(table, "budget", 2023, LocalDate.of(2022, 9, 16));
        approve(table, "budget", 2023, LocalDate.of(2022, 11, 18), "4");
        LocalDate second = LocalDate.of(2023, 9, 4);
        clock.begin(second);
        keep("accounts-2022", "Regnskab 2022 og budget 2024", "table", table.toString(), second);
        propose(table, "accounts", 2022, second);
        propose(table, "budget", 2024, second);
        LocalDate decided = LocalDate.of(2023, 9, 15);
        clock.begin(decided);
        secretariat.hands.mistake(secretariat.leader, "budget.approve-column", Form.of(
                "column", column(table, "accounts", 2022), "body", BODY, "date", decided));
        approve(table, "budget", 2024, decided, "5");
    }

    private UUID keep(String paper, String document, String field, String value, LocalDate on) {
        String text = Beside.file(paper + ".txt");
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

    private void propose(UUID table, String basis, int year, LocalDate on) {
        clock.begin(on);
        secretariat.hands.must(secretariat.treasurer, "budget.propose-column",
                Form.of("column", column(table, basis, year), "date", on));
    }

    private void approve(UUID table, String basis, int year, LocalDate on, String point) {
        clock.begin(on);
        secretariat.hands.must(secretariat.leader, "budget.approve-column",
                Form.of("column", column(table, basis, year), "body", BODY, "point", point,
                        "date", on));
    }

    /** The column of a basis and year in the newest version that has one. */
    private UUID column(UUID table, String basis, int year) {
        return database.read(secretariat.place.tenant(), sql -> sql.sql("""
                select c.column_id from budget_column c join budget_version v using (version_id)
                where v.table_id = ? and c.basis = ? and c.year = ?
                order by v.number desc limit 1""")
                .params(table, basis, year).query(UUID.class).single());
    }
}
