package dk.betroet.simulation;

import dk.betroet.office.platform.archive.ArchiveExport;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Move;
import dk.betroet.verifier.Verification;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold after every deed, read from the database's own rows. */
final class Invariants {

    private final Office office;
    private String fingerprint = "";

    Invariants(Office office) {
        this.office = office;
    }

    private Database database() {
        return office.part(Database.class);
    }

    /**
     * What every table holds, so that any committed insert, update or delete shows: how many rows,
     * and the transaction that wrote the latest of them. A row that was changed bears a later
     * transaction; one that was removed is missed in the number.
     */
    String rows() {
        return database().read(new Tenant.House(), sql -> {
            if (fingerprint.isEmpty()) {
                fingerprint = query(sql);
            }
            return sql.sql(fingerprint).query(String.class).single();
        });
    }

    private static String query(JdbcClient sql) {
        List<String> tables = sql.sql("""
                select quote_ident(tablename) from pg_tables where schemaname = 'public'
                  and tablename <> 'flyway_schema_history' order by tablename""")
                .query(String.class).list();
        return tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as rows, "
                        + "coalesce(max(xmin::text::bigint), 0) as latest from " + table)
                .collect(Collectors.joining(" union all ",
                        "select string_agg(name || ' ' || rows || ' ' || latest, ',' "
                                + "order by name) from (", ") t"));
    }

    /** The balances of a home as the office keeps them, by fund and place; none that is nothing. */
    private Map<String, Long> kept(Home home) {
        Map<String, Long> found = new TreeMap<>();
        database().read(tenant(home), sql -> sql.sql("""
                select b.fund_id, case when p.kind = 'outside' then 'outside'
                       else p.place_id::text end as place, b.amount
                from balance b join place p using (place_id)
                where b.unit_id = ? and b.amount <> 0""")
                .param(UUID.fromString(home.id))
                .query((row, n) -> found.put(
                        row.getString("fund_id") + " " + row.getString("place"),
                        row.getLong("amount")))
                .list());
        return found;
    }

    private static Map<String, Long> written(Home home) {
        Map<String, Long> found = new TreeMap<>();
        for (Entry entry : home.entries) {
            for (Move move : entry.moves) {
                found.merge(move.fund() + " " + move.from(), -move.oere(), Long::sum);
                found.merge(move.fund() + " " + move.to(), move.oere(), Long::sum);
            }
        }
        found.values().removeIf(amount -> amount == 0);
        return found;
    }

    private static Tenant tenant(Home home) {
        return Tenant.of(UUID.fromString(home.authority), UUID.fromString(home.id));
    }

    /** Whether the office's balances, and the last voucher number, are the bookkeeper's. */
    Optional<String> balances(Home home) {
        Map<String, Long> office = kept(home);
        Map<String, Long> bookkeeper = written(home);
        long vouchers = database().read(tenant(home), sql -> sql
                .sql("select voucher from book where unit_id = ?")
                .param(UUID.fromString(home.id)).query(Long.class).single());
        if (vouchers != home.vouchers) {
            return Optional.of("the office has " + vouchers + " vouchers, the bookkeeper "
                    + home.vouchers);
        }
        return office.equals(bookkeeper) ? Optional.empty()
                : Optional.of("balances differ: the office has " + office
                        + ", the bookkeeper " + bookkeeper);
    }

    /** Everything in a home's rows that must hold whatever has happened. */
    Optional<String> whole(Home home) {
        UUID unit = UUID.fromString(home.id);
        return database().read(tenant(home), sql -> {
            for (Map.Entry<String, String> check : WHOLE.entrySet()) {
                long wrong = sql.sql(check.getValue()).param("unit", unit)
                        .query(Long.class).single();
                if (wrong != 0) {
                    return Optional.of(check.getKey() + ": " + wrong);
                }
            }
            return Optional.<String>empty();
        }).or(() -> balances(home));
    }

    /** Each counts what is wrong; none must be. */
    private static final Map<String, String> WHOLE = Map.of(
            "money was created or lost", """
                    select abs(coalesce(sum(amount), 0)) from line where unit_id = :unit""",
            "a balance is not the sum of its lines", """
                    select count(*) from (
                        select fund_id, place_id, sum(amount) as amount from line
                        where unit_id = :unit group by fund_id, place_id) summed
                    full join (select * from balance where unit_id = :unit) kept
                        using (fund_id, place_id)
                    where summed.amount is distinct from kept.amount""",
            "a kept place is below zero for somebody", """
                    select count(*) from balance b join place p using (place_id)
                    where b.unit_id = :unit and p.kind <> 'outside' and b.amount < 0""",
            "owners have not what the places hold", """
                    select abs(coalesce(sum(case when p.kind = 'outside' then l.amount end), 0)
                             + coalesce(sum(case when p.kind <> 'outside' then l.amount end), 0))
                    from line l join place p using (place_id) where l.unit_id = :unit""",
            "voucher numbers have a gap", """
                    select count(*) from (
                        select voucher, row_number() over (order by sequence) as expected
                        from fact where unit_id = :unit and voucher is not null) t
                    where voucher <> expected""",
            "the chain is broken", """
                    select count(*) from fact f left join fact b
                        on b.unit_id = f.unit_id and b.sequence = f.sequence - 1
                    where f.unit_id = :unit and f.sequence > 1
                      and f.previous is distinct from b.hash""",
            "500 kr. or more moved on one signature", """
                    select count(*) from fact f
                    where f.unit_id = :unit and f.operation in ('custody.receive',
                        'custody.pay-out', 'custody.buy', 'custody.draw', 'custody.deposit')
                      and (select sum(amount) from line l where l.unit_id = f.unit_id
                           and l.sequence = f.sequence and l.side = 1) >= 50000
                      and (select count(distinct person_id) from fact_signature s
                           where s.unit_id = f.unit_id and s.sequence = f.sequence) < 2""");

    /** Whether the verifier, which shares no code with the office, finds fault with an archive. */
    Optional<String> archive(String authority) {
        try {
            Path file = Files.createTempFile("betroet-simulated-", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    office.part(ArchiveExport.class).write(
                            UUID.fromString(authority), "Rikke Revisor", Optional.empty(), out,
                            unit -> { });
                }
                return Verification.of(file, Verification.Known.NOTHING).first()
                        .map(problem -> "the archive does not verify: " + problem);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of every book, as its digest. */
    static String heads(Office office, Books books) {
        StringBuilder heads = new StringBuilder();
        for (Home home : books.homes.values()) {
            String head = office.part(Database.class).read(tenant(home), sql -> sql
                    .sql("select encode(head, 'hex') from book where unit_id = ?")
                    .param(UUID.fromString(home.id)).query(String.class).single());
            heads.append(head);
        }
        return heads.toString();
    }
}
