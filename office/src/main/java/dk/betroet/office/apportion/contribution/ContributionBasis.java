package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Indexation;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Populations and index tables as rows to read. */
@Component
class ContributionBasis {

    private static final Fraction PERCENT = Fraction.of(1, 100);

    /** Inhabitants by code. */
    Map<String, Long> people(JdbcClient sql, UUID count) {
        Map<String, Long> people = new TreeMap<>();
        sql.sql("select code, people from population where count_id = ?").param(count)
                .query(row -> {
                    people.put(row.getString("code"), row.getLong("people"));
                });
        return people;
    }

    /** Names by code. */
    Map<String, String> names(JdbcClient sql, UUID count) {
        Map<String, String> names = new TreeMap<>();
        sql.sql("select code, name from population where count_id = ?").param(count)
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }

    /** One vintage of an index table. */
    Indexation index(JdbcClient sql, UUID index) {
        Map<Integer, Indexation.Change> years = new TreeMap<>();
        sql.sql("select year, pay, price from price_index_year where index_id = ?").param(index)
                .query(row -> {
                    years.put(row.getInt("year"), new Indexation.Change(
                            part(row.getString("pay")), part(row.getString("price"))));
                });
        return sql.sql("select pay_weight, price_weight from price_index where index_id = ?")
                .param(index)
                .query((row, n) -> new Indexation(part(row.getString("pay_weight")),
                        part(row.getString("price_weight")), years))
                .single();
    }

    private static Fraction part(String percent) {
        return ContributionDesk.decimal(percent).orElseThrow().times(PERCENT);
    }
}
