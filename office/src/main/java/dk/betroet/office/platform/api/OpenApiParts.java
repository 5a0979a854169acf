package dk.betroet.office.platform.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the description of the interface whatever operations there are. */
final class OpenApiParts {

    private static final String SCHEMAS = "#/components/schemas/";

    private OpenApiParts() {}

    static Map<String, Object> parameters() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("unit", parameter("slug", "path", text(), "The unit's name in addresses"));
        all.put("dryRun", parameter("dryRun", "query", Map.of("type", "boolean"),
                "Only ask what would happen; needs the scope ask, acting needs act"));
        all.put("key", parameter("Idempotency-Key", "header",
                Map.of("type", "string", "minLength", 1, "maxLength", Call.KEY_MAX),
                "The same key and body get the same answer, marked Idempotency-Replayed"));
        all.put("language", parameter("Accept-Language", "header",
                Map.of("type", "string", "examples", List.of("da", "en")),
                "The language of texts; Danish by default"));
        all.put("id", parameter("id", "path", uuid(), "Which one"));
        all.put("which", parameter("which", "query", text(),
                "Which ones, such as open, closed or all"));
        all.put("fund", parameter("fund", "path", uuid(), "The fund"));
        all.put("fact", parameter("fact", "path", uuid(), "The fact"));
        all.put("cursor", parameter("cursor", "query", text(), "Where the last page ended"));
        all.put("limit", parameter("limit", "query", Map.of("type", "integer", "minimum", 1,
                "maximum", Page.LIMIT_MAX, "default", Page.LIMIT), "How many"));
        all.put("asOf", parameter("asOf", "query", Map.of("type", "string", "format", "date"),
                "Only what had happened by the end of the day"));
        all.put("recordedAsOf", parameter("recordedAsOf", "query", text(),
                "Only what had been recorded by then: a day or a moment"));
        return all;
    }

    static Map<String, Object> responses() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Done", response("Done and recorded", "Done"));
        all.put("Waiting", response("Waits for signatures, approvals or papers", "Waiting"));
        all.put("Answer", response("What would happen", "Answer"));
        all.put("Found", response("What was asked for", "Found"));
        all.put("Problem", Map.of("description", "What was wrong, RFC 9457", "content",
                Map.of("application/problem+json",
                        Map.of("schema", OpenApi.ref(SCHEMAS + "Problem")))));
        return all;
    }

    static Map<String, Object> schemas() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Citation", object(Map.of("book", text(), "version", text(), "rule", text(),
                "section", text())));
        all.put("Objection", object(Map.of("reason", text(), "text", text(), "remedy", text(),
                "missing", text(), "citation", OpenApi.ref(SCHEMAS + "Citation"),
                "arguments", Map.of("type", "object"))));
        all.put("Notice", object(Map.of("kind", text(), "text", text(),
                "citation", OpenApi.ref(SCHEMAS + "Citation"),
                "arguments", Map.of("type", "object"))));
        all.put("Verdict", object(Map.of(
                "answer", Map.of("type", "string", "enum", List.of("allowed", "needs", "refused")),
                "objections", list("Objection"), "notices", list("Notice"),
                "citations", list("Citation"))));
        all.put("Done", object(Map.of("fact", uuid(), "sequence", Map.of("type", "integer"),
                "voucher", Map.of("type", "integer"), "operation", text(), "hash", text(),
                "happenedOn", Map.of("type", "string", "format", "date"),
                "recordedAt", Map.of("type", "string", "format", "date-time"),
                "result", Map.of("type", "object"), "notices", list("Notice"))));
        all.put("Waiting", object(
                Map.of("request", uuid(), "verdict", OpenApi.ref(SCHEMAS + "Verdict"))));
        all.put("Answer", object(Map.of("verdict", OpenApi.ref(SCHEMAS + "Verdict"))));
        all.put("Found", Map.of("type", "object"));
        all.put("FieldError", object(
                Map.of("field", text(), "code", text(), "message", text(), "remedy", text())));
        all.put("Problem", object(Map.of("type", text(), "title", text(),
                "status", Map.of("type", "integer"), "detail", text(), "code", text(),
                "errors", list("FieldError"), "refusals", list("FieldError"),
                "objections", list("Objection"))));
        all.put("Reason", object(Map.of("reason", text())));
        all.put("Paper", object(Map.of("kind", text(), "evidence", uuid())));
        return all;
    }

    static Map<String, Object> paths() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("/units", get("cursor", "limit"));
        all.put("/units/{slug}/funds", get("unit", "cursor", "limit"));
        all.put("/units/{slug}/funds/{fund}/entries",
                get("unit", "fund", "cursor", "limit", "asOf", "recordedAsOf"));
        all.put("/units/{slug}/funds/{fund}/balances", get("unit", "fund", "asOf", "recordedAsOf"));
        all.put("/units/{slug}/places", get("unit", "cursor", "limit"));
        all.put("/units/{slug}/facts/{fact}", get("unit", "fact"));
        all.put("/units/{slug}/requests", get("unit", "which", "cursor", "limit"));
        all.put("/units/{slug}/requests/{id}", get("unit", "id"));
        all.put("/units/{slug}/requests/{id}/sign", act(null, "Done"));
        all.put("/units/{slug}/requests/{id}/approve", act("Reason", "Done"));
        all.put("/units/{slug}/requests/{id}/papers", act("Paper", "Done"));
        all.put("/units/{slug}/requests/{id}/withdraw", act(null, "Found"));
        all.put("/units/{slug}/evidence", Map.of("post", Map.of(
                "parameters", parameterRefs("unit"),
                "requestBody", Map.of("required", true, "content",
                        Map.of("application/octet-stream", Map.of())),
                "responses", Map.of("201", OpenApi.ref("#/components/responses/Found"),
                        "413", OpenApi.ref("#/components/responses/Problem"),
                        "422", OpenApi.ref("#/components/responses/Problem")))));
        return all;
    }

    /** One thing, or a list of them, below a unit. */
    static Map<String, Object> read(String address) {
        return address.endsWith("/{id}")
                ? get("unit", "id") : get("unit", "which", "cursor", "limit");
    }

    private static Map<String, Object> get(String... parameters) {
        return Map.of("get", Map.of(
                "parameters", parameterRefs(parameters),
                "responses", Map.of("200", OpenApi.ref("#/components/responses/Found"),
                        "403", OpenApi.ref("#/components/responses/Problem"),
                        "404", OpenApi.ref("#/components/responses/Problem"))));
    }

    private static Map<String, Object> act(
            @Nullable String body, String done) {
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("parameters", parameterRefs("unit", "id"));
        if (body != null) {
            post.put("requestBody", Map.of("required", true, "content", Map.of(
                    "application/json", Map.of("schema", OpenApi.ref(SCHEMAS + body)))));
        }
        post.put("responses", Map.of(
                done.equals("Done") ? "201" : "200",
                OpenApi.ref("#/components/responses/" + done),
                "202", OpenApi.ref("#/components/responses/Waiting"),
                "404", OpenApi.ref("#/components/responses/Problem"),
                "422", OpenApi.ref("#/components/responses/Problem")));
        return Map.of("post", post);
    }

    private static List<Map<String, Object>> parameterRefs(String... names) {
        return List.of(names).stream()
                .map(name -> OpenApi.ref("#/components/parameters/" + name))
                .toList();
    }

    private static Map<String, Object> parameter(
            String name, String in, Map<String, Object> schema, String description) {
        return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", schema,
                "description", description);
    }

    private static Map<String, Object> response(String description, String schema) {
        return Map.of("description", description, "content", Map.of("application/json",
                Map.of("schema", OpenApi.ref(SCHEMAS + schema))));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of("type", "object", "properties", properties);
    }

    private static Map<String, Object> list(String schema) {
        return Map.of("type", "array", "items", OpenApi.ref(SCHEMAS + schema));
    }

    private static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    private static Map<String, Object> uuid() {
        return Map.of("type", "string", "format", "uuid");
    }
}
