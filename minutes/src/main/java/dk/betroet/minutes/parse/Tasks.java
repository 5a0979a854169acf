package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Action;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Day;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody does after the meeting: who, what, before which day. */
final class Tasks {

    private static final int FLAGS = Pattern.UNICODE_CASE;
    private static final String NAME = "((?:(?!Nothing|None|Intet|Ingen)\\p{Lu}[\\p{L}.’-]*"
            + "(?:\\s+\\p{Lu}[\\p{L}.’-]*){0,3}"
            + "|(?:[Ss]ekretariatet|[Aa]dministrationen|[Ff]orvaltningen|[Ff]ormanden"
            + "|[Nn]æstformanden|[Kk]assereren|[Bb]estyrelsen|[Dd]irektionen|[Ss]kolelederen"
            + "|[Ll]ederen|[Ss]ekretæren|[Tt]he (?:chair|secretary|treasurer|secretariat"
            + "|board)))(?:(?:,| og| and) \\p{Lu}[\\p{L}.’-]*(?:\\s\\p{Lu}[\\p{L}.’-]*)?){0,3})";
    private static final String DOES = "(?:sender|undersøger|udarbejder|fremsender|kontakter"
            + "|indkalder|følger op|vender tilbage|tager (?:\\p{L}+ ){1,2}op(?! igen)|tager kontakt"
            + "|tager fat|tager en snak|skriver"
            + "|laver|sørger for|indhenter|udsender|koordinerer|arbejder videre|bestiller"
            + "|opdaterer|afklarer|inviterer|booker|retter henvendelse|undersøge|rykker|henter"
            + "|køber|finder(?! det| at|,)|planlægger|fremlægger|melder tilbage"
            + "|skal (?:\\p{L}+ )?(?:sende|undersøge|udarbejde"
            + "|kontakte|indkalde|følge|skrive|lave|sørge|indhente|udsende|bestille|opdatere"
            + "|afklare|invitere|vende|finde|planlægge)|to \\p{Ll}+|will \\p{Ll}+|sends|drafts"
            + "|prepares|contacts)";
    private static final Pattern OWNED = Pattern.compile("(?:^(?:=>|->|→"
            + "|[a-zæøå][.)])?\\s*|[,;] (?:og )?|\\bat )" + NAME +
            "\\s+" + DOES
            + "(?![\\p{L}])", FLAGS);
    /** In a list of what people do, who does it comes first, and then a verb of the present. */
    private static final Pattern FIRST = Pattern.compile(
            "^((?:The )?\\p{Lu}[\\p{L}’-]+(?: of (?:the )?"
            + "\\p{L}+)?) (?:will |to |\\p{Ll}+(?:er|år|[^eø]s|shes|ches|sses) )", FLAGS);
    private static final Pattern UNOWNED = Pattern.compile("(?<![\\p{L}])(?:fremsendes|udsendes"
            + "|undersøges|udarbejdes|indkaldes|afklares|indhentes|følges op|rundsendes"
            + "|eftersendes|sendes ud|kontaktes)(?![\\p{L}])",
            FLAGS);
    private static final Pattern LABELLED = Pattern.compile("(?iu)\\b(?:ansvarlig(?:e)?|tovholder"
            + "|ansv\\.|owner|responsible)\\s*[:=]\\s*([^,;.|()\\n]{2,60})");
    private static final Pattern LEADING = Pattern.compile("^(\\p{Lu}[\\p{L}.’-]*(?:\\s+\\p{Lu}["
            + "\\p{L}.’-]*){0,2}(?:(?:,|/| og| and)\\s?\\p{Lu}[\\p{L}.’-]*){0,4})\\s*[:–]\\s+(\\S."
            + "*)$");
    private static final Pattern BEHIND = Pattern.compile("[(\\[](\\p{Lu}[\\p{L}.’-]*(?:[ "
            + ",/&]+\\p{Lu}[\\p{L}.’-]*){0,3})[)\\]]\\.?$");
    private static final Pattern DEADLINE = Pattern.compile("(?iu)\\b(?:inden|senest|frist"
            + "|deadline|before|by|til mødet|på mødet|til den)\\b");
    private static final Pattern CELLS = Pattern.compile("\\s*\\|\\s*|\\t+");
    private static final Pattern NOT_YET = Pattern.compile("(?iu)\\b(?:foreslår|foreslog|kan|bør"
            + "|hvis|ønsker|tidligere|har)\\b");

