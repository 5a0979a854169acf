package dk.betroet.office.custody.count;

import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
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
                .flatMap(offered -> Places.name(context.sql(), offered.place())
                        .map(name -> new Option(offered.id().toString(), name)).stream())
                .toList();
    }

    @Override
    public Optional<String> label(Context context, HandoverId id) {
        return keepers.find(context.sql(), context.unit(), id.value())
                .flatMap(offered -> Places.name(context.sql(), offered.place()));
    }
}
