package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where PostgreSQL's own programs come from. */
public sealed interface PostgresBinaries {

    /** Those that came with the build, unpacked once into a cache folder. */
    static PostgresBinaries embedded() {
        return new Embedded();
    }

    /** Those in a folder, such as {@code /usr/lib/postgresql/15/bin}. */
    static PostgresBinaries folder(Path bin) {
        return new Folder(bin);
    }

    /** The folder with {@code initdb} and {@code postgres}; empty when there are none. */
    Optional<Path> bin(PostgresSettings settings) throws IOException;

    /** See {@link PostgresBinaries#embedded()}. */
    record Embedded() implements PostgresBinaries {

        @Override
        public Optional<Path> bin(PostgresSettings settings) throws IOException {
            return EmbeddedBinaries.find(EmbeddedBinaries.cacheFolder(), settings.progress());
        }
    }

    /**
     * See {@link PostgresBinaries#folder(Path)}.
     *
     * @param path the folder
     */
    record Folder(Path path) implements PostgresBinaries {

        @Override
        public Optional<Path> bin(PostgresSettings settings) {
            boolean whole = Files.isExecutable(path.resolve("postgres"))
                    && Files.isExecutable(path.resolve("initdb"));
            return whole ? Optional.of(path.toAbsolutePath()) : Optional.empty();
        }
    }
}
