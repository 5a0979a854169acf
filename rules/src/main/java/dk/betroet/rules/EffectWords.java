package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Alternative;
import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.Effect.Beyond;
import dk.betroet.kernel.rulebook.Effect.Measure;
import dk.betroet.kernel.rulebook.Quantity;
import dk.betroet.kernel.rulebook.Tier;
import dk.betroet.kernel.rulebook.Window;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in one line what a rule's effect does, with its numbers. */
final class EffectWords {

    private final Say say;

    EffectWords(Say say) {
        this.say = say;
    }

    String of(Effect effect) {
        return switch (effect) {
            case Effect.Forbid _ -> say.in("Forbudt", "Forbidden");
            case Effect.Require require -> say.in("Krav: ", "Required: ")
                    + new ConditionWords(say).of(require.condition());
            case Effect.Fields(List<String> facts) -> say.in("Skal oplyses: ", "Must be told: ")
                    + facts.stream().map(say::fact).collect(Collectors.joining(", "));
            case Effect.Limit limit -> limit(limit);
            case Effect.Sign sign -> sign(sign);
            case Effect.Approve(var approvers, _) -> approvers(approvers);
            case Effect.Paper paper -> paper(paper);
            case Effect.Separate separate -> separate(separate);
            case Effect.Expire expire -> say.fact(expire.from()) + " + " + period(expire.period())
                    + (expire.warnDays() > 0 ? say.in("; varsel ", "; warning ")
                            + expire.warnDays() + say.in(" dage før", " days before") : "");
            case Effect.Wait wait -> say.in("Først efter ", "Not before ") + say.fact(wait.from())
                    + " + " + period(wait.period());
            case Effect.Rate rate -> rate(rate);
            case Effect.Recur recur -> recur(recur);
            case Effect.Detect(int days, String owner) -> say.in("Findes bagefter: ",
                    "Found afterwards: ") + say.word("capacity", owner)
                    + say.in(" løser det inden ", " resolves it within ") + days
                    + say.in(" dage", " days");
            case Effect.Inform(var prints) -> prints.isEmpty() ? say.in("Vises", "Shown")
                    : say.in("Vises, og trykkes i ", "Shown, and printed in ")
                            + say.words("document", prints);
            case Effect.Steps steps -> say.in("Skridt: ", "Steps: ") + steps.steps().stream()
                    .map(step -> say.in(step.text().da(), step.text().en()))
                    .collect(Collectors.joining(" → "));
            case Effect.Revoke(var powers, int days) -> say.in("Ophører: ", "Ends: ")
                    + say.words("power", powers) + (days == 0 ? say.in(", straks", ", at once")
                            : say.in(", inden " + days + " dage", ", within " + days + " days"));
        };
    }

    private String limit(Effect.Limit limit) {
        String measured = switch (limit.measure()) {
            case Measure.OfFact(String fact) -> say.fact(fact);
            case Measure.Sum sum -> say.in("I alt ", "In all ") + window(sum.window());
            case Measure.Count count -> say.in("Antal ", "Number ") + window(count.window());
        };
        String beyond = switch (limit.beyond()) {
            case Beyond.Refuse() -> say.in("; over grænsen afvises", "; above it is refused");
            case Beyond.Tell() -> say.in("; over grænsen oplyses", "; above it is told");
            case Beyond.Ask(var approvers) -> say.in("; over grænsen: ", "; above it: ")
                    + approvers(approvers);
        };
        return measured + say.in(" højst ", " at most ") + quantity(limit.max()) + beyond;
    }

    private String window(Window window) {
        return switch (window) {
            case Window.Calendar unit -> switch (unit) {
                case DAY -> say.in("pr. dag", "per day");
                case WEEK -> say.in("pr. uge", "per week");
                case MONTH -> say.in("pr. kalendermåned", "per calendar month");
                case YEAR -> say.in("pr. kalenderår", "per calendar year");
            };
            case Window.Rolling(int days) ->
                say.in("i " + days + " dage i træk", "in any " + days + " days");
            case Window.Season(var from, var to) -> say.in("i sæsonen ", "in the season ")
                    + from.toString().substring(2) + " – " + to.toString().substring(2);
        };
    }

