package dk.betroet.office.meeting.open;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a list: filtered by when something was made or changed, in a fixed order, with the
 * addresses of the pages around it. What is deleted is in it only when somebody asks what has
 * changed.
 */
final class OparlPage {

    private static final int USUAL = 100;
    private static final Set<String> FILTERS = Set.of("created_since", "created_until",
            "modified_since", "modified_until", "omit_internal", "limit");
    private static final Set<String> INTERNAL = Set.of("auxiliaryFile", "agendaItem",
            "legislativeTerm");

    private OparlPage() {}

    /** The page; empty when something that was asked cannot be read. */
    static Optional<Map<String, Object>> of(
            List<Thing> all, String path, Map<String, String> asked, String base) {
        try {
            int size = number(asked, "limit", USUAL, USUAL);
            int page = number(asked, "page", 1, Integer.MAX_VALUE);
            List<Thing> wanted = all.stream().filter(one -> wanted(one, asked)).toList();
            return Optional.of(page(wanted, path, asked, base, size, page));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static int number(Map<String, String> asked, String name, int usual, int most) {
        String typed = asked.get(name);
        int number = typed == null ? usual : Integer.parseInt(typed);
        if (number < 1) {
            throw new NumberFormatException(name);
        }
        return Math.min(number, most);
    }

    private static boolean wanted(Thing one, Map<String, String> asked) {
        return (!one.deleted() || asked.containsKey("modified_since"))
                && !one.created().isBefore(moment(asked, "created_since", Instant.MIN))
                && !one.created().isAfter(moment(asked, "created_until", Instant.MAX))
                && !one.modified().isBefore(moment(asked, "modified_since", Instant.MIN))
                && !one.modified().isAfter(moment(asked, "modified_until", Instant.MAX));
    }

    /** A plus sign that nobody escaped has become a space on the way. */
    private static Instant moment(Map<String, String> asked, String name, Instant none) {
        String typed = asked.get(name);
        return typed == null ? none
                : OffsetDateTime.parse(typed.strip().replace(' ', '+')).toInstant();
    }

    private static Map<String, Object> page(List<Thing> wanted, String path,
            Map<String, String> asked, String base, int size, int page) {
        boolean lean = "true".equals(asked.get("omit_internal"));
        int pages = Math.max(1, (wanted.size() + size - 1) / size);
        List<Map<String, Object>> data = wanted.stream().skip((long) (page - 1) * size)
                .limit(size).map(one -> json(one, base, lean)).toList();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("first", link(path, asked, 1));
        links.put("self", link(path, asked, page));
        if (page > 1) {
            links.put("prev", link(path, asked, Math.min(page - 1, pages)));
        }
        if (page < pages) {
            links.put("next", link(path, asked, page + 1));
        }
        links.put("last", link(path, asked, pages));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("data", data);
        list.put("pagination", Map.of("totalElements", wanted.size(),
                "elementsPerPage", size, "currentPage", page, "totalPages", pages));
        list.put("links", links);
        return list;
    }

    private static Map<String, Object> json(Thing one, String base, boolean lean) {
        Map<String, Object> json = one.toJson(base);
        if (lean && one.kind() != Thing.Kind.BODY) {
            json.keySet().removeAll(INTERNAL);
        }
        return json;
    }

    private static String link(String path, Map<String, String> asked, int page) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        asked.entrySet().stream().filter(one -> FILTERS.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> link.queryParam(one.getKey(),
                        "{" + one.getKey().replace('_', 'x') + "}"));
        if (page > 1) {
            link.queryParam("page", page);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        asked.forEach((name, value) -> values.put(name.replace('_', 'x'),
                value.strip().replace(' ', '+')));
        return link.encode().buildAndExpand(values).toUriString();
    }
}
