package dk.betroet.office.platform.api;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every call has: a language, scopes, a bounded body, perhaps a key. */
@Component
public class Call {

    /** The largest JSON body, in bytes: a shared purchase for two hundred people fits. */
    static final int BODY_MAX = 256 * 1024;

    /** The longest idempotency key. */
    static final int KEY_MAX = 200;

    private static final int DEPTH_MAX = 20;
    private static final int NUMBER_MAX = 30;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNumberLength(NUMBER_MAX)
                            .maxStringLength(BODY_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Wording wording;

    Call(Wording wording) {
        this.wording = wording;
    }

    /** The words of the language asked for; Danish when none is. */
    Words words(HttpServletRequest request) {
        return wording.in(request.getHeader("Accept-Language") == null
                ? Language.DANISH
                : Language.of(request.getLocale()));
    }

    /** Stops a token that was not made for this. */
    public void needs(Caller caller, Caller.Scope scope, HttpServletRequest request) {
        if (!caller.may(scope)) {
            throw new Stop(Problem.of(403, "scope_missing",
                    words(request).key("api.scope_missing", scope.id())));
        }
    }

    /** Stops a look at what concerns the whole unit, for whoever may not see that. */
    public void needsUnit(Visit visit, HttpServletRequest request) {
        needs(visit.caller(), Caller.Scope.READ, request);
        if (!visit.seesUnit()) {
            throw notFound(request);
        }
    }

    /** What ends a look for something that the caller does not see, or that is not there. */
    public RuntimeException notFound(HttpServletRequest request) {
        return new Stop(Problem.of(404, "not_found", words(request).key("api.not_found")));
    }

    /** What ends a look that goes on from a place that is not there. */
    RuntimeException cursorUnknown(HttpServletRequest request) {
        return new Stop(Problem.of(
                400, "cursor_unknown", words(request).key("api.cursor_unknown")));
    }

    /** The caller's idempotency key, when there is one. */
    Optional<String> key(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > KEY_MAX) {
            throw new Stop(Problem.of(400, "idempotency_key_malformed",
                    words(request).key("api.idempotency_key_malformed", (long) KEY_MAX)));
        }
        return Optional.of(key);
    }

    /** The body as a map; an empty body is an empty map. */
    Map<String, Object> body(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !MediaType.APPLICATION_JSON.isCompatibleWith(parsed(type))) {
            throw new Stop(Problem.of(
                    415, "media_type_unknown", words(request).key("api.media_type_unknown")));
        }
        byte[] bytes = bytes(request);
        if (bytes.length == 0) {
            return Map.of();
        }
        try {
            Map<String, Object> read = JSON.readValue(bytes, new TypeReference<>() {});
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw new Stop(malformed(request));
        }
        throw new Stop(malformed(request));
    }

    private ResponseEntity<Object> malformed(HttpServletRequest request) {
        return Problem.of(400, "body_malformed", words(request).key("api.body_malformed"));
    }

    /** The type as it was sent; one that is none is not JSON. */
    private static MediaType parsed(String type) {
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private byte[] bytes(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(BODY_MAX + 1);
            if (bytes.length > BODY_MAX) {
                throw new Stop(Problem.of(413, "body_too_large",
                        words(request).key("api.body_too_large", (long) (BODY_MAX / 1024))));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the body broke off", e);
        }
    }
}
