package dk.betroet.office.platform.decision;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names decisions to those who may know of them. A bean of the job that keeps the cases. */
@FunctionalInterface
public interface DecisionNames {

    /**
     * The name of a decision of the visit's unit; empty when there is none, or none that the
     * visitor may know of.
     */
    Optional<Text> named(JdbcClient sql, Visit visit, UUID decision);
}
