package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Act;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Outcome.Kind;
import dk.betroet.minutes.model.Point;
import dk.betroet.minutes.model.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each recommendation point its outcome: by number, by the words they share, or because there
 * is only one of them. A point with several parts may get several; a point with none is told.
 */
final class Answers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)^(?:ad\\.?|punkt|pkt\\.?|re|indstilling(?:ens)?(?: punkt| pkt\\.)?"
            + "|\\()\\s*(\\d{1,2})\\b|^(\\d{1,2})[.)]\\s|^(?:ad\\.? ?)?([a-h])\\)\\s");
    /** {@code punkt 1 og 2}, {@code pkt. 1-3}, {@code 1, 2 og 4}. */
    private static final Pattern NUMBERS = Pattern.compile("(?iu)^(?:ad\\.?|punkt(?:erne)?|pkt\\.?"
            + "|indstilling(?:en)?s?(?: punkt(?:er)?| pkt\\.)?|points?|items?)\\s*"
            + "(\\d{1,2}(?:\\s*(?:,|og|and|-|–|til|to)\\s*\\d{1,2})+)\\b");
    private static final Pattern RANGE = Pattern.compile("(?iu)(\\d{1,2})\\s*(?:-|–|til|to)\\s*"
            + "(\\d{1,2})|(\\d{1,2})");
    private static final Pattern WHOLE = Pattern.compile(
            "(?iu)^(?:\\p{L}+ ){0,2}(?:indstillinge(?:n|rne)|the recommendation)\\b"
            + "(?! pkt| punkt)");
    private static final Pattern AMENDMENT = Pattern.compile(
            "(?iu)^(?:ændrings|mod)?forslag(?:et)?\\b(?! til)|^the (?:amendment|motion)\\b");
    private static final Set<String> COMMON = Set.of("blev", "bliver", "være", "have", "samt",
            "efter", "med", "for", "til", "der", "det", "den", "som", "ikke", "godkende",
            "godkendt", "godkendes", "drøfte", "drøftet", "efterretning", "orientering", "tages",
            "taget", "forslag", "bemærkning", "punktet", "sagen", "indstilling", "udkast",
            "enstemmigt", "approved", "that", "the", "and", "with");

    private final Paper paper;
    private final List<Point> points;

    private Answers(Paper paper, List<Point> points) {
        this.paper = paper;
        this.points = points;
    }

    /**
     * The outcomes, each with the point it answers.
     *
     * @param raw what was found, body by body
     * @param hasMinutes whether there are minutes at all; before the meeting nothing is missing
     */
    static List<Outcome> to(Paper paper, List<Point> points, List<List<Outcome>> raw,
            boolean hasMinutes) {
        Answers answers = new Answers(paper, points);
        List<Outcome> matched = new ArrayList<>();
        raw.forEach(group -> matched.addAll(answers.match(sift(group, points))));
        if (hasMinutes) {
            answers.missing(matched);
        }
        matched.sort((a, b) -> a.place().compareTo(b.place()));
        return matched;
    }

    /** Talk and agreements do not count where something was decided. */
    private static List<Outcome> sift(List<Outcome> raw, List<Point> points) {
        boolean strong = raw.stream().anyMatch(one -> rank(one.kind()) == 0);
        boolean settled = raw.stream().anyMatch(one -> rank(one.kind()) == 1);
        boolean asked = points.isEmpty() || points.stream()
                .anyMatch(point -> point.act() == Act.DISCUSS);
        List<Outcome> kept = new ArrayList<>();
        for (Outcome one : raw) {
            boolean sure = one.confidence() == Confidence.CERTAIN;
            boolean keep = switch (rank(one.kind())) {
                case 0 -> true;
                case 1 -> sure || !strong;
                default -> !strong && (sure || asked && !settled);
            };
            boolean again = points.isEmpty() && one.kind() == Kind.POSTPONED;
            if (keep && kept.stream().noneMatch(other -> other.kind() == one.kind()
                    && (again || other.place().equals(one.place())))) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case DISCUSSED -> 2;
            case DECIDED -> 1;
            default -> 0;
        };
    }

    private List<Outcome> match(List<Outcome> outcomes) {
        List<Outcome> matched = new ArrayList<>();
        List<Outcome> open = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            int number = number(outcome);
            List<Integer> numbers = numbers(outcome.text());
            if (outcome.kind() == Kind.AWAITING || points.isEmpty()) {
                matched.add(outcome.answering(0, "", Confidence.CERTAIN));
            } else if (!numbers.isEmpty()) {
                numbers.forEach(one -> matched.add(outcome.answering(one, "",
                        Confidence.CERTAIN)));
            } else if (number > 0) {
                matched.add(outcome.answering(number, "", Confidence.CERTAIN));
            } else {
                open.add(outcome);
            }
        }
        if (!points.isEmpty()) {
            List<Outcome> left = withoutAmendments(open);
            matched.addAll(points.size() == 1 ? single(left) : several(left));
        }
        return matched;
    }

    /** Points that the minutes do not answer. */
    private void missing(List<Outcome> matched) {
        for (Point point : points) {
            if (matched.stream().noneMatch(one -> one.point() == point.number())) {
                matched.add(new Outcome(Kind.NONE_RECORDED, point.number(), "", "", "", List.of(),
                        "", point.place(), Confidence.LIKELY));
                paper.find(new Finding("outcome-missing", Finding.Sort.GAP, point.place(),
                        point.text(), "", Confidence.LIKELY));
            }
        }
    }

    /** The points that are named by several numbers. */
    private List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher several = NUMBERS.matcher(text);
        Matcher one = RANGE.matcher(several.find() ? several.group(1) : "");
        while (one.find()) {
            int first = Integer.parseInt(one.group(3) != null ? one.group(3) : one.group(1));
            int last = one.group(2) == null ? first : Integer.parseInt(one.group(2));
            for (int number = first; number <= Math.min(last, points.size()); number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private int number(Outcome outcome) {
        if (outcome.point() > 0) {
            return outcome.point() <= points.size() ? outcome.point() : 0;
        }
        Matcher found = NUMBER.matcher(outcome.text());
        if (!found.find()) {
            return 0;
        }
        int number = found.group(3) != null
                ? Character.toLowerCase(found.group(3).charAt(0)) - 'a' + 1
                : Integer.parseInt(found.group(1) != null ? found.group(1) : found.group(2));
        return number >= 1 && number <= points.size() ? number : 0;
    }

    private List<Outcome> single(List<Outcome> open) {
        List<Outcome> matched = new ArrayList<>();
        Point point = points.getFirst();
        boolean several = open.stream().map(Outcome::kind).distinct().count() > 1;
        if (!several) {
            open.forEach(one -> matched.add(one.answering(1, "", Confidence.CERTAIN)));
            return matched;
        }
        List<String> subjects = new ArrayList<>();
        for (Outcome one : open) {
            String part = subject(one, point);
            if (part.isEmpty()) {
                matched.add(one);
            } else {
                subjects.add(part);
                matched.add(one.answering(1, part, Confidence.LIKELY));
            }
        }
        if (subjects.isEmpty()) {
            matched.replaceAll(one -> one.answering(1, "", Confidence.DOUBTFUL));
        }
        boolean split = subjects.size() > 1;
        paper.find(new Finding(split ? "point-split" : "outcomes-several", Finding.Sort.DOUBT,
                point.place(), point.text(), String.join(" · ",
                        open.stream().map(one -> one.kind().id()).toList()), Confidence.LIKELY));
        return matched;
    }

    /** The words before the decision that the point has too. */
    private static String subject(Outcome one, Point point) {
        Set<String> own = stems(one.text());
        own.retainAll(stems(point.text()));
        if (own.isEmpty()) {
            return "";
        }
        StringBuilder subject = new StringBuilder();
        for (String word : one.text().split("\\s+")) {
            String bare = word.replaceAll("[^\\p{L}\\d-]", "");
            if (bare.isEmpty() || COMMON.contains(bare.toLowerCase(Locale.ROOT))
                    || bare.matches("(?iu)er|is|was|godkend.*|tiltr.*")) {
                if (!subject.isEmpty() && !bare.matches("(?iu)for|of|af|til|i|og|and")) {
                    break;
                }
            }
            subject.append(subject.isEmpty() ? "" : " ").append(bare);
        }
        return subject.toString();
    }

    /**
     * What fell before the whole recommendation was decided was another proposal; it answers no
     * point, and is told.
     */
    private List<Outcome> withoutAmendments(List<Outcome> open) {
        boolean whole = open.stream().anyMatch(one -> WHOLE.matcher(one.text()).find());
        List<Outcome> left = new ArrayList<>();
        for (Outcome one : open) {
            if (whole && AMENDMENT.matcher(one.text()).find()) {
                paper.find(new Finding("amendment", Finding.Sort.DOUBT, one.place(), one.text(),
                        one.kind().id(), Confidence.LIKELY));
            } else {
                left.add(one);
            }
        }
        return left;
    }

    private List<Outcome> several(List<Outcome> open) {
        List<Outcome> matched = new ArrayList<>();
        if (open.size() == 1) {
            Outcome only = open.getFirst();
            List<Integer> named = only.text().length() > 60 ? named(only) : List.of();
            if (!named.isEmpty()) {
                named.forEach(number -> matched.add(only.answering(number, "",
                        Confidence.LIKELY)));
                return matched;
            }
            points.forEach(point -> matched.add(only.answering(point.number(), "",
                    only.text().length() <= 60 ? Confidence.LIKELY : Confidence.DOUBTFUL)));
            paper.find(new Finding("outcome-for-all", Finding.Sort.DOUBT, only.place(),
                    only.text(), String.valueOf(points.size()), Confidence.LIKELY));
            return matched;
        }
        List<Outcome> left = new ArrayList<>();
        for (Outcome one : open) {
            List<Integer> named = named(one);
            named.forEach(number -> matched.add(one.answering(number, "", Confidence.LIKELY)));
            if (named.isEmpty()) {
                left.add(one);
            }
        }
        return matched.isEmpty() ? inOrder(open) : rest(matched, left);
    }

    /** What is left when others have named their points: it answers none for certain. */
    private List<Outcome> rest(List<Outcome> matched, List<Outcome> left) {
        for (Outcome one : left) {
            matched.add(one);
            ask(one);
        }
        return matched;
    }

    private void ask(Outcome one) {
        paper.ask(new Question("which-point", one.place(), one.text(), points.stream()
                .map(point -> point.number() + ". " + point.text()).toList()));
    }

    /** The points of which the words name something that no other point has. */
    private List<Integer> named(Outcome one) {
        Set<String> words = stems(one.text());
        List<Integer> named = new ArrayList<>();
        for (Point point : points) {
            Set<String> own = stems(point.text());
            points.stream().filter(other -> other.number() != point.number())
                    .forEach(other -> own.removeAll(stems(other.text())));
            own.retainAll(words);
            if (!own.isEmpty()) {
                named.add(point.number());
            }
        }
        return named;
    }

    /** Nothing is named: as many outcomes as points may answer them in order. */
    private List<Outcome> inOrder(List<Outcome> open) {
        List<Outcome> matched = new ArrayList<>();
        boolean inOrder = open.size() == points.size();
        for (int i = 0; i < open.size(); i++) {
            matched.add(inOrder ? open.get(i).answering(i + 1, "", Confidence.DOUBTFUL)
                    : open.get(i));
            ask(open.get(i));
        }
        return matched;
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d.]+|\\.(?!\\d)")) {
            if (word.length() > 3 && !COMMON.contains(word)) {
                stems.add(word.substring(0, Math.min(6, word.length())));
            }
        }
        return stems;
    }
}
