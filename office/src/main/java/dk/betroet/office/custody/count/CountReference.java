package dk.betroet.office.custody.count;

import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts whose difference is open; offered by place and day. */
@Component
class CountReference implements Reference<CountId> {

    private final CashCounts counts;

    CountReference(CashCounts counts) {
        this.counts = counts;
    }

    @Override
    public Class<CountId> type() {
        return CountId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return counts.open(context.sql(), context.unit(), context.today()).stream()
                .map(count -> new Option(count.id().toString(), name(context, count)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, CountId id) {
        return counts.find(context.sql(), context.unit(), id.value())
                .map(count -> name(context, count));
    }

    private static String name(Context context, CashCount count) {
        String place = Places.name(context.sql(), count.place()).orElseThrow();
        return place + " · " + Formats.of(Language.of(context.caller().locale())).date(count.on());
    }
}
