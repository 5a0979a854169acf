package dk.betroet.accounts.write;

import java.util.Iterator;
import java.util.Map;

/** JSON from maps, lists, texts, whole numbers, truth values and null; in the order given. */
public final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /**
     * The value as text, indented by two spaces.
     *
     * @throws IllegalArgumentException for a value of any other type
     */
    public static String of(Object value) {
        JsonText text = new JsonText();
        text.value(value, "");
        return text.out.append('\n').toString();
    }

    private void value(@org.jspecify.annotations.Nullable Object value, String indent) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> map(map, indent);
            case Iterable<?> list -> list(list, indent);
            case CharSequence words -> quoted(words);
            case Boolean truth -> out.append(truth);
            case Long number -> out.append(number);
            case Integer number -> out.append(number);
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }

    private void map(Map<?, ?> map, String indent) {
        String within = indent + "  ";
        String before = "{\n";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before).append(within);
            quoted(String.valueOf(entry.getKey()));
            out.append(": ");
            value(entry.getValue(), within);
            before = ",\n";
        }
        out.append(map.isEmpty() ? "{}" : "\n" + indent + "}");
    }

    private void list(Iterable<?> list, String indent) {
        String within = indent + "  ";
        Iterator<?> each = list.iterator();
        if (!each.hasNext()) {
            out.append("[]");
            return;
        }
        String before = "[\n";
        while (each.hasNext()) {
            out.append(before).append(within);
            value(each.next(), within);
            before = ",\n";
        }
        out.append('\n').append(indent).append(']');
    }

    private void quoted(CharSequence words) {
        out.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) && !isPaired(words, i)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(CharSequence words, int at) {
        return Character.isHighSurrogate(words.charAt(at))
                ? at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
    }
}
