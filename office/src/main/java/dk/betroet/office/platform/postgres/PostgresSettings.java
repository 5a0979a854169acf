package dk.betroet.office.platform.postgres;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What to start and where. There is no setting that makes a server less durable.
 *
 * @param folder   the folder that holds {@code postgres}, {@code keys} and {@code log}; made
 *                 when it is not there
 * @param binaries whose programs to run
 * @param mayMove  whether PostgreSQL's own files may lie elsewhere, behind a symbolic link, when
 *                 the user it runs as cannot reach the folder: for a demo, never for real data,
 *                 which must lie where the operator said
 * @param progress is told, a sentence at a time, what takes long
 */
public record PostgresSettings(
        Path folder, PostgresBinaries binaries, boolean mayMove, Consumer<String> progress) {

    /** The embedded binaries over the given folder, moving nothing and telling nobody. */
    public static PostgresSettings in(Path folder) {
        return new PostgresSettings(
                folder, PostgresBinaries.embedded(), false, sentence -> { });
    }

    /** The same with other programs. */
    public PostgresSettings with(PostgresBinaries other) {
        return new PostgresSettings(folder, other, mayMove, progress);
    }

    /** The same, and files may be kept elsewhere when the folder is closed to PostgreSQL. */
    public PostgresSettings mayMove(boolean allowed) {
        return new PostgresSettings(folder, binaries, allowed, progress);
    }

    /** The same, telling the given listener what takes long. */
    public PostgresSettings telling(Consumer<String> listener) {
        return new PostgresSettings(folder, binaries, mayMove, listener);
    }
}
