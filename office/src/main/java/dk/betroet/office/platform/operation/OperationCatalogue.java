package dk.betroet.office.platform.operation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All operations by name. */
@Component
public class OperationCatalogue {

    private final SortedMap<String, Operation<?>> byName = new TreeMap<>();

    public OperationCatalogue(List<Operation<?>> operations) {
        for (Operation<?> operation : operations) {
            Operation<?> same = byName.put(operation.name(), operation);
            if (same != null) {
                throw new IllegalStateException("two operations are called " + operation.name());
            }
        }
    }

    /** The operation of the name. */
    public Optional<Operation<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, by name. */
    public List<Operation<?>> all() {
        return List.copyOf(byName.values());
    }
}
