package dk.betroet.simulation;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Rule;
import dk.betroet.kernel.rulebook.Strictness;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was tried how often, and what there is that was never tried: the blind spots. */
public final class Report {

    private final Run.Result result;
    private final Map<String, List<String>> blind = new TreeMap<>();

    private Report(Run.Result result) {
        this.result = result;
    }

    /** The report of a run, against everything that the office knows. */
    public static Report of(Office office, Run.Result result) {
        Report report = new Report(result);
        Tally tally = result.tally();
        report.never("operations", office.part(OperationCatalogue.class).all().stream()
                .map(Operation::name).toList(), tally.operations().keySet().stream()
                .map(name -> name.split(" ")[0]).toList());
        report.never("refusals", Arrays.stream(RefusalCode.values())
                .map(RefusalCode::id).toList(), tally.refusals().keySet());
        report.never("rules", rules(office), tally.rules().keySet());
        report.never("faults", Arrays.stream(Fault.values())
                .filter(fault -> fault != Fault.NONE)
                .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList(), tally.faults().keySet());
        return report;
    }

    /** The rules of the two rule books that can stand in the way of an act. */
    private static List<String> rules(Office office) {
        return office.part(RuleDesk.class).books().versions().stream()
                .filter(book -> List.of("bilag-7.9", "solby").contains(book.header().id()))
                .flatMap(book -> book.rules().stream())
                .filter(rule -> rule.strictness() == Strictness.MUST && !rule.acts().isEmpty())
                .filter(rule -> !(rule.effect() instanceof Effect.Inform
                        || rule.effect() instanceof Effect.Revoke))
                .map(Rule::id).distinct().sorted().toList();
    }

    private void never(String what, Collection<String> all, Collection<String> hit) {
        TreeSet<String> left = new TreeSet<>(all);
        left.removeAll(hit);
        blind.put(what, List.copyOf(left));
    }

    /** As a table to read. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append("seed %d, %d steps: the office and the bookkeeper agree\ndigest %s\n"
                .formatted(result.seed(), result.steps(), result.digest()));
        operations(text);
        section(text, "refused by the house", result.tally().refusals());
        section(text, "objected to by a rule", result.tally().rules());
        section(text, "faults", result.tally().faults());
        section(text, "through which door", result.tally().doors());
        text.append("\nnever tried\n");
        blind.forEach((what, names) -> text.append("  ").append(what).append(": ")
                .append(names.isEmpty() ? "none" : String.join(", ", names)).append('\n'));
        return text.toString();
    }

    private void operations(StringBuilder text) {
        List<String> columns = List.of(
                "done", "waiting", "refused", "replay", "invalid", "unknown",
                "key_reused", "ended");
        text.append("\n%-32s".formatted("operations"));
        columns.forEach(column -> text.append(" %10s".formatted(column)));
        text.append('\n');
        Map<String, Long> counts = result.tally().operations();
        for (String name : new TreeSet<>(counts.keySet().stream()
                .map(key -> key.split(" ")[0]).collect(Collectors.toSet()))) {
            text.append("  %-30s".formatted(name));
            columns.forEach(column -> text.append(
                    " %10d".formatted(counts.getOrDefault(name + " " + column, 0L))));
            text.append('\n');
        }
    }

    private static void section(StringBuilder text, String title, Map<String, Long> counts) {
        text.append('\n').append(title).append('\n');
        counts.forEach((what, times) -> text.append("  %-44s %8d%n".formatted(what, times)));
    }

    /** As one JSON object. */
    public String toJson() {
        Tally tally = result.tally();
        return Json.write(new TreeMap<>(Map.of(
                "seed", result.seed(), "steps", result.steps(), "digest", result.digest(),
                "operations", tally.operations(), "refusals", tally.refusals(),
                "rules", tally.rules(), "faults", tally.faults(), "doors", tally.doors(),
                "neverTried", blind)));
    }
}
