package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Note;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the texts that note marks point at, and splits marks from the words they stuck to. */
final class NoteReader {

    private static final int LINES_MAX = 400;
    private static final Pattern LETTERED =
            Pattern.compile("([a-zæøå]|\\d{1,2})\\)\\s*(\\p{L}.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern GLUED = Pattern.compile("(.*\\p{L}{3,})(\\d{1,2})");

    private NoteReader() {}

    /** The notes in the lines after a table. */
    static List<Note> read(String document, List<TextLine> lines, int after, int until) {
        List<Note> notes = new ArrayList<>();
        int last = Math.min(Math.min(until, lines.size()), after + LINES_MAX);
        for (int i = after; i < last; i++) {
            String text = lines.get(i).text().strip();
            Matcher lettered = LETTERED.matcher(text);
            if (lettered.matches()) {
                StringBuilder words = new StringBuilder(lettered.group(2));
                int next = i + 1;
                while (next < last && continues(lines.get(next).text())) {
                    words.append(' ').append(lines.get(next).text().strip());
                    next++;
                }
                notes.add(new Note(lettered.group(1), words.toString(),
                        new Position(document, i + 1, 1)));
            } else if (NUMBER.matcher(text).matches() && i + 1 < last
                    && lines.get(i + 1).text().strip().matches("\\p{Lu}.{10,}")) {
                StringBuilder words = new StringBuilder(lines.get(i + 1).text().strip());
                int next = i + 2;
                while (next < last && words.charAt(words.length() - 1) == '-'
                        && !lines.get(next).text().isBlank() | next == i + 2) {
                    String more = lines.get(next).text().strip();
                    if (!more.isEmpty()) {
                        words.setLength(words.length() - 1);
                        words.append(more);
                    }
                    next++;
                }
                notes.add(new Note(text, words.toString(), new Position(document, i + 2, 1)));
            }
        }
        return notes;
    }

    private static boolean continues(String text) {
        String words = text.strip();
        return !words.isEmpty() && !LETTERED.matcher(words).matches()
                && !NUMBER.matcher(words).matches() && Character.isLowerCase(words.charAt(0));
    }

    /** The sign that stuck to words, if a note answers to it. */
    static List<String> glued(String words, List<Note> notes) {
        Matcher glued = GLUED.matcher(words);
        return glued.matches() && notes.stream()
                .anyMatch(note -> note.sign().equals(glued.group(2)))
                ? List.of(glued.group(2)) : List.of();
    }

    /** Whether a digit sticks to words that no note answers to: a mark, or part of a name. */
    static boolean isUnclear(String words) {
        return GLUED.matcher(words).matches();
    }

    /** A row whose label ends in a digit that a note answers to is split from it. */
    static RawRow split(String document, RawRow row, List<Note> notes) {
        List<String> ofHeading = glued(row.heading(), notes);
        if (!ofHeading.isEmpty()) {
            row = row.under(row.heading().substring(0,
                    row.heading().length() - ofHeading.getFirst().length()));
        }
        List<String> ofLabel = glued(row.label(), notes);
        if (ofLabel.isEmpty()) {
            return row;
        }
        int end = row.label().length() - ofLabel.getFirst().length();
        List<Mark> marks = new ArrayList<>(row.marks());
        marks.add(new Mark(ofLabel.getFirst(), true, new Position(document, row.line(),
                row.column() + end)));
        return row.with(row.label().substring(0, end), marks, row.tokens());
    }
}
