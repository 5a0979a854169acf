package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Table;
import dk.betroet.accounts.table.TextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document's text outside its tables as sentences, each of which knows where it began. */
final class Prose {

    private static final Pattern END =
            Pattern.compile("(?<=\\p{L}{3}[.!?:]|\\d{4}[.!?]|[”\"]\\.)\\s+(?=[\\p{Lu}”\"])");

    private final String document;
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Integer> lines = new TreeMap<>();

    private Prose(String document) {
        this.document = document;
    }

    /**
     * One sentence.
     *
     * @param text its words on one line
     * @param place where it begins
     */
    record Sentence(String text, Position place) {}

    static Prose of(Document document) {
        Prose prose = new Prose(document.name());
        Set<Integer> inTables = new HashSet<>();
        for (Table table : document.tables()) {
            for (Row row : table.rows()) {
                inTables.add(row.place().line());
            }
        }
        for (TextLine line : document.lines()) {
            String words = line.text().strip();
            if (!words.isEmpty() && !inTables.contains(line.number())) {
                prose.add(line.number(), words);
            }
        }
        return prose;
    }

    /** Joins a line; a word that was parted at its end is put together. */
    private void add(int line, String words) {
        int length = text.length();
        boolean parted = length > 1 && text.charAt(length - 1) == '-'
                && Character.isLetter(text.charAt(length - 2))
                && Character.isLowerCase(words.charAt(0));
        if (parted) {
            text.setLength(length - 1);
        } else if (length > 0) {
            text.append(' ');
        }
        lines.put(text.length(), line);
        text.append(words);
    }

    private Position place(int offset) {
        var line = lines.floorEntry(offset);
        return line == null ? new Position(document, 1, 1)
                : new Position(document, line.getValue(), offset - line.getKey() + 1);
    }

    /** All sentences from the top. */
    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            sentences.add(new Sentence(text.substring(from, end.start()), place(from)));
            from = end.end();
        }
        sentences.add(new Sentence(text.substring(from), place(from)));
        return sentences;
    }

    /** All finds of a pattern, each as its match and its place. */
    List<Find> finds(Pattern pattern) {
        List<Find> finds = new ArrayList<>();
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            finds.add(new Find(m.toMatchResult(), place(m.start())));
        }
        return finds;
    }

    /**
     * A find.
     *
     * @param match what was found
     * @param place where
     */
    record Find(MatchResult match, Position place) {}
}
