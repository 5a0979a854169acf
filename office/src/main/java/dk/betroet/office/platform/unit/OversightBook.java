package dk.betroet.office.platform.unit;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.ledger.Chain;
import dk.betroet.kernel.ledger.Periods;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.ledger.Ledger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The book of an authority for what its homes must not see, or not yet: suspicions, and inspections
 * that have not been released. It is a book like any other, with a chain of its own, so that none
 * of it leaves a gap in a home's numbers; it keeps no money and has nobody working in it.
 *
 * <p>Its rows are seen only by a transaction of {@link Tenant.Guarded}: not by one of the whole
 * authority, nor of the house.
 */
@Component
public class OversightBook {

    /** The kind of the row in {@code unit} that stands for the book. */
    public static final String KIND = "oversight";

    private static final int VERSION = 8;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Units units;
    private final Ledger ledger;

    public OversightBook(Units units, Ledger ledger) {
        this.units = units;
        this.ledger = ledger;
    }

    /**
     * The id of an authority's oversight book: made from the authority's, and of version 8, which
     * the database knows it by and no unit has.
     */
    public static UUID of(UUID authority) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.hash(("betroet/oversight-book/1 " + authority)
                .getBytes(StandardCharsets.US_ASCII)).toBytes());
        long high = hash.getLong() & ~0xF000L | (long) VERSION << 12;
        long low = hash.getLong() & ~0xC000_0000_0000_0000L | VARIANT;
        return new UUID(high, low);
    }

    /** Whether this is some authority's oversight book. */
    public static boolean is(UUID unit) {
        return unit.version() == VERSION;
    }

    /** Sees the unit and the book, as far as this caller may. */
    public static Tenant tenant(Caller caller, UUID unit) {
        return new Tenant.Guarded(caller.authority(), unit, of(caller.authority()),
                caller.personOrFail());
    }

    /**
     * The end of the book, locked until the transaction ends. Before the first fact there is no
     * book, and the authority's row is the lock.
     */
    public Ledger.Head lock(JdbcClient sql, UUID authority) {
        sql.sql("select authority_id from authority where authority_id = ? for no key update")
                .param(authority)
                .query(UUID.class)
                .single();
        return read(sql, authority);
    }

    /** The end of the book as this transaction sees it. */
    public Ledger.Head read(JdbcClient sql, UUID authority) {
        UUID book = of(authority);
        return units.find(sql, book).isPresent()
                ? ledger.read(sql, book)
                : new Ledger.Head(book, 0, 0, Chain.START, Periods.OPEN, Instant.EPOCH);
    }

    /** Opens the book when nothing has been recorded in it; the caller holds its lock. */
    public void open(JdbcClient sql, UUID authority, LocalDate today) {
        UUID book = of(authority);
        if (units.find(sql, book).isEmpty()) {
            String slug = KIND + "-" + book;
            units.open(sql, new Unit(book, authority, slug.substring(0, 18), KIND, KIND, KIND,
                    today, null));
        }
    }
}
