package dk.betroet.office.platform.rulebook;

import dk.betroet.kernel.rulebook.Document;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agreements about somebody's money that a job keeps. A bean of the job. */
@FunctionalInterface
public interface KnownAgreements {

    /** The fund's agreements as the rule book sees them, ended ones with their last day. */
    List<Document> documents(JdbcClient sql, UUID fund);
}
