package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Openness;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The columns of a table in which minutes are written: one row for each item, with its number, what
 * it is about, what was said and who does what.
 *
 * @param number the column of the number; -1 when there is none
 * @param title the column of what it is about
 * @param owner the column of who is responsible; -1 when there is none
 * @param heads what the columns are headed
 */
record ItemColumns(int number, int title, int owner, List<String> heads) {

    /** A number that stands in one cell with what it is about. */
    private static final Pattern NUMBERED = Pattern.compile("(?s)(\\d{1,3})[.):]?\\s+(\\S.*)");

    private static final Pattern NUMBER = Pattern.compile("(?iu)(?:pkt|punkt nr|nr|no|#)\\.?");
    private static final Pattern TITLE = Pattern.compile("(?iu)(?:(?:pkt|punkt nr|nr|no|#)\\.?"
            + "\\s*(?:og|and|[/&+])\\s*)?(?:emne|punkt|sag|titel|overskrift"
            + "|dagsordenspunkt|dagsorden|subject|item|topic)(?:er)?");
    private static final Pattern SAID = Pattern.compile("(?iu)(?:referat|beslutning|konklusion"
            + "|drøftelse|notat|bemærkning|opsamling|minutes|decision|outcome|notes)\\b.*");
    private static final Pattern PURPOSE = Pattern.compile("(?iu)(?:formål|type|art|kategori"
            + "|hensigt|purpose|aim|kind)");
    private static final Pattern OWNER = Pattern.compile("(?iu)(?:ansvarlige?|tovholder|hvem"
            + "|owner|responsible|who)");

    /** The columns that a head names, when it is the head of such a table. */
    static Optional<ItemColumns> of(List<String> head) {
        int number = column(head, NUMBER);
        int title = column(head, TITLE);
        boolean said = column(head, SAID) >= 0;
        return title >= 0 && said ? Optional.of(new ItemColumns(number, title,
                column(head, OWNER), head.stream().map(String::strip).toList()))
                : Optional.empty();
    }

    private static int column(List<String> head, Pattern words) {
        for (int i = 0; i < head.size(); i++) {
            if (words.matcher(head.get(i).strip()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** How many columns there are. */
    int width() {
        return heads.size();
    }

    /**
     * What a cell says. Where there are several such columns, each cell stands below the head of
     * its own; what an item is for is told beside that and decides nothing.
     */
    private void said(int column, String cell, Gathered out) {
        List<String> lines = cell.lines().map(String::strip).filter(line -> !line.isEmpty())
                .toList();
        long several = IntStream.range(0, heads.size())
                .filter(i -> i != number && i != title && i != owner).count();
        String head = heads.get(column);
        if (lines.isEmpty()) {
            return;
        }
        if (PURPOSE.matcher(head).matches()) {
            out.line(head + ": " + lines.getFirst());
            lines.stream().skip(1).forEach(out::line);
        } else {
            if (several > 1 && !head.isEmpty()) {
                out.line(head + ":");
            }
            lines.forEach(out::line);
        }
    }

    /** A row as lines: its title, and what the other cells say. */
    void lines(List<String> cells, Gathered out) {
        String own = number < 0 ? "" : cells.get(number).strip().replaceFirst("\\.$", "");
        String about = cells.get(title).strip();
        Matcher both = NUMBERED.matcher(about);
        if (number < 0 && both.matches()) {
            own = both.group(1);
            about = both.group(2);
        }
        out.line(about, new Hint.ItemTitle(own, Openness.UNTOLD, "", ""));
        for (int i = 0; i < cells.size(); i++) {
            if (i != number && i != title && i != owner) {
                said(i, cells.get(i), out);
            }
        }
        if (owner >= 0 && !cells.get(owner).isBlank()) {
            out.line("Ansvarlig: " + cells.get(owner).strip());
        }
    }
}
