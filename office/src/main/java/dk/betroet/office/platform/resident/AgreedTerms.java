package dk.betroet.office.platform.resident;

import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is agreed with a resident, for the statement of their money. A bean of whoever knows. */
@FunctionalInterface
public interface AgreedTerms {

    /** Agreements and mandates that held on the day, one sentence each. */
    List<Text> on(JdbcClient sql, UUID fund, LocalDate day);
}
