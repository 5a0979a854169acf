package dk.betroet.office.account.bank;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lines of the unit's bank statements, named by day and amount; those that match nothing yet. */
@Component
class BankLineReference implements Reference<BankLineId> {

    private static final int OFFERED_MAX = 200;

    private final BankRows rows;

    BankLineReference(BankRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<BankLineId> type() {
        return BankLineId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return rows.free(context.sql(), context.unit(), OFFERED_MAX).stream()
                .map(line -> new Option(line.id().toString(), name(context, line)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, BankLineId id) {
        return rows.line(context.sql(), context.unit(), id.value())
                .map(line -> name(context, line));
    }

    private static String name(Context context, BankRows.Line line) {
        Formats formats = Formats.of(Language.of(context.caller().locale()));
        return formats.shortDate(line.bookedOn()) + " · " + formats.money(line.amount());
    }
}
