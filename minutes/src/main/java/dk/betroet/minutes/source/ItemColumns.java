package dk.betroet.minutes.source;

import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Openness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a table in which minutes are written: one row for each item, with its number, what
 * it is about, what was said and who does what.
 *
 * @param number the column of the number; -1 when there is none
 * @param title the column of what it is about
 * @param owner the column of who is responsible; -1 when there is none
 * @param width how many there are
 */
record ItemColumns(int number, int title, int owner, int width) {

    private static final Pattern NUMBER = Pattern.compile("(?iu)(?:pkt|punkt nr|nr|no|#)\\.?");
    private static final Pattern TITLE = Pattern.compile("(?iu)(?:emne|punkt|sag|titel|overskrift"
            + "|dagsordenspunkt|dagsorden|subject|item|topic)(?:er)?");
    private static final Pattern SAID = Pattern.compile("(?iu)(?:referat|beslutning|konklusion"
            + "|drøftelse|notat|bemærkning|opsamling|minutes|decision|outcome|notes)\\b.*");
    private static final Pattern OWNER = Pattern.compile("(?iu)(?:ansvarlige?|tovholder|hvem"
            + "|owner|responsible|who)");

    /** The columns that a head names, when it is the head of such a table. */
    static Optional<ItemColumns> of(List<String> head) {
        int number = column(head, NUMBER);
        int title = column(head, TITLE);
        boolean said = column(head, SAID) >= 0;
        return title >= 0 && said ? Optional.of(new ItemColumns(number, title,
                column(head, OWNER), head.size())) : Optional.empty();
    }

    private static int column(List<String> head, Pattern words) {
        for (int i = 0; i < head.size(); i++) {
            if (words.matcher(head.get(i).strip()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** A row as lines: its title, and what the other cells say. */
    void lines(List<String> cells, Gathered out) {
        String own = number < 0 ? "" : cells.get(number).strip().replaceFirst("\\.$", "");
        out.line(cells.get(title).strip(), new Hint.ItemTitle(own, Openness.UNTOLD, "", ""));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i != number && i != title && i != owner) {
                texts.addAll(cells.get(i).lines().map(String::strip)
                        .filter(line -> !line.isEmpty()).toList());
            }
        }
        texts.forEach(out::line);
        if (owner >= 0 && !cells.get(owner).isBlank()) {
            out.line("Ansvarlig: " + cells.get(owner).strip());
        }
    }
}
