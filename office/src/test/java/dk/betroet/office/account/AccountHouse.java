package dk.betroet.office.account;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.ledger.Counts;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.WritePath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A care home with a resident's bank account with 1,000 kr. on it, and files from the bank. */
public final class AccountHouse {

    /** Danish rows: 1,000 kr. at first, 300 in on the 5th, 120 out on the 9th of January. */
    public static final String JANUARY = """
            Dato;Tekst;Beløb;Saldo
            05-01-2026;Pension;300,00;1.300,00
            09-01-2026;Frisør;-120,00;1.180,00
            """;

    /** What follows on it: 50 kr. out on 3 February. */
    public static final String FEBRUARY = """
            Dato;Tekst;Beløb;Saldo
            03-02-2026;Apotek;-50,00;1.130,00
            """;

    public final MoneyHouse money = new MoneyHouse();
    public final UUID account = money.account("Annas konto", money.fund, Money.ofKroner(1_000));

    /** A file from the bank, kept as the page keeps it. */
    public UUID file(Caller caller, String text) {
        return file(caller, text.getBytes(StandardCharsets.UTF_8), FileKind.BANK_FILE);
    }

    /** A file of any kind, as a field of that kind takes it. */
    public UUID file(Caller caller, byte[] bytes, String from) {
        OfficeHouse office = money.office;
        return office.part(Database.class).write(money.home.tenant(), sql -> {
            var context = office.part(WritePath.class).context(caller, money.home.unit(), sql);
            var received = office.part(EvidenceStore.class)
                    .receive(context, money.home.unit(), bytes, from);
            return ((EvidenceStore.Received.Kept) received).stored().id().value();
        });
    }

    /** The command that reads a file in. */
    public Map<String, ?> reading(String text) {
        return Map.of("place", account, "file", file(money.bo, text));
    }

    /** Reads a file in. */
    public UUID read(String text) {
        return OfficeHouse.made(money.done(money.bo, "account.import-statement", reading(text)),
                "statement");
    }

    /** Notes that the bank entered or took something, and gives the voucher's fact. */
    public UUID entered(long kroner, String date) {
        Outcome.Done done = money.done(money.leader, "custody.note-bank-entry", Map.of(
                "account", account, "fund", money.fund, "amount", Math.abs(kroner) * 100,
                "date", date, "entry", kroner > 0 ? "pension" : "direct-debit"));
        return done.fact().id();
    }

    /** The cash box was counted on a day, and was so much out. */
    public void counted(String date, long kronerTooMuch) {
        CountsByHand.note(money.box, new Counts.Counted(LocalDate.parse(date), Money.ZERO,
                Money.ofKroner(kronerTooMuch)));
    }

    /** January reads and matches to the last line, and the box was counted. */
    public void januaryInOrder() {
        entered(300, "2026-01-05");
        entered(-120, "2026-01-09");
        money.done(money.bo, "account.import-statement", Map.of("place", account,
                "file", file(money.bo, JANUARY), "through", "2026-01-31"));
        money.done(money.bo, "account.match", same(line(300)));
        money.done(money.bo, "account.match", same(line(-120)));
        counted("2026-01-31", 0);
    }

    /** January in order, reconciled, closed, and the resident's statement of it made. */
    public void liveJanuary() {
        januaryInOrder();
        money.done(money.bo, "account.reconcile", Map.of("date", "2026-01-31"));
        money.done(money.leader, "account.close-period", Map.of("through", "2026-01-31"));
        money.done(money.leader, "account.make-statement", Map.of(
                "fund", money.fund, "from", "2026-01-01", "through", "2026-01-31"));
    }

    /** A statement of January for the resident. */
    public UUID statement() {
        return OfficeHouse.made(money.done(money.bo, "account.make-statement", Map.of(
                "fund", money.fund, "from", "2026-01-01", "through", "2026-01-31")), "statement");
    }

    /** What is read with the unit's rows. */
    public <T> T reading(Function<JdbcClient, T> work) {
        return money.office.part(Database.class).read(money.home.tenant(), work::apply);
    }

    /** The identities that a query gives. */
    public List<UUID> ids(String query, Object... params) {
        return money.office.part(Database.class).read(money.home.tenant(),
                sql -> sql.sql(query).params(params).query(UUID.class).list());
    }

    /** The command that says that a line is a voucher, or what was proposed when there is none. */
    public Map<String, ?> same(UUID line, UUID... vouchers) {
        return Map.of("place", account, "lines", List.of(line.toString()), "movements",
                Arrays.stream(vouchers).map(UUID::toString).toList());
    }

    /** The line of the account with this amount. */
    public UUID line(long kroner) {
        return ids("select line_id from bank_line where place_id = ? and amount = ?",
                account, kroner * 100).getFirst();
    }
}
