package dk.betroet.office.platform.rulebook;

import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.RuleBooks;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.db.Standing;
import java.time.LocalDate;
import java.util.List;
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
        String id = chosen(sql, unit, day);
        return books.inForce(id, day).or(() -> first(id)).orElseThrow(() ->
                new IllegalStateException("no rule book " + id + " in force on " + day));
    }

    /** The name of the unit's rule book on a day: the last choice by then, or the first of all. */
    public String chosen(JdbcClient sql, UUID unit, LocalDate day) {
        record Key(UUID unit, LocalDate day) {}
        return Standing.remembered(sql, "rule-book", new Key(unit, day), () -> sql.sql("""
                select coalesce((select c.rule_book from rule_book_choice c
                                 where c.unit_id = u.unit_id and c.from_on <= :day
                                 order by c.from_on desc limit 1), u.rule_book)
                from unit u where u.unit_id = :unit
                """)
                .param("day", day)
                .param("unit", unit)
                .query(String.class)
                .single());
    }

    /** The names of all rule books that are known, each once. */
    public List<String> names() {
        return books.versions().stream().map(book -> book.header().id()).distinct().toList();
    }

    /** The name behind an identity; empty when no such rule book is loaded. */
    public Optional<String> name(RuleBookId id) {
        return names().stream().filter(name -> RuleBookId.of(name).equals(id)).findFirst();
    }

    /** Tells what the unit itself is to the rules: its own, and bound by its agreement or not. */
    public void tell(Situation.Builder situation, JdbcClient sql, UUID unit) {
        record Bound(boolean selfOwning, boolean binds) {}
        Bound bound = Standing.remembered(sql, "unit.bound", unit, () -> sql
                .sql("select self_owning, agreement_binds from unit where unit_id = ?")
                .param(unit)
                .query((row, n) -> new Bound(
                        row.getBoolean("self_owning"), row.getBoolean("agreement_binds")))
                .single());
        situation.with("unit.self-owning", bound.selfOwning())
                .with("unit.agreement-binds", bound.binds());
    }

    /**
     * The first day that the unit's rule book can judge, when it is after the day; empty when the
     * day can be judged. What happened before it is refused: no rules are made up for it.
     */
    public Optional<LocalDate> judgesOnlyFrom(JdbcClient sql, UUID unit, LocalDate day) {
        RuleBook book = inForce(sql, unit, day);
        return Optional.of(book.header().from()).filter(day::isBefore);
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
