package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Line;
import dk.betroet.minutes.model.Source;
import java.util.ArrayList;
import java.util.List;

/** Lines of plain text, as they stand; a form feed begins a page. */
final class Plain {

    private static final Hint NONE = new Hint.None();

    private Plain() {}

    static Source of(String name, String text) {
        List<Line> lines = new ArrayList<>();
        boolean paged = text.indexOf('\f') >= 0;
        int page = paged ? 1 : 0;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean over = i == text.length();
            char c = over ? '\n' : text.charAt(i);
            if (c != '\n' && c != '\r' && c != '\f' || over && begin == i && i > 0) {
                continue;
            }
            lines.add(new Line(lines.size() + 1, begin, page, text.substring(begin, i), NONE));
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            }
            page += c == '\f' ? 1 : 0;
            begin = i + 1;
        }
        return new Source(name, Source.Kind.TEXT, text, lines);
    }

    /** The text of pages. */
    static Source of(String name, List<String> pages) {
        Gathered gathered = new Gathered();
        int page = 0;
        for (String text : pages) {
            page++;
            for (String line : text.split("\n", -1)) {
                gathered.line(line, NONE, page);
            }
        }
        return gathered.source(name, Source.Kind.PDF);
    }
}
