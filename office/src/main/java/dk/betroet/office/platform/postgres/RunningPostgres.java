package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A server of ours that another process has started and still holds, for those who want to read
 * beside it.
 *
 * @param jdbcUrl where to connect
 * @param user the database's owner; no superuser
 * @param password the owner's
 */
public record RunningPostgres(String jdbcUrl, String user, String password) {

    /** The server that serves the folder now; empty when none does or it is not ours to read. */
    public static Optional<RunningPostgres> in(Path folder) {
        try {
            Path data = folder.resolve("postgres");
            if (!Files.exists(data)) {
                return Optional.empty();
            }
            Postmaster postmaster = new Postmaster(data.toRealPath());
            Path secret = folder.resolve("keys")
                    .resolve("postgres-" + LocalPostgres.OWNER + ".password");
            Optional<Integer> port = postmaster.serving().isPresent()
                    ? postmaster.port() : Optional.empty();
            if (port.isEmpty() || !Files.isReadable(secret)) {
                return Optional.empty();
            }
            return Optional.of(new RunningPostgres(
                    LocalPostgres.jdbcUrl(port.get(), LocalPostgres.OWNER), LocalPostgres.OWNER,
                    Files.readString(secret).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
