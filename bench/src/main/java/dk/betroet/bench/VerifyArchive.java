package dk.betroet.bench;

import dk.betroet.office.platform.archive.ArchiveExport;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;

/**
 * Verifying an archive by the program that an auditor runs, its start included, beside nothing but
 * unpacking and hashing the same bytes.
 */
final class VerifyArchive implements Bench {

    private static final int RESIDENTS = 100;
    private static final long VOUCHERS = 1_000_000;
    private static final long QUICK = 20_000;
    private static final int BUFFER = 1 << 18;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        long vouchers = setting.pace().quick() ? QUICK : VOUCHERS;
        CareHome home = CareHome.open(setting.office(), 2, RESIDENTS);
        ChainedRows.fill(home, vouchers);
        setting.tell("a chain of " + vouchers + " vouchers stands");
        Path archive = Files.createTempFile("betroet-bench", ".zip");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
                setting.office().part(ArchiveExport.class).write(home.authority(), "bench",
                        Optional.empty(), out, _ -> {});
            }
            setting.tell("an archive of " + Files.size(archive) + " bytes is written");
            keep.accept(setting.rounds().run("verify-" + vouchers, "s",
                    "1,000,000 in under 10 s, at most 3 × hashing", List.of(
                            Contestant.of("verify, with its start",
                                    _ -> Stopwatch.seconds(() -> verify(archive))),
                            Contestant.of("unpack and hash the same bytes",
                                    _ -> Stopwatch.seconds(() -> hash(archive))))));
        } finally {
            Files.delete(archive);
        }
    }

    private static void verify(Path archive) throws IOException, InterruptedException {
        Program.run(List.of(Path.of(System.getProperty("betroet.home", "."), "betroet").toString(),
                "verify", archive.toString()), Map.of());
    }

    private static void hash(Path archive) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), BUFFER);
                ZipInputStream zip = new ZipInputStream(in)) {
            while (zip.getNextEntry() != null) {
                for (int got = zip.read(buffer); got >= 0; got = zip.read(buffer)) {
                    digest.update(buffer, 0, got);
                }
            }
        }
        digest.digest();
    }
}
