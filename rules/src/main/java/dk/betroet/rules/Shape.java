package dk.betroet.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys that each kind of block in a file may have. The one list of them: the loader refuses
 * other keys, the JSON Schema for editors and the documentation are tested against it.
 */
final class Shape {

    /** Block name to its keys. */
    static final Map<String, List<String>> BLOCKS = blocks();

    /** The same for rules of splitting by key. */
    static final Map<String, List<String>> KEY_BLOCKS = Map.of(
            "key", List.of("key", "version", "title", "authority", "from", "until", "unit",
                    "total", "notes", "inputs", "columns", "steps", "process"),
            "key-step", List.of("step", "section", "title", "says", "shows", "unread", "take",
                    "share", "combine", "scale", "deduct", "clip", "rescale", "bound", "wish",
                    "round", "settle", "correct"),
            "key-input", List.of("da", "en", "value"),
            "term", List.of("of", "weight"),
            "settle", List.of("of", "by"),
            "process", List.of("announce-by", "agree-by", "fix-by", "sections", "change"),
            "sections", List.of("announce", "change", "agree", "fix"),
            "change", List.of("up-to", "beyond-percent"));

    /** The keys of a step that say what is done; a step has exactly one. */
    static final List<String> KEY_STEPS = List.of("take", "share", "combine", "scale", "deduct",
            "clip", "rescale", "bound", "wish", "round", "settle", "correct");

    /** The keys that a kind of block may have. */
    static List<String> keys(String block) {
        List<String> key = KEY_BLOCKS.get(block);
        return key != null ? key : BLOCKS.getOrDefault(block, List.of());
    }

    /** The keys of a rule that are effects; a rule has exactly one. */
    static final List<String> EFFECTS = List.of("forbid", "require", "fields", "limit", "sign",
            "approve", "paper", "separate", "expire", "wait", "rate", "recur", "detect", "inform",
            "steps", "revoke");

    private Shape() { }

    private static Map<String, List<String>> blocks() {
        Map<String, List<String>> blocks = new TreeMap<>();
        addBook(blocks);
        addEffects(blocks);
        addCases(blocks);
        return Map.copyOf(blocks);
    }

    private static void addBook(Map<String, List<String>> blocks) {
        blocks.put("book", List.of("rulebook", "version", "title", "authority", "from", "until",
                "parent", "scope", "notes", "choices", "settles", "gaps", "rules"));
        blocks.put("text", List.of("da", "en"));
        blocks.put("scope", List.of("funds", "text"));
        blocks.put("choice", List.of("section", "question", "options", "default"));
        blocks.put("gap", List.of("section", "note", "treated"));
        blocks.put("rule", List.of("section", "strictness", "text", "remedy", "acts", "when", "gap",
                "restates", "forbid", "require", "fields", "limit", "sign", "approve", "paper",
                "separate", "expire", "wait", "rate", "recur", "detect", "inform", "steps",
                "revoke"));
        blocks.put("test", List.of("is", "not", "over", "from", "under", "up-to", "has", "lacks",
                "within", "known"));
        blocks.put("other-fact", List.of("fact"));
    }

    private static void addEffects(Map<String, List<String>> blocks) {
        blocks.put("require", List.of("that", "reason", "otherwise"));
        blocks.put("limit", List.of("of", "sum", "count", "max", "beyond", "reason"));
        blocks.put("sum", List.of("fact", "acts", "when", "per"));
        blocks.put("count", List.of("acts", "when", "per"));
        blocks.put("per", List.of("rolling-days", "season-from", "season-to"));
        blocks.put("max", List.of("share", "table"));
        blocks.put("share", List.of("of", "times", "over"));
        blocks.put("row", List.of("when", "value"));
        blocks.put("beyond", List.of("approval"));
        blocks.put("sign", List.of("by", "tiers", "holes", "any-of"));
        blocks.put("tier", List.of("name", "from", "over", "under", "up-to", "any-of"));
        blocks.put("hole", List.of("exactly", "from", "over", "under", "up-to", "as", "gap"));
        blocks.put("signers", List.of("of", "count", "all"));
        blocks.put("approve", List.of("any-of", "because", "before", "reason"));
        blocks.put("approval", List.of("any-of", "because", "before"));
        blocks.put("paper", List.of("kind", "fields", "signed-by", "agreement"));
        blocks.put("separate", List.of("parts", "household", "relations"));
        blocks.put("expire", List.of("from", "days", "months", "years", "last-day", "warn-days",
                "reason", "renew-by"));
        blocks.put("wait", List.of("from", "days", "months", "years", "reason"));
        blocks.put("rate", List.of("name", "fact", "amount", "times", "less", "binding"));
        blocks.put("recur", List.of("duty", "for", "last", "days", "months", "years", "yearly-by",
                "by", "people", "unannounced", "warn-days", "grace-days",
                "owner"));
        blocks.put("detect", List.of("days", "owner"));
        blocks.put("inform", List.of("prints"));
        blocks.put("steps", List.of("workflow", "steps"));
        blocks.put("step", List.of("id", "by", "days", "text"));
        blocks.put("revoke", List.of("powers", "within-days"));
    }

    private static void addCases(Map<String, List<String>> blocks) {
        blocks.put("cases", List.of("rulebook", "people", "relations", "facts", "documents",
                "cases"));
        blocks.put("person", List.of("capacities", "household"));
        blocks.put("case", List.of("name", "kind", "date", "facts", "people", "relations",
                "balances",
                "mandates", "agreements", "documents", "earlier", "acts", "act", "parts", "mandate",
                "signed", "approved", "expect", "cites", "notices", "revokes", "rates", "set"));
        blocks.put("act", List.of("act", "date", "facts", "parts", "mandate", "documents", "signed",
                "approved", "expect", "cites", "notices", "revokes", "rates", "set"));
        blocks.put("balances", List.of("owner.cash", "unit.cash", "account"));
        blocks.put("mandate", List.of("kind", "holder", "amount", "renewed-on", "used", "revoked",
                "named", "identifies"));
        blocks.put("document", List.of("kind", "fields", "from", "until", "signed-by"));
        blocks.put("given-approval", List.of("by", "as", "because", "date"));
        blocks.put("movement", List.of("date", "act", "facts"));
        blocks.put("expect", List.of("needs", "refused", "findings", "warnings"));
    }
}
