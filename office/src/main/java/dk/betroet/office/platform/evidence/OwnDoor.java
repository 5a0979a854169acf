package dk.betroet.office.platform.evidence;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A job that shows some files behind a door of its own, because not everybody who sees the unit
 * may look into them. The door that all files share is shut for those.
 */
@FunctionalInterface
public interface OwnDoor {

    /** Whether a file is behind this door. */
    boolean keeps(JdbcClient sql, UUID file);
}
