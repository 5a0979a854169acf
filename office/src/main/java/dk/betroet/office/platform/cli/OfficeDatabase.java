package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.postgres.LocalPostgres;
import dk.betroet.office.platform.postgres.PostgresSettings;
import dk.betroet.office.platform.postgres.RunningPostgres;
import dk.betroet.office.platform.postgres.Started;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The database of an office without the office: as it stands, in whatever version its tables are.
 * For what is done to the whole of it: backing up, and going back.
 */
final class OfficeDatabase {

    private final Office.Wishes wishes;
    private final PrintStream out;

    /** Of one office; what takes long, and why not, is told on the stream. */
    OfficeDatabase(Office.Wishes wishes, PrintStream out) {
        this.wishes = wishes;
        this.out = out;
    }

    /** Does one thing with it, beside an office that may be running; the exit code. */
    int with(ToIntFunction<DatabaseSettings> thing) {
        if (wishes.database().isPresent()) {
            DatabaseAddress address = wishes.database().get();
            Optional<Refusal> unfit = address.unfit();
            return unfit.map(this::refuse).orElseGet(() -> thing.applyAsInt(new DatabaseSettings(
                    address.url(), address.user(), address.password())));
        }
        Path folder = wishes.folder().orElseThrow();
        Optional<RunningPostgres> running = RunningPostgres.in(folder);
        return running.isPresent()
                ? thing.applyAsInt(new DatabaseSettings(running.get().jdbcUrl(),
                        running.get().user(), running.get().password()))
                : started(folder, thing);
    }

    private int started(Path folder, ToIntFunction<DatabaseSettings> thing) {
        PostgresSettings settings = PostgresSettings.in(folder)
                .mayMove(wishes.demo())
                .telling(sentence -> out.println("· " + sentence));
        return switch (LocalPostgres.start(settings)) {
            case Started.Refused(var why) -> refuse(new Refusal(why.text()));
            case Started.Running(LocalPostgres server) -> {
                Thread stop = Thread.ofPlatform().name("stop").unstarted(server::close);
                Runtime.getRuntime().addShutdownHook(stop);
                try (server) {
                    yield thing.applyAsInt(new DatabaseSettings(
                            server.jdbcUrl(), server.user(), server.password()));
                } finally {
                    forget(stop);
                }
            }
        };
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // The machine is stopping already, and the hook with it.
            return;
        }
    }

    private int refuse(Refusal refusal) {
        out.println(refusal.text());
        return Refusal.EXIT;
    }
}
