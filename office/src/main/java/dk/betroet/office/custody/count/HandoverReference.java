package dk.betroet.office.custody.count;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Places whose custody has been offered to the one who asks. */
@Component
class HandoverReference implements Reference<HandoverId> {

    private final Keepers keepers;

    HandoverReference(Keepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public Class<HandoverId> type() {
        return HandoverId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return keepers.open(context.sql(), context.unit()).stream()
                .filter(offered -> offered.receiver().equals(context.actor()))
                .map(offered -> new Option(offered.id().toString(), name(context, offered.place())))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, HandoverId id) {
        return keepers.find(context.sql(), context.unit(), id.value())
                .map(offered -> name(context, offered.place()));
    }

    private static String name(Context context, UUID place) {
        return context.sql().sql("select name from place where place_id = ?")
                .param(place)
                .query(String.class)
                .single();
    }
}
