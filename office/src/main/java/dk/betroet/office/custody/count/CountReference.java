package dk.betroet.office.custody.count;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        String place = placeName(context, count.place());
        return place + " · " + Formats.of(Language.of(context.caller().locale())).date(count.on());
    }

    private static String placeName(Context context, UUID place) {
        return context.sql().sql("select name from place where place_id = ?")
                .param(place)
                .query(String.class)
                .single();
    }
}
