package dk.betroet.office.platform.rulebook;

import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.RuleBooks;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rule book judges what happens in a unit on a day. */
@Component
public class RuleDesk {

    private final RuleBooks books;

    public RuleDesk(RuleBooks books) {
        this.books = books;
    }

    /**
     * The rule book of the unit, in the version in force on the day.
     *
     * @throws IllegalStateException when the unit's rule book has no version in force on the day; a
     *     unit is only opened with one that has, and from then on
     */
    public RuleBook inForce(JdbcClient sql, UUID unit, LocalDate day) {
        String id = sql.sql("select rule_book from unit where unit_id = ?")
                .param(unit)
                .query(String.class)
                .single();
        return books.inForce(id, day).or(() -> first(id)).orElseThrow(() ->
                new IllegalStateException("no rule book " + id + " in force on " + day));
    }

    /** All versions of all rule books that are known. */
    public RuleBooks books() {
        return books;
    }

    /** Before a regulation's first day its first version is the nearest that there is. */
    private Optional<RuleBook> first(String id) {
        return books.versions().stream()
                .filter(book -> book.header().id().equals(id))
                .findFirst();
    }
}
