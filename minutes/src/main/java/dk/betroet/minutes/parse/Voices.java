package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Dissent;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Presenter;
import dk.betroet.minutes.model.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who presents a matter, who votes how, who is against. */
final class Voices {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BEFORE = Pattern.compile("^(.{2,120}?)\\s+(?:indleder|indledte"
            + "|fremlægger|forelægger|gennemgår|præsenterer|presents|introduces)\\s+(?:punktet"
            + "|sagen|emnet|the item|the matter)\\.?$", FLAGS);
    private static final Pattern AFTER = Pattern.compile("^(?:indleder|indledning ved|indledes af"
            + "|oplæg ved|oplæg v/|fremlægges af|forelægges af|punktet indledes af"
            + "|sagen forelægges af|ved|v/|presenter|presented by"
            + "|introduced by)\\s*[:.]?\\s+(.{2,100})$", FLAGS);
    private static final String COUNT = "(\\d{1,4}|én|en|to|tre|fire|fem|seks|syv|otte|ni|ti|one"
            + "|two|three|four|five|six|seven|eight|nine|ten|ingen|none|no)";
    private static final Pattern FOR = Pattern.compile("(?:\\b" + COUNT + "\\s+(?:stemmer\\s+"
            + "|medlemmer\\s+|votes?\\s+)?(?:for|in favou?r)\\b|\\b(?:for|for stemte|for forslaget"
            + "|in favou?r)\\s*:?\\s+(?:stemte\\s+)?" + COUNT + "\\b)", FLAGS);
    private static final Pattern AGAINST = Pattern.compile("(?:\\b" + COUNT + "\\s+(?:stemmer\\s+"
            + "|stemte\\s+|medlemmer\\s+|votes?\\s+)?(?:imod|mod|against)\\b|\\b(?:imod|mod"
            + "|against)\\s*:?\\s+(?:stemte\\s+)?"
            + COUNT + "\\b)", FLAGS);
    private static final Pattern NEITHER = Pattern.compile("(?:\\b" + COUNT + "\\s+(?:stemmer\\s+"
            + "|stemte\\s+)?(?:undlod|blanke?|blankt|hverken for eller imod|abstain(?:ed|ing)?"
            + "|abstentions?)|\\b(?:undlod|undlod at stemme|blanke?|hverken for eller imod"
            + "|abstain(?:ed)?|abstentions?)\\s*:?\\s+(?:at stemme\\s+)?" + COUNT
            + "\\b)", FLAGS);
    private static final Pattern VERSUS = Pattern.compile("\\b(?:med|by)\\s+" + COUNT
            + "\\s+(?:stemmer\\s+|votes\\s+)?(?:mod|imod|to)\\s+" + COUNT + "\\b", FLAGS);
    private static final String NAME = "((?:\\p{Lu}[\\p{L}.&'’-]*|[A-ZÆØÅ])(?:(?:,? og |, | and "
            + "| )(?:\\p{Lu}[\\p{L}.&'’-]*|\\([^)]{1,30}\\))){0,12})";
    private static final List<Pattern> DISSENTS = List.of(
            Pattern.compile(NAME + "\\s+(?:\\([^)]{1,30}\\)\\s+)?(?:kunne"
                    + "|kan)?\\s*ikke(?:\\s+kunne)?\\s+(?:tilslutte sig|støtte|tiltræde|godkende"
                    + "|stemme for|bakke op)"),
            Pattern.compile(NAME + "\\s+(?:\\([^)]{1,30}\\)\\s+)?(?:stemte|stemmer"
                    + "|voted)\\s+(?:imod|mod|against)"),
            Pattern.compile("(?:[Ii]mod stemte|[Aa]gainst:)\\s+(?:\\d+\\s*\\()?" + NAME),
            Pattern.compile(NAME + "\\s+(?:\\([^)]{1,30}\\)\\s+)?(?:tager|tog|har)\\s+forbehold"),
            Pattern.compile(NAME + "\\s+(?:\\([^)]{1,30}\\)\\s+)?(?:undlod|undlader|abstained)"),
            Pattern.compile(NAME + "\\s+(?:\\([^)]{1,30}\\)\\s+)?(?:ønskede|ønsker"
                    + "|begærede)\\s+(?:det\\s+)?(?:ført |tilført )(?:til )?(?:protokollen"
                    + "|referat(?:et)?)"));

    private Voices() {}

    static boolean isPresenter(String text) {
        return presenter(text).isPresent();
    }

