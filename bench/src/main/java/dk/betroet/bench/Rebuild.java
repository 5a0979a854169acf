package dk.betroet.bench;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.journal.Extract;
import dk.betroet.office.platform.journal.JournalExport;
import dk.betroet.office.platform.journal.JournalFormat;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All balances of a book anew from its lines, against programs that do the same with its journal.
 */
final class Rebuild implements Bench {

    private static final int RESIDENTS = 100;
    private static final long VOUCHERS = 100_000;
    private static final long QUICK = 10_000;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        long vouchers = setting.pace().quick() ? QUICK : VOUCHERS;
        CareHome home = CareHome.open(setting.office(), 2, RESIDENTS);
        Rows.fill(home, vouchers);
        Path folder = Files.createTempDirectory("betroet-journal");
        try {
            List<Contestant> contestants = new ArrayList<>(List.of(
                    Contestant.of("sum of the lines", _ -> Stopwatch.seconds(() -> sum(home)))));
            foreign(setting, home, folder, JournalFormat.LEDGER, "ledger",
                    List.of("-f", "FILE", "balance", "--flat")).ifPresent(contestants::add);
            foreign(setting, home, folder, JournalFormat.HLEDGER, "hledger",
                    List.of("-f", "FILE", "balance", "--flat")).ifPresent(contestants::add);
            foreign(setting, home, folder, JournalFormat.BEANCOUNT, "bean-report",
                    List.of("FILE", "balances")).ifPresent(contestants::add);
            keep.accept(setting.rounds().run("rebuild-" + vouchers, "s",
                    "at least 12 × faster than ledger, 60 × hledger, 130 × beancount",
                    contestants));
        } finally {
            Folders.remove(folder);
        }
    }

    private static Optional<Contestant> foreign(Setting setting, CareHome home, Path folder,
            JournalFormat format, String program, List<String> arguments) throws IOException {
        Optional<Path> found = Program.find(program);
        if (found.isEmpty()) {
            setting.tell(program + " is not installed: left out");
            return Optional.empty();
        }
        Path file = folder.resolve("book." + format.ending());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(home, format, out);
        }
        List<String> command = new ArrayList<>(List.of(found.get().toString()));
        arguments.forEach(one -> command.add(one.equals("FILE") ? file.toString() : one));
        Path cache = folder.resolve("." + file.getFileName() + ".picklecache");
        return Optional.of(Contestant.of(program, _ -> {
            Files.deleteIfExists(cache);
            return Stopwatch.seconds(() -> Program.run(command, Map.of()));
        }));
    }

    private static void write(CareHome home, JournalFormat format, OutputStream out) {
        home.office().part(Database.class).read(home.tenant(), sql -> {
            try {
                home.office().part(JournalExport.class).write(sql, Extract.whole(home.unit()),
                        format, home.office().part(Wording.class).in(Language.DANISH), out);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void sum(CareHome home) {
        int balances = home.office().part(Database.class).read(home.tenant(), sql -> sql.sql("""
                select fund_id, place_id, sum(amount) from line where unit_id = ?
                group by fund_id, place_id""")
                .param(home.unit())
                .query((row, n) -> row.getLong(3))
                .list()
                .size());
        if (balances != 2 * RESIDENTS) {
            throw new IllegalStateException("there are " + balances + " balances");
        }
    }
}