    private Tasks() {}

    /** Actions that stand in minutes or decisions. */
    static List<Action> in(Paper paper, Prose prose) {
        List<Action> found = new ArrayList<>();
        for (Prose.Sentence sentence : prose.sentences()) {
            if (sentence.text().length() > 1_500) {
                continue;
            }
            action(paper, prose, sentence).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Action> action(Paper paper, Prose prose, Prose.Sentence sentence) {
        String text = sentence.text();
        Place place = prose.place(sentence.from(), sentence.to());
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.find()) {
            return Optional.of(new Action(labelled.group(1).strip(), deadlines(text), text, place,
                    Confidence.CERTAIN));
        }
        Matcher owned = OWNED.matcher(text);
        if (owned.find() && !Rulings.decides(owned.group(1))
                && !NOT_YET.matcher(text.substring(0, owned.end())).find()) {
            return Optional.of(new Action(owned.group(1), deadlines(text), text, place,
                    Confidence.LIKELY));
        }
        Matcher unowned = UNOWNED.matcher(text);
        if (unowned.find()) {
            paper.find(new Finding("action-without-owner", Finding.Sort.GAP, place, text, "",
                    Confidence.LIKELY));
            return Optional.of(new Action("", deadlines(text), text, place, Confidence.LIKELY));
        }
        return Optional.empty();
    }

    /** Each paragraph or row below a heading of actions is one. */
    static List<Action> listed(Paper paper, Prose prose, int first, int end) {
        List<Action> found = new ArrayList<>(rows(paper, first, end));
        if (!found.isEmpty()) {
            return found;
        }
        for (Prose.Sentence paragraph : prose.paragraphs()) {
            String text = paragraph.text().substring(Paragraphs.bullet(paragraph.text()));
            String who = who(text);
            Place place = prose.place(paragraph.from(), paragraph.to());
            if (who.isEmpty()) {
                paper.find(new Finding("action-without-owner", Finding.Sort.GAP, place, text, "",
                        Confidence.LIKELY));
            }
            found.add(new Action(who, deadlines(text), text, place, Confidence.CERTAIN));
        }
        return found;
    }

    /** The rows of a table that has a column for who is responsible. */
    static List<Action> rows(Paper paper, int first, int end) {
        List<Action> found = new ArrayList<>();
        int owner = -1;
        for (int i = paper.first(first); i < end; i = paper.next(i)) {
            String text = paper.text(i);
            List<String> cells = List.of(CELLS.split(text, -1));
            int head = cells.size() < 2 ? -1 : column(cells);
            if (head >= 0 || cells.size() < 2) {
                owner = head;
            } else if (owner >= 0 && owner < cells.size() && !text.matches("[-|+:= ]+")) {
                found.add(new Action(cells.get(owner).strip(), Days.all(text), text,
                        paper.place(i), Confidence.CERTAIN));
            }
        }
        return found;
    }

    private static int column(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).strip().toLowerCase(Locale.ROOT)
                    .matches("ansvarlige?|hvem|tovholder|owner|responsible|who|ansvarlig person")) {
                return i;
            }
        }
        return -1;
    }

    private static String who(String text) {
        for (Pattern pattern : List.of(LABELLED, LEADING, BEHIND, OWNED, FIRST)) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                return found.group(1).strip();
            }
        }
        return "";
    }

    private static List<Day> deadlines(String text) {
        Matcher deadline = DEADLINE.matcher(text);
        return deadline.find() ? Days.all(text.substring(deadline.start())) : List.of();
    }
}
