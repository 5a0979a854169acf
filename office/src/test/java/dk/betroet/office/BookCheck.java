package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Chain;
import dk.betroet.kernel.ledger.Fact;
import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads a unit's book back from its rows and checks that it adds up: the chain, the numbers without
 * gaps, the balances as sums of lines, owners against places.
 */
public final class BookCheck {

    private final Database database;
    private final Tenant tenant;
    private final UUID unit;

    private BookCheck(Database database, Tenant tenant, UUID unit) {
        this.database = database;
        this.tenant = tenant;
        this.unit = unit;
    }

    /** A check of the home's book. */
    public static BookCheck of(OfficeHouse office, OfficeHouse.Home home) {
        return of(office.part(Database.class), home.authority(), home.unit());
    }

    /** A check of a unit's book. */
    public static BookCheck of(Database database, UUID authority, UUID unit) {
        return new BookCheck(database, Tenant.of(authority, unit), unit);
    }

    /** Fails when anything does not add up. */
    public void holds() {
        database.read(tenant, sql -> {
            chain(sql);
            balances(sql);
            return true;
        });
    }

    private void chain(JdbcClient sql) {
        Sha256 previous = Chain.START;
        long voucher = 0;
        List<Row> rows = sql.sql("select * from fact where unit_id = ? order by sequence")
                .param(unit)
                .query((row, n) -> new Row(fact(sql, row), Sha256.of(row.getBytes("hash"))))
                .list();
        for (int i = 0; i < rows.size(); i++) {
            Fact fact = rows.get(i).fact();
            assertThat(fact.sequence()).isEqualTo(i + 1);
            if (fact.voucher().isPresent()) {
                voucher++;
                assertThat(fact.voucher()).contains(voucher);
            }
            assertThat(Chain.seal(previous, fact)).as(fact.toString()).isEqualTo(rows.get(i).hash());
            previous = rows.get(i).hash();
        }
        Sha256 head = Sha256.of(sql.sql("select head from book where unit_id = ?")
                .param(unit).query(byte[].class).single());
        assertThat(head).isEqualTo(previous);
    }

    private void balances(JdbcClient sql) {
        assertThat(sql.sql("""
                select count(*) from (
                    select fund_id, place_id, sum(amount) as amount from line where unit_id = :unit
                    group by fund_id, place_id) summed
                full join (select * from balance where unit_id = :unit) kept
                    using (fund_id, place_id)
                where summed.amount is distinct from kept.amount""")
                .param("unit", unit).query(Long.class).single()).isZero();
        assertThat(sql.sql("""
                select count(*) from (
                    select place_id, sum(amount) as amount from line where unit_id = :unit
                    group by place_id) summed
                full join (select * from place_total where unit_id = :unit) kept using (place_id)
                where summed.amount is distinct from kept.amount""")
                .param("unit", unit).query(Long.class).single()).isZero();
        assertThat(sql.sql("select coalesce(sum(amount), 0) from line where unit_id = ?")
                .param(unit).query(Long.class).single()).isZero();
        assertThat(sql.sql("""
                select count(*) from balance b join place p using (place_id)
                where b.unit_id = ? and p.kind <> 'outside' and b.amount < 0""")
                .param(unit).query(Long.class).single()).isZero();
    }

    private record Row(Fact fact, Sha256 hash) {}

    private static Fact fact(JdbcClient sql, ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        long sequence = row.getLong("sequence");
        return new Fact(
                row.getObject("fact_id", UUID.class), unit, sequence,
                Optional.ofNullable(row.getObject("voucher", Long.class)),
                row.getString("operation"), row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                Optional.ofNullable(row.getObject("mandate_id", UUID.class)),
                Optional.ofNullable(row.getObject("reverses", UUID.class)),
                transfers(sql, unit, sequence), row.getString("payload"), row.getString("verdict"),
                signatures(sql, unit, sequence), evidence(sql, unit, sequence));
    }

    private static List<Transfer> transfers(JdbcClient sql, UUID unit, long sequence) {
        return sql.sql("""
                select a.fund_id, a.place_id as left_place, b.place_id as entered, b.purpose, b.amount
                from line a join line b using (unit_id, sequence, number)
                where unit_id = ? and sequence = ? and a.side = -1 and b.side = 1 order by number""")
                .params(unit, sequence)
                .query((row, n) -> new Transfer(row.getObject("fund_id", UUID.class),
                        row.getObject("left_place", UUID.class),
                        row.getObject("entered", UUID.class), new Purpose(row.getString("purpose")),
                        Money.ofOere(row.getLong("amount"))))
                .list();
    }

    private static List<Signature> signatures(JdbcClient sql, UUID unit, long sequence) {
        return sql.sql("select * from fact_signature where unit_id = ? and sequence = ? order by number")
                .params(unit, sequence)
                .query((row, n) -> new Signature(row.getObject("person_id", UUID.class),
                        row.getString("capacity"),
                        Arrays.stream(Signature.Method.values())
                                .filter(method -> method.id().equals(column(row, "method")))
                                .findFirst().orElseThrow(),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getBytes("drawing")).map(Sha256::of)))
                .list();
    }

    private static String column(ResultSet row, String name) {
        try {
            return row.getString(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Sha256> evidence(JdbcClient sql, UUID unit, long sequence) {
        return sql.sql("select sha256 from fact_evidence where unit_id = ? and sequence = ? order by number")
                .params(unit, sequence)
                .query((row, n) -> Sha256.of(row.getBytes("sha256")))
                .list();
    }
}
