package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Place;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that end in a hyphen. It is taken out where a word was only broken to fit the line, kept
 * where it belongs to the word, and told where the rest of the word is not what follows.
 */
final class Hyphens {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*");
    private static final Set<String> JOINERS = Set.of("og", "eller", "samt", "til", "and", "or");

    private final Paper paper;
    private final Set<String> known = new HashSet<>();

    private Hyphens(Paper paper) {
        this.paper = paper;
    }

    static void read(Paper paper) {
        Hyphens hyphens = new Hyphens(paper);
        hyphens.gather();
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            if (paper.next(i) < paper.count && isHyphen(last(paper.text(i)))) {
                hyphens.read(i, paper.next(i));
            }
        }
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00ad';
    }

    /** Every word that stands unbroken on some line. */
    private void gather() {
        for (int i = paper.first(0); i < paper.count; i = paper.next(i)) {
            String text = paper.text(i);
            int before = paper.before(i);
            boolean rest = before >= 0 && isHyphen(last(paper.text(before)));
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                boolean broken = word.end() == text.length() - 1 && isHyphen(last(text));
                if (!broken && !(rest && word.start() == 0)) {
                    known.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private void read(int i, int j) {
        String text = paper.text(i);
        String next = paper.text(j);
        int begin = text.length() - 1;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        String token = text.substring(begin, text.length() - 1);
        Matcher following = WORD.matcher(next);
        if (token.isEmpty() || !Character.isLetterOrDigit(last(token)) || !following.lookingAt()
                || Paragraphs.begins(paper, j) || j - i > 6) {
            return;
        }
        String rest = following.group();
        String inner = token.replaceFirst("^[^\\p{L}\\d]+", "");
        String piece = inner.substring(inner.lastIndexOf('-') + 1);
        if (JOINERS.contains(rest)) {
            kept(i, j, token + "- " + rest, Paper.Joint.SPACE);
        } else if (!Character.isLowerCase(rest.charAt(0))) {
            kept(i, j, token + "-" + rest, Paper.Joint.KEPT);
        } else if (isAcronym(piece) || known.contains((inner + "-" + rest).toLowerCase(Locale.ROOT))
                && !known.contains((inner + rest).toLowerCase(Locale.ROOT))) {
            kept(i, j, token + "-" + rest, Paper.Joint.KEPT);
        } else {
            soft(i, j, token, rest, known.contains((inner + rest).toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean isAcronym(String piece) {
        return piece.length() >= 2 && piece.equals(piece.toUpperCase(Locale.ROOT));
    }

    private void kept(int i, int j, String after, Paper.Joint joint) {
        if (paper.find(new Finding("hyphen-kept", Finding.Sort.REPAIR, place(i, j),
                shown(i, j), after, Confidence.LIKELY))) {
            paper.joints[i] = joint;
        }
    }

    private void soft(int i, int j, String token, String rest, boolean isKnown) {
        boolean broken = paper.isMarked(j) || paper.isPageTurned(i, j) || paper.gapBefore(j) > 2;
        if (broken && !isKnown) {
            paper.joints[i] = Paper.Joint.BROKEN;
            paper.find(new Finding("text-lost", Finding.Sort.GAP, place(i, j), shown(i, j), "",
                    paper.isMarked(j) ? Confidence.LIKELY : Confidence.DOUBTFUL));
            return;
        }
        if (paper.find(new Finding("hyphen-joined", Finding.Sort.REPAIR, place(i, j), shown(i, j),
                token + rest, isKnown ? Confidence.CERTAIN : Confidence.LIKELY))) {
            paper.joints[i] = Paper.Joint.SOFT;
        }
    }

    private Place place(int i, int j) {
        return paper.between(paper.to(i) - 1, paper.from(j));
    }

    /** The two halves as they stand, with a bar where the line ends. */
    private String shown(int i, int j) {
        String text = paper.text(i);
        String next = paper.text(j);
        int begin = Math.max(text.lastIndexOf(' '), text.length() - 40) + 1;
        int end = next.indexOf(' ');
        return text.substring(begin) + " | "
                + next.substring(0, Math.min(40, end < 0 ? next.length() : end));
    }
}
