package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Alternative;
import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Supply;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says objections to people: a headline for every reason, what is missing, and what would make it
 * right, in Danish and English.
 */
public final class ReasonTexts {

    private static final Map<Reason, Bilingual> HEADLINES = new EnumMap<>(Reason.class);
    private static final Map<Reason, Bilingual> REMEDIES = new EnumMap<>(Reason.class);

    static {
        Source source = new Source("reasons.yaml", new Vocabulary(Map.of(), Map.of()));
        Block all = Block.open(source, source.compose(
                Texts.resource(ReasonTexts.class, "reasons.yaml")).orElseThrow());
        for (Reason reason : Reason.values()) {
            Block texts = Block.open(source, all.need(reason.id()));
            HEADLINES.put(reason, new Bilingual(texts.text("da"), texts.text("en")));
            REMEDIES.put(reason,
                    new Bilingual(texts.text("remedy-da"), texts.text("remedy-en")));
        }
    }

    private ReasonTexts() { }

    /** The headline of a reason. */
    public static Bilingual headline(Reason reason) {
        return HEADLINES.get(reason);
    }

    /** What in general would make it right. */
    public static Bilingual remedy(Reason reason) {
        return REMEDIES.get(reason);
    }

    /**
     * What would make this objection right: who must still sign or approve, which paper, by how
     * much the amount is too high; then the rule book's own advice, or the general one.
     *
     * @param language {@code da} or {@code en}
     */
    public static List<String> remedies(Objection objection, String language) {
        Say say = new Say(language, Words.vocabulary());
        List<String> lines = new ArrayList<>();
        measured(objection, say).ifPresent(lines::add);
        supply(objection.supply(), say).ifPresent(lines::add);
        lines.add(objection.remedy().orElse(remedy(objection.reason())).in(language));
        return lines;
    }

    private static Optional<String> measured(Objection objection, Say say) {
        Map<String, Value> arguments = objection.arguments();
        if (arguments.containsKey("limit")) {
            return Optional.of(say.in("Det bliver ", "It comes to ")
                    + say.value(arguments.get("measured"))
                    + say.in("; grænsen er ", "; the limit is ")
                    + say.value(arguments.get("limit")) + say.in(", altså ", ", that is ")
                    + say.value(arguments.get("by")) + say.in(" for meget.", " too much."));
        }
        if (arguments.containsKey("expected")) {
            return Optional.of(say.in("Satsen giver ", "The rate gives ")
                    + say.value(arguments.get("expected")) + ".");
        }
        if (arguments.containsKey("until")) {
            return Optional.of(say.in("Dagen er ", "The day is ")
                    + say.value(arguments.get("until")) + ".");
        }
        return Optional.empty();
    }

    private static Optional<String> supply(Supply supply, Say say) {
        EffectWords words = new EffectWords(say);
        return switch (supply) {
            case Supply.Nothing() -> Optional.empty();
            case Supply.Signatures(List<Alternative> anyOf) -> Optional.of(
                    say.in("Mangler underskrift af ", "Signature missing from ")
                            + words.people(anyOf) + ".");
            case Supply.Approvals(List<Alternative> anyOf, boolean reason, boolean before) ->
                Optional.of(say.in("Mangler godkendelse af ", "Approval missing from ")
                        + words.people(anyOf)
                        + (reason ? say.in(" med begrundelse", " with a reason") : "")
                        + (before ? say.in(", givet før dagen", ", given before the day") : "")
                        + ".");
            case Supply.Papers papers -> Optional.of(papers(papers, say));
            case Supply.Told(List<String> facts) -> Optional.of(
                    say.in("Mangler oplysning om ", "Not told: ") + facts.stream().map(say::fact)
                            .collect(Collectors.joining(", ")) + ".");
        };
    }

    private static String papers(Supply.Papers papers, Say say) {
        StringBuilder line = new StringBuilder(say.or(papers.kinds().stream()
                .map(kind -> say.word("document", kind)).toList()));
        if (!papers.missingFields().isEmpty()) {
            line.append(say.in(", som udfylder ", ", filling in "))
                    .append(say.words("field", papers.missingFields()));
        }
        for (Set<String> party : papers.missingParties()) {
            line.append(say.in(", underskrevet af ", ", signed by ")).append(say.or(party.stream()
                    .sorted().map(one -> say.word("capacity", one)).toList()));
        }
        return line.append(".").toString();
    }
}