    String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Fixed(var value) -> say.value(value);
            case Quantity.Share share -> share.times() + "/" + share.over() + " "
                    + say.in("af ", "of ") + say.fact(share.fact());
            case Quantity.Lookup(var rows) -> rows.stream().map(row -> say.value(row.value()) + " ("
                    + new ConditionWords(say).of(row.when()) + ")")
                    .collect(Collectors.joining("; "));
        };
    }

    private String sign(Effect.Sign sign) {
        List<String> lines = new ArrayList<>();
        for (Tier tier : sign.tiers()) {
            lines.add(range(tier.range()) + (tier.anyOf().isEmpty()
                    ? say.in("ingen underskrift", "no signature") : people(tier.anyOf())));
        }
        for (Tier.Hole hole : sign.holes()) {
            lines.add(range(hole.range()) + say.in("ikke nævnt, behandles som ",
                    "not mentioned, treated as ") + hole.as());
        }
        return say.in("Underskrift: ", "Signed by: ") + String.join("; ", lines);
    }

    private String range(Tier.Range range) {
        if (range.equals(Tier.Range.ALL)) {
            return "";
        }
        if (range.low().isPresent() && range.low().equals(range.high())) {
            return say.in("præcis ", "exactly ") + say.value(range.low().get().value()) + ": ";
        }
        Optional<String> low = range.low().map(end -> (end.included() ? say.in("fra ", "from ")
                : say.in("over ", "over ")) + say.value(end.value()));
        Optional<String> high = range.high().map(end -> (end.included()
                ? say.in("til og med ", "up to ") : say.in("under ", "under "))
                + say.value(end.value()));
        return low.map(text -> text + " ").orElse("") + high.orElse("") + ": ";
    }

    String people(List<Alternative> anyOf) {
        return say.or(anyOf.stream().map(alternative -> alternative.all().stream()
                .map(group -> (group.count() > 1 ? group.count() + " × " : "")
                        + say.or(group.capacities().stream().sorted()
                                .map(one -> say.word("capacity", one)).toList()))
                .collect(Collectors.joining(" + "))).toList());
    }

    private String approvers(Effect.Approvers approvers) {
        return say.in("godkendes af ", "approved by ") + people(approvers.anyOf())
                + (approvers.reason() ? say.in(" med begrundelse", " with a reason") : "")
                + (approvers.before() ? say.in(", forud", ", beforehand") : "");
    }

    private String paper(Effect.Paper paper) {
        String fields = paper.fields().isEmpty() ? "" : say.in(" med ", " with ")
                + say.words("field", paper.fields());
        String parties = paper.signedBy().stream()
                .map(anyOf -> say.or(anyOf.stream().sorted()
                        .map(one -> say.word("capacity", one)).toList()))
                .collect(Collectors.joining(" + "));
        return say.or(paper.kinds().stream().sorted().map(kind -> say.word("document", kind))
                .toList()) + fields + (parties.isEmpty() ? ""
                        : say.in(", underskrevet af ", ", signed by ") + parties);
    }

    private String separate(Effect.Separate separate) {
        return say.in("Forskellige personer: ", "Different people: ")
                + separate.parts().stream().map(part -> say.word("part", part))
                        .collect(Collectors.joining(" ≠ "))
                + (separate.household()
                        ? say.in("; ikke samme husstand", "; not one household") : "")
                + (separate.relations().isEmpty() ? "" : say.in("; ikke ", "; not ")
                        + say.words("relation", separate.relations()));
    }

    private String rate(Effect.Rate rate) {
        String held = switch (rate.binding()) {
            case EXACTLY -> say.in("præcis ", "exactly ");
            case AT_MOST -> say.in("højst ", "at most ");
            case AT_LEAST -> say.in("mindst ", "at least ");
            case TOLD -> "";
        };
        return say.word("rate", rate.name()) + ": " + held + quantity(rate.amount())
                + rate.times().map(fact -> " × " + say.fact(fact)).orElse("")
                + rate.less().map(fact -> " − " + say.fact(fact)).orElse("");
    }

    private String recur(Effect.Recur recur) {
        String when = recur.every().map(every -> say.in("hver ", "every ") + period(every))
                .or(() -> recur.yearlyBy().map(day -> say.in("hvert år senest ", "every year by ")
                        + day.toString().substring(2))).orElse("");
        return say.word("duty", recur.duty()) + " " + when + say.in(" af ", " by ")
                + (recur.people() > 1 ? recur.people() + " × " : "")
                + say.or(recur.by().stream().sorted()
                        .map(one -> say.word("capacity", one)).toList())
                + (recur.unannounced() ? say.in(", uanmeldt", ", unannounced") : "");
    }

    String period(Period period) {
        long months = period.toTotalMonths();
        if (months == 0) {
            return period.getDays() + say.in(period.getDays() == 1 ? " dag" : " dage",
                    period.getDays() == 1 ? " day" : " days");
        }
        if (months % 12 == 0) {
            return months / 12 + say.in(" år", months == 12 ? " year" : " years");
        }
        return months + say.in(months == 1 ? " måned" : " måneder",
                months == 1 ? " month" : " months");
    }
}
