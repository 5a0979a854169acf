package dk.betroet.office.platform.audit;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a job adds to the adding up of a book: that its own rows agree with it. */
@FunctionalInterface
public interface SelfCheck {

    /** Adds what does not agree; reads in one transaction that sees the book at one moment. */
    void check(JdbcClient sql, UUID unit, Problems problems);
}
