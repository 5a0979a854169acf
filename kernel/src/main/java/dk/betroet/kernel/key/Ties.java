package dk.betroet.kernel.key;

import java.util.Comparator;
import java.util.List;

/**
 * Who comes first when two have an equal claim to the last one. It is always said; the order in
 * which somebody happened to type the recipients is never it.
 *
 * @param first codes in the order they come; whoever is not among them comes after, by code
 */
public record Ties(List<String> first) {

    /** By code, the lowest first. */
    public static final Ties BY_CODE = new Ties(List.of());

    public Ties {
        first = List.copyOf(first);
    }

    /** Puts codes in order. */
    public Comparator<String> order() {
        return Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder());
    }

    private int place(String code) {
        int at = first.indexOf(code);
        return at < 0 ? first.size() : at;
    }
}
