package dk.betroet.office.apportion.district;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How splits of districts' money are offered and named: by their year. */
@Component
class DistrictSplitReference implements Reference<DistrictSplitId> {

    private final Districts districts;

    DistrictSplitReference(Districts districts) {
        this.districts = districts;
    }

    @Override
    public Class<DistrictSplitId> type() {
        return DistrictSplitId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return districts.in(context.sql(), context.unit()).stream()
                .map(one -> new Option(one.id().toString(), Integer.toString(one.year())))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, DistrictSplitId id) {
        return districts.find(context.sql(), context.unit(), id.value())
                .map(one -> Integer.toString(one.year()));
    }
}