    private static final Pattern IN_TITLE = Pattern.compile(
            "(?iu)\\sv/\\s*([^,;()]{2,60})\\)?$");

    private static Optional<String> presenter(String text) {
        if (text.length() > 160) {
            return Optional.empty();
        }
        Matcher before = BEFORE.matcher(text);
        if (before.matches()) {
            return Optional.of(before.group(1));
        }
        Matcher after = AFTER.matcher(text);
        return after.matches() && Character.isUpperCase(after.group(1).charAt(0))
                ? Optional.of(after.group(1)) : Optional.empty();
    }

    static List<Presenter> presenters(Paper paper, int first, int end) {
        List<Presenter> found = new ArrayList<>();
        for (int i = paper.first(first); i < end; i = paper.next(i)) {
            Place place = paper.place(i);
            Matcher behind = IN_TITLE.matcher(paper.text(i));
            if (i == paper.first(first) && paper.text(i).length() <= 160 && behind.find()) {
                found.add(new Presenter(behind.group(1).strip(), "", place));
                continue;
            }
            presenter(paper.text(i)).ifPresent(who -> {
                int comma = who.indexOf(',');
                found.add(new Presenter(comma < 0 ? who : who.substring(0, comma),
                        comma < 0 ? "" : who.substring(comma + 1).strip(), place));
            });
        }
        return found;
    }

    static List<Vote> votes(Prose prose) {
        List<Vote> found = new ArrayList<>();
        for (Prose.Sentence sentence : prose.sentences()) {
            String text = sentence.text();
            if (!text.matches("(?isu).*\\b(?:stem|imod|mod|vote|against|favou?r).*")
                    || text.length() > 1_000) {
                continue;
            }
            int yes = count(FOR, text);
            int no = count(AGAINST, text);
            int neither = count(NEITHER, text);
            Matcher versus = VERSUS.matcher(text);
            if (versus.find()) {
                yes = number(versus.group(1));
                no = number(versus.group(2));
            }
            if (yes < 0 && no < 0 && neither >= 0 && !found.isEmpty()
                    && found.getLast().abstained() < 0) {
                Vote before = found.removeLast();
                found.add(new Vote(before.inFavour(), before.against(), neither, before.text()
                        + " " + text, before.place().to(prose.place(sentence.from(),
                                sentence.to()))));
                continue;
            }
            boolean both = yes >= 0 && no >= 0;
            if (both || yes + no >= -1 && text.toLowerCase(Locale.ROOT).contains("stem")) {
                add(found, new Vote(yes, no, neither, text,
                        prose.place(sentence.from(), sentence.to())));
            }
        }
        return found;
    }

    /** One vote is often told in two sentences, one for each side. */
    private static void add(List<Vote> found, Vote vote) {
        if (!found.isEmpty() && (found.getLast().inFavour() < 0 || vote.inFavour() < 0)
                && (found.getLast().against() < 0 || vote.against() < 0)) {
            Vote before = found.removeLast();
            found.add(new Vote(Math.max(before.inFavour(), vote.inFavour()),
                    Math.max(before.against(), vote.against()),
                    Math.max(before.abstained(), vote.abstained()),
                    before.text() + " " + vote.text(), before.place().to(vote.place())));
        } else {
            found.add(vote);
        }
    }

    private static int count(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return -1;
        }
        return number(found.group(1) != null ? found.group(1) : found.group(2));
    }

    private static final List<List<String>> NUMBERS = List.of(List.of("ingen", "none", "no"),
            List.of("en", "én", "one"), List.of("to", "two"), List.of("tre", "three"),
            List.of("fire", "four"), List.of("fem", "five"), List.of("seks", "six"),
            List.of("syv", "seven"), List.of("otte", "eight"), List.of("ni", "nine"),
            List.of("ti", "ten"));

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (NUMBERS.get(i).contains(word.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    static List<Dissent> dissents(Prose prose) {
        List<Dissent> found = new ArrayList<>();
        for (Prose.Sentence sentence : prose.sentences()) {
            if (sentence.text().length() > 2_000) {
                continue;
            }
            for (Pattern pattern : DISSENTS) {
                Matcher one = pattern.matcher(sentence.text());
                if (one.find() && !one.group(1).matches("Der|Det|Man|Udvalget|Bestyrelsen")) {
                    found.add(new Dissent(one.group(1), sentence.text(),
                            prose.place(sentence.from(), sentence.to())));
                    break;
                }
            }
        }
        return found;
    }
}
