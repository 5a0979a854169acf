package dk.betroet.office.meeting.open;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds objects against the official schema of OParl 1.1: what must be there is, what is there is
 * of its type and known, and what stands inside is held against its own. Additions have a colon in
 * their names. What the specification asks of all objects is asked too: created and modified.
 */
final class OparlSchema {

    private final List<String> faults = new ArrayList<>();

    private OparlSchema() {}

    /** What is wrong with an object of a type. */
    static List<String> faults(String type, JsonNode object) {
        OparlSchema schema = new OparlSchema();
        schema.object(type, type, object);
        return schema.faults;
    }

    private static JsonNode schema(String type) {
        try (InputStream in = Objects.requireNonNull(OparlSchema.class.getResourceAsStream(
                "/oparl-1.1/" + type.replace(".json", "") + ".json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void object(String at, String type, JsonNode object) {
        JsonNode schema = schema(type);
        for (String always : List.of("created", "modified")) {
            if (!object.has(always)) {
                faults.add(at + " has no " + always);
            }
        }
        if (object.path("deleted").asBoolean(false)) {
            if (!object.has("id") || !object.has("type")) {
                faults.add(at + " is deleted and nameless");
            }
            return;
        }
        schema.get("required").forEach(name -> {
            if (!object.has(name.asString())) {
                faults.add(at + " has no " + name.asString());
            }
        });
        object.properties().forEach(one -> {
            JsonNode known = schema.get("properties").get(one.getKey());
            if (known != null) {
                value(at + "." + one.getKey(), known, one.getValue());
            } else if (!one.getKey().contains(":")) {
                faults.add(at + "." + one.getKey() + " is not known");
            }
        });
    }

    private void value(String at, JsonNode known, JsonNode value) {
        boolean right = switch (known.get("type").asString()) {
            case "string" -> value.isString() && formed(known, value.asString());
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
        if (!right) {
            faults.add(at + " is " + value);
        } else if (value.isArray()) {
            value.forEach(one -> value(at + "[]", known.get("items"), one));
        } else if (value.isObject() && known.has("schema")) {
            object(at, known.get("schema").asString(), value);
        }
    }

    private static boolean formed(JsonNode known, String value) {
        boolean matches = !known.has("pattern") || value.matches(known.get("pattern").asString());
        return matches && switch (known.path("format").asString("")) {
            case "url" -> value.matches("https?://[^ ]+");
            case "date" -> value.matches("\\d{4}-\\d{2}-\\d{2}");
            case "date-time" -> value.matches(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})");
            default -> true;
        };
    }
}
