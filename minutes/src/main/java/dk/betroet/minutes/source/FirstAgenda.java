package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Openness;
import dk.betroet.minutes.model.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What FirstAgenda's publication interface answers for an agenda and for its items: either the
 * agenda with its items in it, or a list of both as they were fetched one by one.
 */
final class FirstAgenda {

    private static final int DEPTH_MAX = 40;
    private static final ZoneId HERE = ZoneId.of("Europe/Copenhagen");

    private final Gathered out = new Gathered();

    private FirstAgenda() {}

    /** Whether JSON begins as such an answer does. */
    static boolean isOne(String start) {
        return start.contains("\"CommitteeName\"") || start.contains("\"AgendaUid\"")
                || start.contains("\"MeetingBeginUtc\"") || start.contains("\"Presentations\"");
    }

    static Intake.Outcome read(String name, String json) {
        try (JsonParser parser = JsonFactory.builder().build()
                .createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Object value = value(parser, 0);
            FirstAgenda agenda = new FirstAgenda();
            agenda.take(value);
            return new Intake.Taken(agenda.out.source(name, Source.Kind.FIRST_AGENDA));
        } catch (JacksonException | IllegalArgumentException e) {
            return new Intake.Refused("json-broken", "it begins as an answer of FirstAgenda and "
                    + "cannot be read to its end");
        }
    }

    /** Maps, lists and texts; everything else as its words. */
    private static Object value(JsonParser parser, int depth) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException("too deep");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                map.put(key, value(parser, depth + 1));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                list.add(value(parser, depth + 1));
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    private void take(Object value) {
        List<Map<?, ?>> all = maps(value);
        List<Map<?, ?>> items = new ArrayList<>();
        for (Map<?, ?> one : all) {
            if (one.containsKey("Caption") || one.containsKey("Presentations")) {
                items.add(one);
            } else {
                agenda(one);
                items.addAll(maps(one.get("Items")));
            }
        }
        Map<String, Map<?, ?>> fullest = new LinkedHashMap<>();
        for (Map<?, ?> item : items) {
            String uid = text(item, "Uid");
            String key = uid.isEmpty() ? "#" + fullest.size() : uid;
            fullest.merge(key, item, (a, b) -> a.size() >= b.size() ? a : b);
        }
        fullest.values().forEach(this::item);
    }

    private void agenda(Map<?, ?> agenda) {
        out.line(text(agenda, "IsMinuteOfMeeting").equals("true") ? "Referat" : "Dagsorden",
                new Hint.Head());
        head("Udvalg", first(agenda, "CommitteeName", "Name"));
        begins(first(agenda, "MeetingBeginUtc", "MeetingBeginFromUtc")).ifPresent(begin -> {
            ZonedDateTime here = begin.atZone(HERE);
            head("Mødedato", "%d-%02d-%02d kl. %02d.%02d".formatted(here.getYear(),
                    here.getMonthValue(), here.getDayOfMonth(), here.getHour(),
                    here.getMinute()));
        });
        head("Mødested", text(agenda, "MeetingLocation"));
    }

    /** Times are in UTC, with an offset or without. */
    private static Optional<Instant> begins(String words) {
        try {
            return words.isBlank() ? Optional.empty() : Optional.of(words.matches(".*(?:Z"
                    + "|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(words).toInstant()
                    : LocalDateTime.parse(words).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void item(Map<?, ?> item) {
        String open = first(item, "IsOpen", "IsPublic");
        Openness openness = open.equals("true") ? Openness.OPEN : Openness.CLOSED;
        out.line(text(item, "Caption").strip(), new Hint.ItemTitle(text(item, "Number").strip(),
                openness, text(item, "CaseNumber").strip(), text(item, "Uid")));
        for (Map<?, ?> presentation : maps(item.get("Presentations"))) {
            String content = text(presentation, "Content");
            String title = text(presentation, "Title").strip();
            if (!content.isBlank()) {
                out.line(title.isEmpty() ? "Sagsfremstilling" : title,
                        new Hint.BlockHead(Sbsys.isDecision(title)));
                Html.lines(content, out);
            }
        }
        List<Map<?, ?>> documents = maps(item.get("Documents"));
        if (!documents.isEmpty()) {
            out.line("Bilag", new Hint.BlockHead(false));
            documents.forEach(document -> out.line(text(document, "Title").strip(),
                    new Hint.AttachmentEntry(text(document, "Uid"), openness)));
        }
        for (Map<?, ?> decision : maps(item.get("ItemDecision"))) {
            String words = text(decision, "Text");
            if (!words.isBlank()) {
                out.line("Beslutning", new Hint.BlockHead(true));
                Html.lines(words, out);
            }
        }
    }

    private void head(String key, String value) {
        if (!value.isBlank()) {
            out.line(key + ": " + value, new Hint.Head());
        }
    }

    private static String first(Map<?, ?> map, String... keys) {
        for (String key : keys) {
            if (!text(map, key).isBlank()) {
                return text(map, key);
            }
        }
        return "";
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    /** A map, or those in a list; nothing for anything else. */
    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            found.add(map);
        } else if (value instanceof List<?> list) {
            list.forEach(one -> found.addAll(one instanceof Map<?, ?> map ? List.of(map)
                    : List.of()));
        }
        return found;
    }
}
