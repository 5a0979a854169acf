package dk.betroet.office.platform.audit;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.archive.Checkpoints;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.unit.OversightBook;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up a book from its first fact, changing nothing. Some facts at a time are in memory, however
 * long the book is. Sealed values of an oversight book are left to the archive: no transaction
 * opens the keys of all homes and that book at once.
 */
@Component
public class SelfAudit {

    /** Nobody: no suspect, so that nothing of an oversight book is kept from it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final KeptCheck kept;
    private final Checkpoints checkpoints;
    private final ObjectProvider<SelfCheck> checks;
    private final Clock clock;

    SelfAudit(Database database, KeptCheck kept, Checkpoints checkpoints,
            ObjectProvider<SelfCheck> checks, Clock clock) {
        this.database = database;
        this.kept = kept;
        this.checkpoints = checkpoints;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param papers how many files were opened and hashed
     * @param erased how many files and values have no key any more
     * @param count how many problems; 0 when it adds up
     * @param problems the first of them
     */
    public record Result(UUID authority, UUID unit, Instant begunAt, Instant endedAt, long facts,
            long vouchers, long papers, long erased, Sha256 head, long count,
            List<Problem> problems) {

        /** Whether everything agrees. */
        public boolean addsUp() {
            return count == 0;
        }
    }

    /** A book as it is found. */
    record Book(UUID authority, UUID unit) {

        Tenant tenant() {
            return OversightBook.is(unit)
                    ? new Tenant.Guarded(authority, unit, unit, NOBODY)
                    : new Tenant.Whole(authority);
        }

        /** Who may write its rows. */
        Tenant own() {
            return OversightBook.is(unit) ? tenant() : Tenant.of(authority, unit);
        }
    }

    /** All books there are, those of oversight last. */
    List<Book> books() {
        List<Book> books = new ArrayList<>(database.read(new Tenant.House(), sql -> sql
                .sql("select authority_id, unit_id from book order by authority_id, unit_id")
                .query((row, n) -> new Book(row.getObject("authority_id", UUID.class),
                        row.getObject("unit_id", UUID.class)))
                .list()));
        books.stream().map(Book::authority).distinct().toList().forEach(authority -> {
            Book oversight = new Book(authority, OversightBook.of(authority));
            if (database.read(oversight.tenant(), sql -> sql
                    .sql("select 1 from book where unit_id = ?").param(oversight.unit())
                    .query(Integer.class).optional().isPresent())) {
                books.add(oversight);
            }
        });
        return books;
    }

    /** Adds up every book there is. */
    public List<Result> all() {
        return books().stream().map(book -> of(book.authority(), book.unit(), () -> { }))
                .toList();
    }

    /** Adds up one book of an authority. */
    public Result of(UUID authority, UUID unit, Runnable goesOn) {
        Book book = new Book(authority, unit);
        Instant begun = clock.instant();
        Problems problems = new Problems();
        ChainCheck chain = new ChainCheck(problems);
        KeptCheck.Counted counted = database.read(book.tenant(),
                sql -> walk(sql, book, chain, problems, goesOn));
        if (OversightBook.is(unit)) {
            counted = counted.plus(papersOfHomes(book, problems, goesOn));
        }
        return new Result(authority, unit, begun, clock.instant(), chain.facts(),
                chain.vouchers(), counted.papers(), counted.erased(), chain.head(),
                problems.count(), problems.told());
    }

    private KeptCheck.Counted walk(JdbcClient sql, Book book, ChainCheck chain, Problems problems,
            Runnable goesOn) {
        long[] erased = new long[1];
        FactReader.read(sql, book.unit(), batch -> {
            batch.forEach(chain::next);
            if (!OversightBook.is(book.unit())) {
                erased[0] += kept.sealed(sql, batch, problems);
            }
            goesOn.run();
        });
        chain.end(sql, book.unit());
        MoneyCheck.check(sql, book.unit(), problems);
        checkpoints.wrong(sql, book.unit()).forEach(sequence ->
                problems.add(Problem.at("checkpoint", sequence, "", "")));
        checks.orderedStream().forEach(check -> check.check(sql, book.unit(), problems));
        return kept.papers(sql, book.unit(), book.unit(), problems, goesOn)
                .plus(new KeptCheck.Counted(0, erased[0]));
    }

    /** A file that proves a suspicion was received in a home, and is seen with it and the book. */
    private KeptCheck.Counted papersOfHomes(Book book, Problems problems, Runnable goesOn) {
        List<UUID> homes = database.read(new Tenant.Whole(book.authority()), sql -> sql
                .sql("select unit_id from unit where authority_id = ? order by unit_id")
                .param(book.authority()).query(UUID.class).list());
        KeptCheck.Counted counted = new KeptCheck.Counted(0, 0);
        for (UUID home : homes) {
            counted = counted.plus(database.read(
                    new Tenant.Guarded(book.authority(), home, book.unit(), NOBODY),
                    sql -> kept.papers(sql, book.unit(), home, problems, goesOn)));
        }
        return counted;
    }
}
