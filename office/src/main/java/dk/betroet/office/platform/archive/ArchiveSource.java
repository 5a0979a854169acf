package dk.betroet.office.platform.archive;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a job adds to the archive of a unit: one file of lines. Implemented by the job that keeps
 * the rows; the keys and their order are those of {@code docs/archive.md}.
 */
public interface ArchiveSource {

    /** The name of the file within the unit's folder, {@code mandates.ndjson}. */
    String file();

    /** Writes the rows of one unit, read in one transaction that sees all of it at one moment. */
    void write(JdbcClient sql, UUID unit, Rows rows);
}
