package dk.betroet.office.platform.api;

import dk.betroet.kernel.rulebook.Citation;
import dk.betroet.kernel.rulebook.Notice;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.operation.FieldError;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operationpage.Verdicts;
import dk.betroet.office.platform.unit.OversightBook;
import dk.betroet.office.platform.web.format.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes what became of an act as JSON, the same wherever it is asked. */
@Component
class Answers {

    /** Says that the answer was given before. */
    static final String REPLAYED = "Idempotency-Replayed";

    private final Verdicts verdicts;

    Answers(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    ResponseEntity<Object> of(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Unknown _ -> Problem.of(404, "not_found", words.key("api.not_found"));
            case Outcome.KeyReused _ -> Problem.of(409, "idempotency_key_reused",
                    words.key("api.idempotency_key_reused"));
            case Outcome.Invalid(List<FieldError> errors) -> Problem.of(422, "invalid",
                    words.key("api.invalid"), Map.of("errors", errors.stream()
                            .map(error -> error(error.field(), error.code(),
                                    words.say(error.toText())))
                            .toList()));
            case Outcome.Refused(var refusals, var verdict) -> refused(refusals, verdict, words);
            case Outcome.Answer(var verdict) -> ResponseEntity.ok(new TreeMap<>(
                    Map.of("verdict", verdict(verdict, words))));
            case Outcome.Waiting waiting -> marked(202, waiting.replay(), new TreeMap<>(Map.of(
                    "request", waiting.request(),
                    "verdict", verdict(Optional.of(waiting.verdict()), words))));
            case Outcome.Done done -> marked(201, done.replay(), done(done, words));
        };
    }

    private static ResponseEntity<Object> marked(
            int status, boolean replay, Map<String, Object> body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (replay) {
            answer.header(REPLAYED, "true");
        }
        return answer.body(body);
    }

    private Map<String, Object> done(Outcome.Done done, Words words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fact", done.fact().id());
        if (!OversightBook.is(done.fact().unit())) {
            body.put("sequence", done.fact().sequence());
        }
        done.fact().voucher().ifPresent(number -> body.put("voucher", number));
        body.put("operation", done.fact().operation());
        body.put("happenedOn", done.fact().happenedOn().toString());
        body.put("recordedAt", done.fact().recordedAt().toString());
        body.put("hash", done.fact().hash().toString());
        body.put("result", done.result());
        body.put("notices", done.notices().stream().map(one -> notice(one, words)).toList());
        return body;
    }

    private ResponseEntity<Object> refused(
            List<Refusal> refusals, Optional<Verdict> verdict, Words words) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("refusals", refusals.stream().map(refusal -> {
            Map<String, Object> one = error(refusal.field(), refusal.code().id(),
                    words.say(refusal.toText()));
            one.put("remedy", words.say(refusal.remedy()));
            return one;
        }).toList());
        more.put("objections", verdict.map(Verdict::objections).orElse(List.of()).stream()
                .map(objection -> objection(objection, words)).toList());
        verdict.ifPresent(found -> more.put("verdict", found.id()));
        String detail = refusals.stream().findFirst().map(first -> words.say(first.toText()))
                .or(() -> verdict.flatMap(found -> found.objections().stream().findFirst())
                        .map(first -> first.text().in(words.language().tag())))
                .orElse("");
        more.put("detail", detail);
        return Problem.of(422, "refused", words.key("api.refused"), more);
    }

    private static Map<String, Object> error(
            @Nullable String field, String code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        if (field != null) {
            error.put("field", field);
        }
        error.put("code", code);
        error.put("message", message);
        return error;
    }

    /** The rule book's answer; for an act that no regulation knows, allowed without a word. */
    Map<String, Object> verdict(Optional<Verdict> verdict, Words words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("answer", verdict.map(Verdict::id).orElse("allowed"));
        body.put("objections", verdict.map(Verdict::objections).orElse(List.of()).stream()
                .map(one -> objection(one, words)).toList());
        body.put("notices", verdict.map(Verdict::notices).orElse(List.of()).stream()
                .map(one -> notice(one, words)).toList());
        body.put("citations", verdict.map(Verdict::citations).orElse(List.of()).stream()
                .map(Answers::citation).toList());
        return body;
    }

    private Map<String, Object> objection(Objection objection, Words words) {
        Map<String, Object> body = new LinkedHashMap<>();
        String language = words.language().tag();
        body.put("reason", objection.reason().id());
        body.put("text", objection.text().in(language));
        objection.remedy().ifPresent(remedy -> body.put("remedy", remedy.in(language)));
        verdicts.missing(objection, words).ifPresent(missing -> body.put("missing", missing));
        body.put("citation", citation(objection.citation()));
        body.put("arguments", arguments(objection.arguments()));
        return body;
    }

    private static Map<String, Object> notice(Notice notice, Words words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", notice.kind().id());
        body.put("text", notice.text().in(words.language().tag()));
        body.put("citation", citation(notice.citation()));
        body.put("arguments", arguments(notice.arguments()));
        return body;
    }

    private static Map<String, Object> arguments(Map<String, Value> arguments) {
        Map<String, Object> plain = new TreeMap<>();
        arguments.forEach((name, value) -> plain.put(name, switch (value) {
            case Value.Amount(var money) -> money.toOere();
            case Value.Whole(long number) -> number;
            case Value.Flag(boolean flag) -> flag;
            default -> value.plain();
        }));
        return plain;
    }

    private static Map<String, Object> citation(Citation citation) {
        return new TreeMap<>(Map.of("book", citation.book(), "version", citation.version(),
                "rule", citation.rule(), "section", citation.section()));
    }
}
