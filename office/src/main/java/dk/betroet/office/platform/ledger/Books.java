package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which books there are and where each ends; for the operator, across all authorities. */
@Component
public class Books {

    private final Database database;

    Books(Database database) {
        this.database = database;
    }

    /**
     * One book.
     *
     * @param slug the unit's name in addresses, unique within its authority
     * @param facts how many facts it has
     * @param vouchers how many of them moved money
     * @param closedThrough the last closed day
     * @param head the hash of the last fact
     */
    public record Book(UUID authority, String authorityName, UUID unit, String slug, String name,
            long facts, long vouchers, Optional<LocalDate> closedThrough, Sha256 head) {}

    /** Every book that the house may see, by authority and name. */
    public List<Book> all() {
        return database.read(new Tenant.House(), sql -> sql.sql("""
                select a.authority_id, a.name as authority, u.unit_id, u.slug, u.name,
                    b.sequence, b.voucher, b.closed_through, b.head
                from book b join unit u using (unit_id)
                join authority a on a.authority_id = b.authority_id
                order by a.name, u.name, u.slug""")
                .query((row, n) -> new Book(
                        row.getObject("authority_id", UUID.class),
                        row.getString("authority"),
                        row.getObject("unit_id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getLong("sequence"),
                        row.getLong("voucher"),
                        Optional.ofNullable(row.getObject("closed_through", LocalDate.class)),
                        Sha256.of(row.getBytes("head"))))
                .list());
    }
}
