package dk.betroet.bench;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.WritePath;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * A bank's file of many lines, read, checked against its own balances, sealed word by word and
 * kept by the operation, beside COPY of as many rows into a table with the same columns and
 * indexes.
 */
final class BankImport implements Bench {

    private static final int LINES = 40_000;
    private static final int QUICK = 5_000;
    private static final int A_DAY = 100;
    private static final int SEALED_BYTES = 120;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        int lines = setting.pace().quick() ? QUICK : LINES;
        BenchOffice office = setting.office();
        CareHome home = CareHome.open(office, 2, 1);
        try (Connection yard = office.yard(); Statement statement = yard.createStatement()) {
            statement.execute("""
                    create table bank_row (line_id uuid primary key, authority_id uuid not null,
                        unit_id uuid not null, statement_id uuid not null, place_id uuid not null,
                        number int not null, booked_on date not null, amount bigint not null,
                        key_id uuid not null, sealed bytea not null, unique (statement_id, number));
                    create index bank_row_place on bank_row (place_id, booked_on)""");
        }
        byte[] file = file(lines);
        keep.accept(setting.rounds().run("import-" + lines, "lines/s", "at least 0.5 × COPY",
                List.of(Contestant.of("import of a bank's file",
                                _ -> lines / imported(home, file)),
                        Contestant.of("COPY of as many rows",
                                _ -> lines / copied(office, lines)))));
    }

    private static byte[] file(int lines) {
        StringBuilder text = new StringBuilder("Dato;Tekst;Beløb;Saldo\n");
        long balance = 0;
        for (int i = 0; i < lines; i++) {
            int day = i / A_DAY;
            long amount = i % 2 == 0 ? 150 : -50;
            balance += amount;
            text.append(String.format(Locale.ROOT, "%02d.%02d.%d;Overførsel nr. %d;%d,00;%d,00%n",
                    day % 28 + 1, day / 28 % 12 + 1, 1990 + day / 336, i, amount, balance));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An account of its own for every file: the same one is not read twice into one. */
    private static double imported(CareHome home, byte[] file) throws Exception {
        UUID place = UUID.randomUUID();
        UUID kept = home.office().part(Database.class).write(home.tenant(), sql -> {
            sql.sql("""
                    insert into place (place_id, authority_id, unit_id, kind, name, storage_class,
                        opened_on, account_kind)
                    values (?, ?, ?, 'bank-account', ?, 'bank', '1990-01-01', 'client')""")
                    .params(place, home.authority(), home.unit(), "Konto " + place)
                    .update();
            return ((EvidenceStore.Received.Kept) home.office().part(EvidenceStore.class).receive(
                    home.office().part(WritePath.class).context(
                            home.staff().getFirst(), home.unit(), sql),
                    home.unit(), file, FileKind.BANK_FILE)).stored().id().value();
        });
        return Stopwatch.seconds(() -> home.done(home.staff().getFirst(),
                "account.import-statement",
                Map.of("place", place.toString(), "file", kept.toString())));
    }

    private static double copied(BenchOffice office, int lines) throws Exception {
        StringBuilder rows = new StringBuilder();
        String statement = UUID.randomUUID().toString();
        String sealed = "\\\\x" + "5b".repeat(SEALED_BYTES);
        for (int i = 0; i < lines; i++) {
            rows.append(UUID.randomUUID()).append('\t').append(statement).append('\t')
                    .append(statement).append('\t').append(statement).append('\t')
                    .append(statement).append('\t').append(i).append("\t2026-01-01\t100\t")
                    .append(statement).append('\t').append(sealed).append('\n');
        }
        try (Connection yard = office.yard()) {
            return Stopwatch.seconds(() -> yard.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy bank_row from stdin", new StringReader(rows.toString())));
        }
    }
}
