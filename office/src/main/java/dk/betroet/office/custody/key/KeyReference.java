package dk.betroet.office.custody.key;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.people.Persons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keys and cards that are out; offered with the name of whoever has them. */
@Component
class KeyReference implements Reference<KeyId> {

    private final Keys keys;
    private final Persons persons;

    KeyReference(Keys keys, Persons persons) {
        this.keys = keys;
        this.persons = persons;
    }

    @Override
    public Class<KeyId> type() {
        return KeyId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        List<Keys.Out> out = keys.outIn(context.sql(), context.unit());
        Map<UUID, String> names = persons.names(
                context.sql(), out.stream().map(Keys.Out::holder).distinct().toList());
        return out.stream()
                .map(key -> new Option(key.id().toString(),
                        key.label() + " · " + names.getOrDefault(key.holder(), "—")))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, KeyId id) {
        return keys.find(context.sql(), context.unit(), id.value()).map(Keys.Out::label);
    }
}
