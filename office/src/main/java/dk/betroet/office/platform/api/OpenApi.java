package dk.betroet.office.platform.api;

import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operation.PersonName;
import dk.betroet.office.platform.operationpage.Labels;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The description of the interface, OpenAPI 3.1, made from the shapes that the calls are read by,
 * so that it cannot say anything else.
 */
@RestController
class OpenApi {

    private static final String UNIT = "#/components/parameters/unit";

    private final OperationCatalogue catalogue;
    private final Labels labels;
    private final Wording wording;
    private final List<DescribedReads> reads;

    OpenApi(OperationCatalogue catalogue, Labels labels, Wording wording,
            List<DescribedReads> reads) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.wording = wording;
        this.reads = List.copyOf(reads);
    }

    /** Canonical, so that two descriptions differ only where the interface does. */
    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String describe() {
        return Json.write(document());
    }

    private Map<String, Object> document() {
        Words words = wording.in(Language.ENGLISH);
        Map<String, Object> schemas = new LinkedHashMap<>(OpenApiParts.schemas());
        Map<String, Object> paths = new LinkedHashMap<>(OpenApiParts.paths());
        reads.stream().flatMap(job -> job.addresses().stream()).forEach(address ->
                paths.put("/units/{slug}/" + address, OpenApiParts.read(address)));
        for (Operation<?> operation : catalogue.all()) {
            schemas.put(schemaName(operation), group(operation, operation.shape(), "", words));
            paths.put("/units/{slug}/operations/" + operation.name(),
                    Map.of("post", post(operation, words)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Betroet", "version", "1"));
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put("components", Map.of(
                "schemas", schemas,
                "parameters", OpenApiParts.parameters(),
                "responses", OpenApiParts.responses(),
                "securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }

    private Map<String, Object> post(Operation<?> operation, Words words) {
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("operationId", operation.name());
        post.put("summary", words.say(labels.title(operation.name())));
        labels.lead(operation.name())
                .ifPresent(lead -> post.put("description", words.say(lead)));
        post.put("tags", List.of(operation.name().substring(0, operation.name().indexOf('.'))));
        post.put("parameters", List.of(ref(UNIT), ref("#/components/parameters/dryRun"),
                ref("#/components/parameters/key"), ref("#/components/parameters/language")));
        post.put("requestBody", Map.of("required", true, "content", Map.of("application/json",
                Map.of("schema", ref("#/components/schemas/" + schemaName(operation)),
                        "example", example(operation.shape())))));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", ref("#/components/responses/Answer"));
        responses.put("201", ref("#/components/responses/Done"));
        responses.put("202", ref("#/components/responses/Waiting"));
        for (String status : List.of("400", "401", "403", "404", "409", "413", "415", "422")) {
            responses.put(status, ref("#/components/responses/Problem"));
        }
        post.put("responses", responses);
        return post;
    }

    private Map<String, Object> group(
            Operation<?> operation, CommandShape<?> shape, String path, Words words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (FieldSpec field : shape.fields()) {
            String at = path + field.name();
            Map<String, Object> one = new LinkedHashMap<>(schema(operation, field, at, words));
            if (field.list()) {
                Map<String, Object> items = one;
                one = new LinkedHashMap<>();
                one.put("type", "array");
                one.put("items", items);
                one.put("minItems", field.limits().min());
                one.put("maxItems", field.limits().max());
            }
            one.put("title", words.say(labels.field(operation, at)));
            properties.put(field.name(), one);
            boolean flag = field.type() == boolean.class || field.type() == Boolean.class;
            if (field.required() && !flag) {
                required.add(field.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private Map<String, Object> schema(
            Operation<?> operation, FieldSpec field, String path, Words words) {
        return switch (field.kind()) {
            case TEXT -> Map.of("type", "string", "maxLength", field.limits().max());
            case NOTE -> Map.of("type", "string", "maxLength", Note.longest(field));
            case NAME -> Map.of("type", "string", "maxLength", PersonName.LENGTH_MAX);
            case CPR -> Map.of("type", "string", "pattern", "^[0-9]{6}[- ]?[0-9]{4}$");
            case MONEY -> Map.of("type", "integer", "format", "int64", "description", "Øre",
                    "minimum", field.limits().zero() ? 0 : 1);
            case DATE -> Map.of("type", "string", "format", "date");
            case NUMBER -> Map.of("type", "integer",
                    "minimum", field.limits().min(), "maximum", field.limits().max());
            case BOOLEAN -> Map.of("type", "boolean", "default", false);
            case CHOICE -> Map.of("type", "string", "enum", choices(field));
            case REFERENCE, EVIDENCE -> Map.of("type", "string", "format", "uuid");
            case GROUP -> {
                CommandShape<?> nested = field.nested();
                yield nested == null ? Map.of("type", "object")
                        : group(operation, nested, path + ".", words);
            }
        };
    }

    private static Map<String, Object> example(CommandShape<?> shape) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (FieldSpec field : shape.fields()) {
            if (!field.required() && !(field.list() && field.limits().min() > 0)) {
                continue;
            }
            Object one = switch (field.kind()) {
                case TEXT, NOTE -> "…";
                case NAME -> "Ingeborg Holm";
                case CPR -> "010170-1234";
                case MONEY -> 20_000;
                case DATE -> "2026-03-05";
                case NUMBER -> Math.max(1, field.limits().min());
                case BOOLEAN -> true;
                case CHOICE -> choices(field).getFirst();
                case REFERENCE, EVIDENCE -> "01957a3e-0000-7000-8000-000000000000";
                case GROUP -> {
                    CommandShape<?> nested = field.nested();
                    yield nested == null ? Map.of() : example(nested);
                }
            };
            example.put(field.name(), field.list() ? List.of(one) : one);
        }
        return example;
    }

    private static List<String> choices(FieldSpec field) {
        return Arrays.stream(field.type().getEnumConstants())
                .map(constant -> FieldSpec.choiceId((Enum<?>) constant))
                .toList();
    }

    /** {@code custody.pay-out} is described by the schema {@code custody.pay-out}. */
    private static String schemaName(Operation<?> operation) {
        return operation.name();
    }

    static Map<String, Object> ref(String target) {
        return Map.of("$ref", target);
    }
}
