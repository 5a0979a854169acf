package dk.betroet.office.administration;

import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The choices of rule book as rows, one at most per unit and day; added, never changed. */
@Component
class RuleBookChoices {

    /**
     * A choice.
     *
     * @param ruleBook the rule book's name
     * @param from first day that goes by it
     */
    record Choice(UUID id, String ruleBook, LocalDate from, UUID by) {}

    void add(JdbcClient sql, Context context, Choice choice, Recorded fact) {
        sql.sql("""
                insert into rule_book_choice (choice_id, authority_id, unit_id, rule_book, from_on,
                    chosen_by, fact_id)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(choice.id(), context.authority(), context.unit(), choice.ruleBook(),
                        choice.from(), choice.by(), fact.id())
                .update();
    }

    /** The choice that begins on this very day. */
    Optional<Choice> on(JdbcClient sql, UUID unit, LocalDate day) {
        return of(sql, unit).stream().filter(choice -> choice.from().equals(day)).findFirst();
    }

    /** The unit's choices, latest first. */
    List<Choice> of(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select choice_id, rule_book, from_on, chosen_by from rule_book_choice
                where unit_id = ? order by from_on desc""")
                .param(unit)
                .query((row, n) -> new Choice(
                        row.getObject("choice_id", UUID.class),
                        row.getString("rule_book"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("chosen_by", UUID.class)))
                .list();
    }
}
