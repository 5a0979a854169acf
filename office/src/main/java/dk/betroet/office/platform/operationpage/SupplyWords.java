package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.rulebook.Alternative;
import dk.betroet.kernel.rulebook.Bilingual;
import dk.betroet.kernel.rulebook.Supply;
import dk.betroet.kernel.rulebook.Vocabulary;
import dk.betroet.office.platform.web.format.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in one language what is missing and who can bring it, in the words of the vocabulary. */
final class SupplyWords {

    private final Words words;
    private final Vocabulary vocabulary;

    SupplyWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** What would meet the objection; empty when nothing can be handed in. */
    Optional<String> say(Supply supply) {
        return switch (supply) {
            case Supply.Nothing _ -> Optional.empty();
            case Supply.Signatures(List<Alternative> anyOf) ->
                    Optional.of(words.key("operation.supply.signatures", alternatives(anyOf)));
            case Supply.Approvals(List<Alternative> anyOf, _, boolean before) -> {
                String key = before ? "operation.supply.approvals-before"
                        : "operation.supply.approvals";
                yield Optional.of(words.key(key, alternatives(anyOf)));
            }
            case Supply.Papers papers -> Optional.of(papers(papers));
            case Supply.Told(List<String> facts) ->
                    Optional.of(words.key("operation.supply.told", commas(facts.stream()
                            .map(this::fact).toList())));
        };
    }

    /** A word of a list as the screen calls it, with a small letter inside a sentence. */
    String word(String list, String id) {
        return vocabulary.term(list, id).map(term -> small(in(term.label()))).orElse(id);
    }

    private String papers(Supply.Papers papers) {
        List<String> parts = new ArrayList<>();
        parts.add(words.key("operation.supply.papers", or(papers.kinds().stream()
                .map(kind -> word("document", kind)).toList())));
        if (!papers.missingFields().isEmpty()) {
            parts.add(words.key("operation.supply.fields", commas(papers.missingFields().stream()
                    .map(field -> word("field", field)).toList())));
        }
        if (!papers.missingParties().isEmpty()) {
            parts.add(words.key("operation.supply.parties", commas(papers.missingParties().stream()
                    .map(this::anyCapacity).toList())));
        }
        return String.join(" ", parts);
    }

    private String alternatives(List<Alternative> anyOf) {
        return or(anyOf.stream()
                .map(alternative -> alternative.all().stream()
                        .map(this::group)
                        .collect(Collectors.joining(" " + words.key("operation.and") + " ")))
                .toList());
    }

    private String group(Alternative.Signers group) {
        String who = anyCapacity(group.capacities());
        return group.count() == 1 ? who
                : words.key("operation.supply.several", (long) group.count(), who);
    }

    private String anyCapacity(Set<String> capacities) {
        return or(new TreeSet<>(capacities).stream()
                .map(capacity -> word("capacity", capacity))
                .toList());
    }

    private String fact(String id) {
        return vocabulary.factTerm(id).map(term -> small(in(term.label()))).orElse(id);
    }

    private String or(List<String> parts) {
        return String.join(" " + words.key("operation.or") + " ", parts);
    }

    private static String commas(Collection<String> parts) {
        return String.join(", ", parts);
    }

    private String in(Bilingual text) {
        return text.in(words.language().tag());
    }

    /** "Leder" becomes "leder"; "HR-afdelingen" stays. */
    private static String small(String label) {
        boolean word = label.length() < 2 || Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
