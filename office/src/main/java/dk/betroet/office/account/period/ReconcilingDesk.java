package dk.betroet.office.account.period;

import dk.betroet.kernel.ledger.PlaceKind;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bank.BankDesk;
import dk.betroet.office.account.bank.BankState;
import dk.betroet.office.account.bankfile.Reconciliation;
import dk.betroet.office.platform.ledger.Counts;
import dk.betroet.office.platform.ledger.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the figures that are compared: from the bank, from counts, from the book. */
@Component
public class ReconcilingDesk {

    private final BankDesk banks;
    private final ObjectProvider<Counts> counts;

    ReconcilingDesk(BankDesk banks, ObjectProvider<Counts> counts) {
        this.banks = banks;
        this.counts = counts;
    }

    private record Row(UUID place, String name, PlaceKind kind, Money book) {}

    /** The unit's figures at the end of a day. */
    public UnitFigures figures(JdbcClient sql, UUID unit, LocalDate asOf) {
        List<BankState> states = banks.states(sql, unit, asOf);
        List<UnitFigures.PlaceFigure> places = new ArrayList<>();
        for (Row row : rows(sql, unit, asOf)) {
            places.add(switch (row.kind()) {
                case BANK_ACCOUNT -> bank(row, states);
                case CASH_BOX -> cash(sql, row, asOf);
                default -> new UnitFigures.PlaceFigure(row.place(), row.name(),
                        Reconciliation.PlaceKind.OTHER, row.book(), Optional.empty(),
                        Optional.empty());
            });
        }
        return new UnitFigures(asOf, places, states, owners(sql, unit, asOf));
    }

    private static UnitFigures.PlaceFigure bank(Row row, List<BankState> states) {
        Optional<BankState> state = states.stream()
                .filter(one -> one.account().place().equals(row.place()))
                .findFirst();
        Optional<LocalDate> spoken = state.flatMap(BankState::coveredThrough);
        return new UnitFigures.PlaceFigure(row.place(), row.name(), Reconciliation.PlaceKind.BANK,
                row.book(), spoken.flatMap(_ -> state.map(BankState::bank)), spoken);
    }

    private UnitFigures.PlaceFigure cash(JdbcClient sql, Row row, LocalDate asOf) {
        Counts known = counts.getIfAvailable();
        Optional<Counts.Counted> counted =
                known == null ? Optional.empty() : known.last(sql, row.place(), asOf);
        return new UnitFigures.PlaceFigure(row.place(), row.name(), Reconciliation.PlaceKind.CASH,
                row.book(), UnitFigures.cash(row.book(), counted), counted.map(Counts.Counted::on));
    }

    /** Places that are in use on the day, or hold something that nobody has taken out. */
    private static List<Row> rows(JdbcClient sql, UUID unit, LocalDate asOf) {
        return sql.sql("""
                select p.place_id, p.name, p.kind, coalesce(sum(l.amount), 0) as book
                from place p
                left join line l on l.place_id = p.place_id and l.happened_on <= :day
                where p.unit_id = :unit and p.kind not in ('outside', 'bank-box')
                  and p.opened_on <= :day
                group by p.place_id, p.name, p.kind, p.closed_on
                having p.closed_on is null or p.closed_on > :day or coalesce(sum(l.amount), 0) <> 0
                order by p.kind, p.name, p.place_id""")
                .param("unit", unit)
                .param("day", asOf)
                .query((row, n) -> new Row(
                        row.getObject("place_id", UUID.class),
                        row.getString("name"),
                        Places.ofId(row.getString("kind")),
                        Money.ofOere(row.getLong("book"))))
                .list();
    }

    /** What the unit owes the owners: everything that came from outside and has not gone there. */
    private static Money owners(JdbcClient sql, UUID unit, LocalDate asOf) {
        return Money.ofOere(sql.sql("""
                select coalesce(-sum(l.amount), 0)
                from line l join place p using (place_id)
                where l.unit_id = ? and p.kind = 'outside' and l.happened_on <= ?""")
                .params(unit, asOf)
                .query(Long.class)
                .single());
    }
}
