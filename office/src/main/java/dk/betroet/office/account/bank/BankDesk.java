package dk.betroet.office.account.bank;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.BankBook;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the unit's bank accounts stand. */
@Component
public class BankDesk implements BankBook {

    private final BankRows rows;
    private final Matches matches;

    BankDesk(BankRows rows, Matches matches) {
        this.rows = rows;
        this.matches = matches;
    }

    /** How an account stands at the end of a day. */
    public BankState state(JdbcClient sql, UUID unit, BankRows.Account account, LocalDate asOf) {
        List<BankRows.Statement> statements = rows.statements(sql, account.place());
        LocalDate from = statements.isEmpty() ? asOf : statements.getFirst().from();
        return BankState.of(account, asOf, statements, rows.lines(sql, unit, account.place()),
                statements.isEmpty()
                        ? List.of()
                        : matches.movements(sql, unit, account.place(), from),
                matches.of(sql, account.place()), matches.leftOvers(sql, account.place()));
    }

    /** How all accounts stand that are open on the day or hold something. */
    public List<BankState> states(JdbcClient sql, UUID unit, LocalDate asOf) {
        return rows.accounts(sql, unit).stream()
                .filter(account -> account.closedOn() == null || account.closedOn().isAfter(asOf))
                .map(account -> state(sql, unit, account, asOf))
                .toList();
    }

    @Override
    public Optional<Said> latest(JdbcClient sql, UUID place) {
        return rows.last(sql, place).map(last -> new Said(last.through(), last.closing()));
    }

    @Override
    public long unreconciledDays(JdbcClient sql, UUID unit, UUID place, LocalDate today) {
        return sql.sql("""
                select min(l.happened_on) from line l
                where l.unit_id = :unit and l.place_id = :place
                  and l.happened_on > coalesce((select max(as_of) from reconciliation
                      where unit_id = :unit), date '1900-01-01')
                having min(l.happened_on) is not null""")
                .param("unit", unit)
                .param("place", place)
                .query(LocalDate.class)
                .optional()
                .map(oldest -> Math.max(0, ChronoUnit.DAYS.between(oldest, today)))
                .orElse(0L);
    }

    /** What the book says is on an account at the end of a day, all owners together. */
    public Money book(JdbcClient sql, UUID place, LocalDate asOf) {
        return Money.ofOere(sql.sql("""
                select coalesce(sum(amount), 0) from line
                where place_id = ? and happened_on <= ?""")
                .params(place, asOf)
                .query(Long.class)
                .single());
    }
}
