package dk.betroet.office.account.bank;

import dk.betroet.office.account.bankfile.Reference;
import dk.betroet.office.platform.ledger.IncomingPayments;
import dk.betroet.office.platform.ledger.Recorded;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the unit's bank statements that brought money. */
@Component
class IncomingLines implements IncomingPayments {

    private final BankDesk desk;
    private final BankRows rows;
    private final Matches matches;

    IncomingLines(BankDesk desk, BankRows rows, Matches matches) {
        this.desk = desk;
        this.rows = rows;
        this.matches = matches;
    }

    @Override
    public List<Incoming> unknown(JdbcClient sql, UUID unit, LocalDate today) {
        return desk.states(sql, unit, today).stream()
                .flatMap(state -> {
                    Set<UUID> proposed = new HashSet<>();
                    Suggestion.of(state).forEach(one ->
                            one.lines().forEach(line -> proposed.add(line.id())));
                    return state.lines().stream().filter(line -> !proposed.contains(line.id()));
                })
                .filter(line -> line.amount().isPositive())
                .map(IncomingLines::incoming)
                .sorted(Comparator.comparing(Incoming::on).thenComparing(Incoming::line))
                .toList();
    }

    @Override
    public Optional<Incoming> find(JdbcClient sql, UUID unit, UUID line) {
        return rows.line(sql, unit, line).filter(one -> one.amount().isPositive())
                .map(IncomingLines::incoming);
    }

    private static Incoming incoming(BankRows.Line line) {
        String words = Stream.concat(Stream.of(line.said().text()),
                        line.said().references().stream().map(Reference::value))
                .filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(" · "));
        return new Incoming(line.id(), line.place(), line.bookedOn(), line.amount(),
                line.said().counterparty().name(), words);
    }

    @Override
    public boolean isMatched(JdbcClient sql, UUID line) {
        return sql.sql("""
                select exists (select 1 from bank_match_part p join bank_match m using (match_id)
                    where p.line_id = ? and m.undone_by is null)""")
                .param(line).query(Boolean.class).single();
    }

    @Override
    public void settle(JdbcClient sql, UUID authority, UUID line, Recorded movement) {
        UUID place = sql.sql("select place_id from bank_line where line_id = ?").param(line)
                .query(UUID.class).single();
        UUID match = UUID.nameUUIDFromBytes(
                (movement.id() + "/match").getBytes(StandardCharsets.UTF_8));
        matches.add(sql, authority, new Matches.Matched(match, place, null,
                List.of(line), List.of(movement.id())), movement);
    }
}
