package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.web.format.Language;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the interface answered to <em>Må jeg?</em>, written for a person: the verdict, each reason
 * with its paragraph, what is missing and what would make it right.
 *
 * @param status the interface's status
 * @param body its body
 */
record MayAnswer(int status, Map<String, Object> body) {

    /** Allowed. */
    static final int ALLOWED = 0;

    /** Allowed once what is missing is there. */
    static final int NEEDS = 3;

    /** Refused, by the house or by the rule book. */
    static final int REFUSED = 4;

    /** The exit code: allowed, needs or refused; or that it cannot be asked like this. */
    int exitCode() {
        if (status == 200) {
            return verdict().get("answer").equals("needs") ? NEEDS : ALLOWED;
        }
        return body.containsKey("refusals") ? REFUSED : Refusal.EXIT;
    }

    void print(PrintStream out, boolean json, Language language) {
        if (json) {
            out.println(Json.write(body));
            return;
        }
        boolean danish = language == Language.DANISH;
        out.println(headline(danish));
        list(body, "errors").forEach(error ->
                out.println("  " + error.get("field") + ": " + error.get("message")));
        list(body, "refusals").forEach(refusal -> {
            out.println("  " + refusal.get("message"));
            out.println("    → " + refusal.get("remedy"));
        });
        List<Map<String, Object>> objections = new ArrayList<>(list(body, "objections"));
        objections.addAll(list(verdict(), "objections"));
        objections.forEach(objection -> objection(out, objection, danish));
        list(verdict(), "notices").forEach(notice ->
                out.println("  " + notice.get("text") + " " + section(notice)));
        if (objections.isEmpty()) {
            list(verdict(), "citations").forEach(citation -> out.println("  "
                    + citation.get("book") + " " + citation.get("version") + " § "
                    + citation.get("section")));
        }
    }

    private String headline(boolean danish) {
        return switch (exitCode()) {
            case ALLOWED -> danish ? "Ja, det må du." : "Yes, you may.";
            case NEEDS -> danish ? "Ja, når det her er på plads:" : "Yes, once this is there:";
            case REFUSED -> danish ? "Nej." : "No.";
            default -> String.valueOf(body.getOrDefault("title", "?"));
        };
    }

    private static void objection(
            PrintStream out, Map<String, Object> objection, boolean danish) {
        out.println("  " + objection.get("text") + " " + section(objection));
        if (objection.get("missing") instanceof String missing) {
            out.println("    " + (danish ? "Mangler: " : "Missing: ") + missing);
        }
        if (objection.get("remedy") instanceof String remedy) {
            out.println("    → " + remedy);
        }
    }

    /** The paragraph: (bilag-7.9 2.0 § B.5). */
    private static String section(Map<String, Object> said) {
        return said.get("citation") instanceof Map<?, ?> citation
                ? "(" + citation.get("book") + " " + citation.get("version") + " § "
                        + citation.get("section") + ")"
                : "";
    }

    private Map<String, Object> verdict() {
        return body.get("verdict") instanceof Map<?, ?> verdict ? map(verdict) : Map.of();
    }

    private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return from.get(name) instanceof List<?> list
                ? list.stream().map(one -> map((Map<?, ?>) one)).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
