package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Line;
import dk.betroet.minutes.model.Source;
import java.util.ArrayList;
import java.util.List;

/** Lines as they are taken out of a file that is not text, and the text that they make. */
final class Gathered {

    private static final Hint NONE = new Hint.None();

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();

    void line(String words, Hint hint) {
        line(words, hint, 0);
    }

    void line(String words, Hint hint, int page) {
        String one = words.replaceAll("[\\r\\n\\f\\u2028\\u2029]+", " ");
        lines.add(new Line(lines.size() + 1, text.length(), page, one, hint));
        text.append(one).append('\n');
    }

    void line(String words) {
        line(words, NONE);
    }

    int size() {
        return lines.size();
    }

    Source source(String name, Source.Kind kind) {
        return new Source(name, kind, text.toString(), lines);
    }
}
