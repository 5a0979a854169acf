package dk.betroet.office.meeting.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The parts of an agenda as they are drawn for somebody: each headed before the first of its items
 * that they see, so that a heading stands also where the item that begins the part is not theirs.
 */
public final class AgendaParts {

    /** In which part an item stands, counted from the first. */
    private record Part(int number, String heading) {}

    private final Map<UUID, Part> parts = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();

    /** Those of an agenda with all its items, in order. */
    public AgendaParts(List<Meeting.Item> all) {
        Part part = new Part(0, "");
        for (Meeting.Item item : all) {
            if (!item.section().isEmpty()) {
                part = new Part(part.number() + 1, item.section());
            }
            parts.put(item.id(), part);
        }
    }

    /** What is headed before this item, which is the next one that they see; at most once. */
    public Optional<String> before(UUID item) {
        Part part = parts.getOrDefault(item, new Part(0, ""));
        return !part.heading().isEmpty() && told.add(part.number())
                ? Optional.of(part.heading()) : Optional.empty();
    }
}
