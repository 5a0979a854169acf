package dk.betroet.office.platform.reversal;

import dk.betroet.kernel.ledger.Purpose;
import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voucher that somebody wants undone, read back from the book.
 *
 * @param sequence its number in the chain of the unit's book
 * @param operation the operation it was made by
 * @param reversal whether it undoes another voucher itself
 * @param reversed whether it has been undone before
 * @param mandate the mandate it was done on, or null
 * @param transfers the money it moved, in order
 */
public record Original(UUID id, long sequence, String operation, LocalDate happenedOn,
        boolean reversal, boolean reversed, @Nullable UUID mandate, List<Transfer> transfers) {

    public Original {
        transfers = List.copyOf(transfers);
    }

    /** The same money the way it came. */
    public List<Transfer> back() {
        return transfers.stream().map(Transfer::reverse).toList();
    }

    /** Whose money it moved, each once. */
    public List<UUID> owners() {
        return transfers.stream().map(Transfer::owner).distinct().toList();
    }

    /** What kind of fund the first of them is. */
    public String fundKind(Context context) {
        return context.sql().sql("select kind from fund where fund_id = ?")
                .param(owners().getFirst()).query(String.class).single();
    }

    /** Reads the voucher; that it is one of the unit's has been checked. */
    public static Original read(Context context, UUID fact) {
        List<Transfer> transfers = context.sql().sql("""
                select o.fund_id, o.place_id as source, i.place_id as target, i.purpose, i.amount
                from fact f
                join line o on o.unit_id = f.unit_id and o.sequence = f.sequence and o.side = -1
                join line i on i.unit_id = o.unit_id and i.sequence = o.sequence
                    and i.number = o.number and i.side = 1
                where f.unit_id = ? and f.fact_id = ? order by o.number""")
                .params(context.unit(), fact)
                .query((row, n) -> new Transfer(
                        row.getObject("fund_id", UUID.class),
                        row.getObject("source", UUID.class),
                        row.getObject("target", UUID.class),
                        new Purpose(row.getString("purpose")),
                        Money.ofOere(row.getLong("amount"))))
                .list();
        return context.sql().sql("""
                select sequence, operation, happened_on, reverses is not null as reversal,
                    mandate_id,
                    exists (select 1 from fact r where r.reverses = f.fact_id) as reversed
                from fact f where unit_id = ? and fact_id = ?""")
                .params(context.unit(), fact)
                .query((row, n) -> new Original(
                        fact,
                        row.getLong("sequence"),
                        row.getString("operation"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getBoolean("reversal"),
                        row.getBoolean("reversed"),
                        row.getObject("mandate_id", UUID.class),
                        transfers))
                .single();
    }
}
