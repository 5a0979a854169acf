package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Each month's end: two who do not keep the boxes count them, the deputy reads in the bank's
 * statements and matches them, the leader reconciles, and the deputy closes the month.
 */
final class MonthEnd {

    private static final int IMPORT_DAYS = 2;
    private static final int RECONCILE_DAYS = 3;

    private final Hands hands;
    private final Household house;
    private final Bank bank;
    private final Receipts receipts;
    private final Database database;
    private final Stage.Place place;
    private final List<UUID> boxes = new ArrayList<>();

    MonthEnd(Hands hands, Household house, Bank bank, Receipts receipts, Database database,
            Stage.Place place) {
        this.hands = hands;
        this.house = house;
        this.bank = bank;
        this.receipts = receipts;
        this.database = database;
        this.place = place;
        boxes.add(house.north);
        boxes.add(house.south);
    }

    /** One more box to be counted. */
    void alsoCount(UUID box) {
        boxes.add(box);
    }

    /** Puts the year's reckonings in the script. */
    void plan(Script script, Year year) {
        List<LocalDate> days = year.reckonings();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            script.evening(day, () -> count(day, true));
            script.morning(day.plusDays(IMPORT_DAYS), () -> readIn(day));
            script.morning(day.plusDays(RECONCILE_DAYS), () -> reconcile(day));
            if (i < year.closed()) {
                script.morning(day.plusDays(Year.CLOSING_DAYS), () -> close(day));
            }
        }
    }

    private void count(LocalDate day, boolean announced) {
        for (UUID box : boxes) {
            countOne(house.onDuty(Household.CAMILLA), house.onDuty(Household.EMIL), box, day,
                    announced, 0);
        }
    }

    /** Two count a box; {@code over} is what lies there more than the book says, in øre. */
    void countOne(Caller counter, Caller other, UUID box, LocalDate day, boolean announced,
            long over) {
        hands.must(counter, "custody.count", Form.of("place", box, "date", day,
                "total", booked(box) + over, "announced", announced,
                "note", announced ? null : "Uanmeldt"), other);
    }

    private long booked(UUID box) {
        return database.read(place.tenant(), sql -> sql
                .sql("select coalesce(sum(amount), 0) from balance where place_id = ?")
                .param(box)
                .query(Long.class)
                .single());
    }

    private void readIn(LocalDate through) {
        house.residents.stream()
                .filter(one -> one.account != null)
                .forEach(one -> readIn(one.accountOrFail(), through));
    }

    /** The bank's file for the days since the last one is read in and matched. */
    void readIn(UUID account, LocalDate through) {
        if (!bank.hasNews(account, through)) {
            return;
        }
        hands.must(house.deputy, "account.import-statement", Form.of("place", account,
                "file", receipts.bankFile(bank.statement(account, through)),
                "through", through));
        List<UUID> lines = database.read(place.tenant(), sql -> sql.sql("""
                select line_id from bank_line where statement_id = (
                    select statement_id from bank_statement where place_id = ?
                    order by number desc limit 1) order by number""")
                .param(account)
                .query(UUID.class)
                .list());
        hands.must(house.deputy, "account.match", Form.of("place", account, "lines", lines));
    }

    private void reconcile(LocalDate day) {
        hands.must(house.leader, "account.reconcile", Form.of("date", day));
    }

    private void close(LocalDate through) {
        hands.must(house.deputy, "account.close-period", Form.of("through", through));
    }
}
