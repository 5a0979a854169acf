package dk.betroet.office.meeting.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed from one text to another, word by word: the longest run of common words stays, the
 * rest has gone or is new. Very long texts are compared line by line first.
 */
final class Differences {

    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    /** So many pairs are compared at most; what is longer is shown as gone and new as a whole. */
    private static final int PAIRS_MAX = 4_000_000;

    private Differences() {}

    /** What became of a piece of text. */
    enum Fate { SAME, GONE, NEW }

    /** A piece of text with what became of it; a space after it belongs to it. */
    record Piece(Fate fate, String words) {}

    /** The pieces in reading order; what has gone stands before what is new in its place. */
    static List<Piece> between(String before, String after) {
        List<String> was = pieces(WORD, before);
        List<String> is = pieces(WORD, after);
        if ((long) was.size() * is.size() <= PAIRS_MAX) {
            return joined(compared(was, is));
        }
        List<Piece> all = new ArrayList<>();
        List<Piece> lines = joined(compared(pieces(LINE, before), pieces(LINE, after)));
        for (int i = 0; i < lines.size(); i++) {
            boolean replaced = lines.get(i).fate() == Fate.GONE && i + 1 < lines.size()
                    && lines.get(i + 1).fate() == Fate.NEW;
            if (replaced) {
                all.addAll(compared(pieces(WORD, lines.get(i).words()),
                        pieces(WORD, lines.get(i + 1).words())));
                i++;
            } else {
                all.add(lines.get(i));
            }
        }
        return joined(all);
    }

    private static List<String> pieces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Piece> compared(List<String> was, List<String> is) {
        int from = 0;
        while (from < was.size() && from < is.size() && was.get(from).equals(is.get(from))) {
            from++;
        }
        int wasTo = was.size();
        int isTo = is.size();
        while (wasTo > from && isTo > from && was.get(wasTo - 1).equals(is.get(isTo - 1))) {
            wasTo--;
            isTo--;
        }
        List<Piece> all = new ArrayList<>();
        was.subList(0, from).forEach(one -> all.add(new Piece(Fate.SAME, one)));
        all.addAll(middle(was.subList(from, wasTo), is.subList(from, isTo)));
        was.subList(wasTo, was.size()).forEach(one -> all.add(new Piece(Fate.SAME, one)));
        return all;
    }

    private static List<Piece> middle(List<String> was, List<String> is) {
        List<Piece> all = new ArrayList<>();
        boolean table = (long) was.size() * is.size() <= PAIRS_MAX;
        int[][] common = table ? common(was, is) : new int[0][0];
        int i = 0;
        int j = 0;
        while (table && i < was.size() && j < is.size()) {
            if (was.get(i).equals(is.get(j))) {
                all.add(new Piece(Fate.SAME, was.get(i)));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                all.add(new Piece(Fate.GONE, was.get(i++)));
            } else {
                all.add(new Piece(Fate.NEW, is.get(j++)));
            }
        }
        was.subList(i, was.size()).forEach(one -> all.add(new Piece(Fate.GONE, one)));
        is.subList(j, is.size()).forEach(one -> all.add(new Piece(Fate.NEW, one)));
        return all;
    }

    /** How many pieces are common from each pair of places on. */
    private static int[][] common(List<String> was, List<String> is) {
        int[][] common = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Neighbours of one fate as one piece; between what stays, what has gone comes first. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> all = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        StringBuilder gone = new StringBuilder();
        StringBuilder fresh = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.fate() == Fate.SAME) {
                take(all, Fate.GONE, gone);
                take(all, Fate.NEW, fresh);
                same.append(piece.words());
            } else {
                take(all, Fate.SAME, same);
                (piece.fate() == Fate.GONE ? gone : fresh).append(piece.words());
            }
        }
        take(all, Fate.SAME, same);
        take(all, Fate.GONE, gone);
        take(all, Fate.NEW, fresh);
        return all;
    }

    private static void take(List<Piece> all, Fate fate, StringBuilder words) {
        if (!words.isEmpty()) {
            all.add(new Piece(fate, words.toString()));
            words.setLength(0);
        }
    }
}
