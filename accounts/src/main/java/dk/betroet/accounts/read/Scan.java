package dk.betroet.accounts.read;

import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Position;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of text as a possible row: what stands before its last figures, and those figures.
 *
 * @param line its number, from 1
 * @param text the whole line without space around it
 * @param column where its text begins, from 1
 * @param label what stands before the figures
 * @param marks note marks that stood before or glued to the figures
 * @param tokens the figures at its end
 */
record Scan(int line, String text, int column, String label, List<Mark> marks,
        List<Token> tokens) {

    private static final int LABEL_MAX = 80;
    private static final int FIGURES_MAX = 40;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern GLUED = Pattern.compile("([a-zæøå]|\\d{1,2})\\)(\\S+)");
    private static final Pattern ALONE = Pattern.compile("[a-zæøå]\\)");
    private static final Pattern FILLER = Pattern.compile("(?i)kr\\.?|dkk|kroner");
    private static final Pattern WIDE = Pattern.compile("\\t| {2,}");
    private static final Pattern SPACED =
            Pattern.compile("(.*?)([-−]?\\d{1,3}(?: \\d{3})+(?:,\\d\\d)?)");
    private static final Pattern PROSE = Pattern.compile("\\p{L}{3,}[.;!?] +\\p{Lu}");
    private static final Pattern PAGE =
            Pattern.compile("(?i)(?:side|page) \\d+(?: (?:af|of) \\d+)?");

    /** A line scanned from its end. */
    static Scan of(String document, int number, String raw) {
        String line = raw.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\f', ' ')
                .replace('|', ' ');
        String text = line.strip();
        int column = line.indexOf(text) + 1;
        List<int[]> words = new ArrayList<>();
        for (Matcher m = WORD.matcher(line); m.find(); ) {
            words.add(new int[] {m.start(), m.end()});
        }
        LinkedList<Token> tokens = new LinkedList<>();
        List<Mark> marks = new ArrayList<>();
        int at = words.size() - 1;
        boolean currency = false;
        for (; at >= 0 && marks.isEmpty(); at--) {
            String word = line.substring(words.get(at)[0], words.get(at)[1]);
            int place = words.get(at)[0] + 1;
            Matcher glued = GLUED.matcher(word);
            if (word.endsWith("%")) {
                // A share of something is no figure of the table.
                at -= word.length() == 1 && at > 0 && Figures.isFigure(line.substring(
                        words.get(at - 1)[0], words.get(at - 1)[1])) ? 1 : 0;
            } else if (FILLER.matcher(word).matches()) {
                currency = true;
                if (!tokens.isEmpty()) {
                    Token first = tokens.removeFirst();
                    tokens.addFirst(new Token(first.printed(), first.column(), false, true));
                }
            } else if (glued.matches() && Figures.isFigure(glued.group(2))) {
                tokens.addFirst(token(glued.group(2), place + glued.start(2), false));
                marks.add(new Mark(glued.group(1), true, new Position(document, number, place)));
            } else if (ALONE.matcher(word).matches() && !tokens.isEmpty()) {
                marks.add(new Mark(word.substring(0, 1), false,
                        new Position(document, number, place)));
            } else if (Figures.isFigure(word) && !(currency && endsWithPrice(tokens))) {
                tokens.addFirst(token(word, place, currency && tokens.isEmpty()));
            } else {
                break;
            }
        }
        List<Token> figures = onlyMarked(tokens);
        int end = figures.isEmpty() ? line.length() : marks.isEmpty()
                ? figures.getFirst().column() - 1
                : Math.min(figures.getFirst().column(), marks.getFirst().place().column()) - 1;
        String label = line.substring(0, Math.max(0, end)).strip()
                .replaceAll("(?i)(?:\\bkr\\.?|\\bDKK)$", "").replaceAll("\\s+", " ").strip();
        return new Scan(number, text, column, label, marks, figures);
    }

    private static boolean endsWithPrice(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.getFirst().marked();
    }

    private static Token token(String word, int column, boolean marked) {
        return new Token(word, column, Figures.isYear(word), marked);
    }

    /** Where "kr." stands at some figures, the others are words of the label. */
    private static List<Token> onlyMarked(List<Token> tokens) {
        return tokens.stream().anyMatch(Token::marked)
                ? tokens.stream().filter(Token::marked).toList() : List.copyOf(tokens);
    }

    /**
     * The figures where thousands are parted by a single space and columns by wider room: fewer,
     * longer ones; the same scan when the line is not printed so.
     */
    Scan spaced(String raw) {
        List<Token> wide = new ArrayList<>();
        int at = 0;
        String line = raw.replace('\u00a0', ' ').replace('\u202f', ' ');
        Matcher room = WIDE.matcher(line);
        List<int[]> fields = new ArrayList<>();
        while (room.find()) {
            fields.add(new int[] {at, room.start()});
            at = room.end();
        }
        fields.add(new int[] {at, line.length()});
        String words = "";
        for (int[] field : fields) {
            String text = line.substring(field[0], field[1]).strip();
            Matcher spaced = SPACED.matcher(text);
            if (spaced.matches() && (spaced.group(1).isEmpty() || wide.isEmpty())) {
                words = spaced.group(1).isBlank() ? words : spaced.group(1).strip();
                wide.add(token(spaced.group(2), field[0] + 1 + spaced.start(2), false));
            } else if (Figures.isFigure(text) && !words.isEmpty()) {
                wide.add(token(text, field[0] + 1, false));
            } else if (wide.isEmpty()) {
                words = text.isEmpty() ? words : text;
            } else {
                return this;
            }
        }
        return wide.isEmpty() || words.isEmpty() ? this
                : new Scan(line(), text(), column, words.replaceAll("\\s+", " "), marks, wide);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether it can be a row: words, then figures that are not all years. */
    boolean isRow() {
        return label.chars().anyMatch(Character::isLetter) && !tokens.isEmpty()
                && !tokens.stream().allMatch(Token::yearLike) && label.length() <= LABEL_MAX
                && tokens.size() <= FIGURES_MAX
                && !PROSE.matcher(label).find() && !isPage();
    }

    /** Whether it has only figures, whose words stand above. */
    boolean isFiguresAlone() {
        return label.isEmpty() && !tokens.isEmpty() && !isMarkAlone()
                && !tokens.stream().allMatch(Token::yearLike);
    }

    /** Whether it is a raised note mark that fell on a line of its own. */
    boolean isMarkAlone() {
        return text.matches("\\d{1,2}");
    }

    boolean isPage() {
        return PAGE.matcher(text).matches();
    }

    /** Whether it has words and can stand over or between rows. */
    boolean isHeading() {
        return !isBlank() && !isRow() && text.length() <= 60 && !isFiguresAlone()
                && !text.matches(".*[.;!?]") && text.chars().anyMatch(Character::isLetter);
    }

    /** Whether something new begins here. */
    boolean isBeginning() {
        return text.matches("(?iu)(?:bilag|tabel|table|figur|annex|appendix|skema)\\b.*");
    }
}
