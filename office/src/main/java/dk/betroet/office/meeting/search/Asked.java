package dk.betroet.office.meeting.search;

import dk.betroet.kernel.decision.KleNumber;
import dk.betroet.kernel.decision.Outcome;
import dk.betroet.office.platform.operation.FieldSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is searched for. Everything unknown or out of range is left out, so that an old bookmark
 * never fails.
 *
 * @param words as typed: words, {@code "phrases"}, {@code or}, and a minus before what must not be
 *     there; empty for everything
 * @param body a body that it came to, or that decided it
 * @param outcome what came of it; only decisions have one
 * @param municipality a name that must be in it; empty for none
 * @param kle how the KLE number of its case begins; empty for any
 */
public record Asked(String words, Optional<Kind> kind, Optional<UUID> body,
        Optional<Integer> year, Optional<Outcome> outcome, String municipality, String kle) {

    /** What can be found. */
    public enum Kind { CASE, DECISION, ITEM, ATTACHMENT }

    /** The names of what is asked, as parameters of an address; the words first. */
    public static final List<String> NAMES =
            List.of("q", "kind", "body", "year", "outcome", "municipality", "kle");

    private static final int LONGEST = 100;

    /** Words, and nothing else. */
    public static Asked of(String words) {
        return of(Map.of("q", words));
    }

    /** As parameters of an address say. */
    public static Asked of(Map<String, String> typed) {
        return new Asked(text(typed, "q"), choice(Kind.class, text(typed, "kind")),
                uuid(text(typed, "body")),
                Optional.of(text(typed, "year")).filter(year -> year.matches("[0-9]{4}"))
                        .map(Integer::valueOf),
                choice(Outcome.class, text(typed, "outcome")), text(typed, "municipality"),
                KleNumber.beginning(text(typed, "kle")).orElse(""));
    }

    private static String text(Map<String, String> typed, String name) {
        String text = typed.getOrDefault(name, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> FieldSpec.choiceId(constant).equals(word))
                .findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Whether words are asked for, and not only what they stand in. */
    boolean hasWords() {
        return !words.isEmpty() || !municipality.isEmpty();
    }
}
