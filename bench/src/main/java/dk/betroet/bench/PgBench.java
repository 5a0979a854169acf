package dk.betroet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own yardstick: the script like TPC-B, prepared, against the same server. */
final class PgBench {

    private static final int SCALE = 10;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private PgBench() {}

    /** The program, where Debian puts it or on the search path; empty when it is not installed. */
    static Optional<Path> program() {
        return Program.find("pgbench", Path.of("/usr/lib/postgresql/15/bin"));
    }

    /** Makes its tables. */
    static void prepare(BenchOffice office, Path program)
            throws IOException, InterruptedException {
        Program.run(List.of(program.toString(), "-q", "-i", "-s", String.valueOf(SCALE)),
                office.yardEnvironment());
    }

    /** So many clients; its first second, in which they connect, does not count by its own say. */
    static Contestant of(BenchOffice office, Path program, int clients) {
        return Contestant.of("pgbench TPC-B", time -> {
            String said = Program.run(List.of(program.toString(), "-n", "-M", "prepared",
                    "-c", String.valueOf(clients), "-j", String.valueOf(Math.min(2, clients)),
                    "-T", String.valueOf(Math.max(1, time.toSeconds()))),
                    office.yardEnvironment());
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench said no rate: " + said);
            }
            return Double.parseDouble(rate.group(1));
        });
    }
}
