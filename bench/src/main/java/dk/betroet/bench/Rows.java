package dk.betroet.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A past that nobody lived through: vouchers written by one statement, balanced, numbered without
 * gaps, with hashes that prove nothing. For how fast things are beside much data; what must verify
 * is made by the write path.
 */
final class Rows {

    private static final String FACTS = """
            insert into fact (authority_id, unit_id, sequence, fact_id, voucher, operation,
                happened_on, recorded_at, actor_id, subject_id, payload, verdict, version, previous,
                hash)
            select b.authority_id, b.unit_id, b.sequence + i, gen_random_uuid(), b.voucher + i,
                case when i % 2 = 1 then 'custody.receive' else 'custody.pay-out' end,
                date '2016-01-01' + (i * 3650 / ?)::int, now(), ?, f.fund_id,
                '{"category":"daily","instrument":"cash"}', '{}', 1, sha256(''), sha256('')
            from generate_series(1, ?) i
            join book b on b.unit_id = ?
            join (select fund_id, row_number() over (order by fund_id) - 1 as number
                  from fund where unit_id = ?) f on f.number = (i - 1) / 2 % ?""";

    private static final String LINES = """
            insert into line (authority_id, unit_id, sequence, number, side, fund_id, place_id,
                purpose, amount, happened_on)
            select f.authority_id, f.unit_id, f.sequence, 1, side, f.subject_id,
                case when (side = 1) = (f.operation = 'custody.receive') then ? else o.place_id end,
                'daily', side * 1000, f.happened_on
            from fact f
            join book b on b.unit_id = f.unit_id
            join place o on o.unit_id = f.unit_id and o.kind = 'outside'
            cross join (values (-1), (1)) sides (side)
            where f.unit_id = ? and f.sequence > b.sequence""";

    /** What goes in and out again in turn leaves every balance as it was, but there is one. */
    private static final String BALANCES = """
            insert into balance (authority_id, unit_id, fund_id, place_id, amount)
            select f.authority_id, f.unit_id, f.fund_id, p.place_id, 0
            from fund f join place p on p.unit_id = f.unit_id
            where f.unit_id = ? and (p.place_id = ? or p.kind = 'outside')
            on conflict do nothing""";

    private Rows() {}

    /** Adds so many vouchers to a home's book: in and out again in turn, over ten years. */
    static void fill(CareHome home, long vouchers) throws SQLException {
        try (Connection owner = home.office().owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('betroet.authority', '" + home.authority()
                    + "', true), set_config('betroet.units', '*', true)");
            update(owner, FACTS, vouchers, home.staff().getFirst().personOrFail(), vouchers,
                    home.unit(), home.unit(), (long) home.residents().size());
            update(owner, BALANCES, home.unit(), home.box());
            update(owner, LINES, home.box(), home.unit());
            update(owner, """
                    update book set sequence = sequence + ?, voucher = voucher + ?
                    where unit_id = ?""", vouchers, vouchers, home.unit());
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("analyze fact, line, balance");
        }
    }

    private static void update(Connection owner, String sql, Object... params)
            throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) {
                statement.setObject(i + 1, params[i]);
            }
            statement.executeUpdate();
        }
    }
}
