package dk.betroet.bench;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.ledger.Fact;
import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A past that verifies: vouchers appended by the ledger itself, each sealed onto the one before,
 * thousands in one transaction. Two postings by the write path are what all of them are copies of.
 */
final class ChainedRows {

    private static final int AT_ONCE = 5_000;

    private record Pattern(String operation, String payload, String verdict,
            List<Transfer> transfers) {}

    private ChainedRows() {}

    /** Adds so many vouchers to a home's book: 10 kr. in and out again in turn. */
    static void fill(CareHome home, long vouchers) {
        CareHome.Resident resident = home.residents().getFirst();
        List<Pattern> patterns = List.of(
                pattern(home, home.done(home.staff().getFirst(), "custody.receive",
                        home.movement(resident, true)).fact().id()),
                pattern(home, home.done(home.staff().getFirst(), "custody.pay-out",
                        home.movement(resident, false)).fact().id()));
        for (long done = 0; done < vouchers; done += AT_ONCE) {
            int now = (int) Math.min(AT_ONCE, vouchers - done);
            home.office().part(Database.class).writing(home.tenant(), sql -> {
                for (int i = 0; i < now; i++) {
                    append(sql, home, patterns.get(i % 2), i / 2 % home.residents().size());
                }
            });
        }
    }

    private static Pattern pattern(CareHome home, UUID fact) {
        Map<String, Object> row = home.office().part(Database.class).read(home.tenant(), sql ->
                sql.sql("""
                        select f.operation, f.payload, f.verdict, l.fund_id, l.purpose, l.amount,
                            l.place_id as place_to, o.place_id as place_from
                        from fact f
                        join line l on l.unit_id = f.unit_id and l.sequence = f.sequence
                            and l.side = 1
                        join line o on o.unit_id = f.unit_id and o.sequence = f.sequence
                            and o.side = -1
                        where f.fact_id = ?""").param(fact).query().singleRow());
        Transfer transfer = new Transfer((UUID) row.get("fund_id"), (UUID) row.get("place_from"),
                (UUID) row.get("place_to"),
                new Purpose((String) row.get("purpose")),
                Money.ofOere((Long) row.get("amount")));
        return new Pattern((String) row.get("operation"), (String) row.get("payload"),
                (String) row.get("verdict"), List.of(transfer));
    }

    private static void append(JdbcClient sql, CareHome home, Pattern pattern, int resident) {
        Ledger ledger = home.office().part(Ledger.class);
        Ledger.Head head = ledger.lock(sql, home.unit());
        UUID actor = home.staff().getFirst().personOrFail();
        UUID fund = home.residents().get(resident).fund();
        Instant now = head.notBefore(home.office().part(Clock.class).instant()
                .truncatedTo(ChronoUnit.MICROS));
        Transfer like = pattern.transfers().getFirst();
        ledger.append(sql, home.authority(), head, new Fact(UUID.randomUUID(), home.unit(),
                head.sequence() + 1, Optional.of(head.voucher() + 1), pattern.operation(),
                LocalDate.of(2026, 1, 2), now, actor, Optional.empty(), Optional.empty(),
                List.of(new Transfer(fund, like.from(), like.to(), like.purpose(),
                        like.amount())),
                pattern.payload(), pattern.verdict(),
                List.of(new Signature(actor, "employee", Signature.Method.SESSION, now,
                        Optional.empty())),
                List.of()), Optional.of(fund), List.of());
    }
}
