package dk.betroet.office.custody.valuable;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Things that are kept now, named by what they are and whose. */
@Component
class ValuableReference implements Reference<ValuableId> {

    private final Valuables valuables;
    private final ObjectProvider<Reference<FundId>> funds;

    ValuableReference(Valuables valuables, ObjectProvider<Reference<FundId>> funds) {
        this.valuables = valuables;
        this.funds = funds;
    }

    @Override
    public Class<ValuableId> type() {
        return ValuableId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return valuables.keptIn(context.sql(), context.unit()).stream()
                .map(valuable -> new Option(valuable.id().toString(), name(context, valuable)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, ValuableId id) {
        return valuables.find(context.sql(), context.unit(), id.value())
                .map(valuable -> name(context, valuable));
    }

    private String name(Context context, Valuable valuable) {
        String owner = funds.getObject()
                .label(context, new FundId(valuable.fund()))
                .orElse("—");
        return owner + " · " + valuable.description();
    }
}
