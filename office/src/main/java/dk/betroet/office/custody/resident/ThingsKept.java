package dk.betroet.office.custody.resident;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things, not money, that the house keeps for somebody. Whoever keeps them is a bean of this kind. */
@FunctionalInterface
public interface ThingsKept {

    /** What is kept for the owner now, each in a few words; empty when nothing is. */
    List<String> keptFor(JdbcClient sql, UUID fund);
}
