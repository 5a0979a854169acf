package dk.betroet.office.custody.agreement;

import dk.betroet.kernel.rulebook.Document;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements as rows. */
@Component
public class Agreements {

    /** The fund's agreements that have not been ended, as the rule book sees them. */
    public List<Document> documents(JdbcClient sql, UUID fund) {
        return sql.sql("""
                select kind, fields, signed_by, from_on, through_on from agreement
                where fund_id = ? and ended_on is null order by from_on""")
                .param(fund)
                .query((row, n) -> new Document(
                        row.getString("kind"),
                        words(row.getArray("fields")),
                        Optional.of(row.getObject("from_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("through_on", LocalDate.class)),
                        words(row.getArray("signed_by"))))
                .list();
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
