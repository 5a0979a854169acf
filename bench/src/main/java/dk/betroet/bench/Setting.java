package dk.betroet.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What benches share: one office, one set of yardsticks, made when the first asks for them.
 */
final class Setting implements AutoCloseable {

    private final Pace pace;
    private final boolean huge;
    private final Consumer<String> progress;
    private Optional<BenchOffice> office = Optional.empty();
    private Optional<Path> pgbench = Optional.empty();

    Setting(Pace pace, boolean huge, Consumer<String> progress) {
        this.pace = pace;
        this.huge = huge;
        this.progress = progress;
    }

    Pace pace() {
        return pace;
    }

    /** Whether sizes that take a quarter of an hour to make are wanted. */
    boolean huge() {
        return huge;
    }

    Rounds rounds() {
        return new Rounds(pace, progress, () -> {
            if (office.isPresent()) {
                office.get().analyze();
            }
        });
    }

    void tell(String sentence) {
        progress.accept(sentence);
    }

    /** The office with the yardsticks' tables beside it. */
    BenchOffice office() throws Exception {
        if (office.isEmpty()) {
            tell("starting PostgreSQL and the office");
            BenchOffice started = BenchOffice.start();
            office = Optional.of(started);
            PlainEntry.prepare(started);
            pgbench = PgBench.program();
            if (pgbench.isPresent()) {
                PgBench.prepare(started, pgbench.get());
            } else {
                tell("pgbench is not installed: left out");
            }
        }
        return office.get();
    }

    /** pgbench with its tables made; empty when it is not installed. */
    Optional<Path> pgbench() throws Exception {
        office();
        return pgbench;
    }

    @Override
    public void close() {
        office.ifPresent(BenchOffice::close);
    }
}
