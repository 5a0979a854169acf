package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Line;
import dk.betroet.minutes.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines as they are taken out of a file that is not text, and the text that they make. */
final class Gathered {

    private static final Hint NONE = new Hint.None();

    /** What stands before a colon elsewhere. */
    private static final Pattern LABEL = Pattern.compile("(?iu)(?:til ?stede|deltagere|mødt|afbud"
            + "|fraværende|medlemmer|ikke til stede|tid|tidspunkt|dato|mødedato|sted|mødested"
            + "|lokale|mødeleder|ordstyrer|referent|udvalg|forum|present|apologies|absent|date"
            + "|time|place|venue|chair)");

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private Optional<ItemColumns> columns = Optional.empty();

    void line(String words, Hint hint) {
        line(words, hint, 0);
    }

    void line(String words, Hint hint, int page) {
        String one = words.replaceAll("[\\r\\n\\f\\u2028\\u2029]+", " ");
        lines.add(new Line(lines.size() + 1, text.length(), page, one, hint));
        text.append(one).append('\n');
    }

    /** A row of a table, its cells parted by {@code " | "} and their lines by line feeds. */
    void row(String words) {
        List<String> cells = List.of(words.strip().split("\\s*\\|(?:[ \\t]|$)", -1));
        Optional<ItemColumns> head = ItemColumns.of(cells);
        if (columns.isPresent() && columns.get().width() == cells.size() && head.isEmpty()) {
            columns.get().lines(cells, this);
            return;
        }
        columns = head;
        if (cells.size() == 2 && LABEL.matcher(cells.getFirst().strip()).matches()) {
            line(cells.getFirst().strip() + ": " + cells.getLast().strip());
        } else {
            line(words, cells.size() > 1 ? new Hint.Row() : NONE);
        }
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
