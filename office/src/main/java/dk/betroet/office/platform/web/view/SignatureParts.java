package dk.betroet.office.platform.web.view;

/**
 * The names of the three inputs that a field of kind {@link FieldKind#SIGNATURE} sends. Either
 * {@link #drawn} holds the strokes, or {@link #typed} a name with {@link #confirmed} set to
 * {@code true}.
 *
 * <p>Strokes are SVG path data on a field of 1000 by 400 with {@code M} and {@code L} and whole
 * numbers only, such as {@code M10 20L30 40}: small, exact on paper, and easy to check.
 */
public final class SignatureParts {

    /** Width of the field that strokes are drawn on. */
    public static final int WIDTH = 1000;

    /** Height of the field that strokes are drawn on. */
    public static final int HEIGHT = 400;

    /** The longest strokes that are accepted, in characters. */
    public static final int LONGEST = 20_000;

    private SignatureParts() {}

    /** The input with the strokes. */
    public static String drawn(String field) {
        return field + ".drawn";
    }

    /** The input with the typed name. */
    public static String typed(String field) {
        return field + ".typed";
    }

    /** The input that says the typed name is meant as a signature. */
    public static String confirmed(String field) {
        return field + ".confirmed";
    }

    /** Whether these are strokes and nothing else, and at least two points of them. */
    public static boolean isStrokes(String drawn) {
        return drawn.length() <= LONGEST
                && drawn.matches("(?:M[0-9]{1,4} [0-9]{1,3}(?:L[0-9]{1,4} [0-9]{1,3})+)+");
    }
}
