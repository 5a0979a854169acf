package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.Day;
import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Meeting;
import dk.betroet.minutes.model.Meeting.Told;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above the first item, and below the last, about the meeting itself. */
final class Frame {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int ABOVE = 80;
    private static final int BELOW = 25;
    private static final String TIME = "(\\d{1,2}[.:]\\d{2}|\\d{1,2})";

    private static final Pattern TITLE = Pattern.compile("^(?:(?:beslutnings|møde)?referat"
            + "|dagsorden|mødeprotokol|protokol|beslutningsprotokol|minutes|agenda|notes)\\s*(?:af"
            + "|fra|for|til|of|from|for|over|[:–-])?\\s+(?!/)(.{3,140})$", FLAGS);
    /** A paper's own name, which says nothing of whose it is. */
    private static final String NAME = "(?:(?:beslutnings|møde)?referat"
            + "|(?:beslutnings|møde)?protokol|dagsorden|minutes|agenda|notes)";
    private static final Pattern BARE = Pattern.compile(
            "^" + NAME + "(?:\\s*/\\s*" + NAME + ")?$", FLAGS);
    /** A kind of meeting and no more; the body stands on the next line, behind {@code i}. */
    private static final Pattern OF_NEXT = Pattern.compile("^(?:(?:ordinær|ekstraordinær"
            + "|konstituerende)t?\\s+)?(?:\\p{L}*møde|generalforsamling|årsmøde"
            + "|(?:general )?meeting)(?:\\s+nr\\.?\\s*[\\d/.-]+)?$", FLAGS);
    private static final Pattern BEHIND = Pattern.compile("^(?:i|af|for|of|in)\\s+(.{3,120})$",
            FLAGS);
    private static final Pattern SENT_TO = Pattern.compile("^(?:til|to)\\s*:\\s*(.{3,80})$",
            FLAGS);
    private static final Pattern BODY_LABEL = Pattern.compile(
            "^(?:udvalg|forum|organ|møde i|møde|bestyrelse|body|committee|meeting of"
            + "|mødenavn)\\s*:\\s*(.{3,120})$", FLAGS);
    private static final Pattern NOUN = Pattern.compile("(?:kredsen|kreds|udvalg(?:et)?|råd(?:et)?"
            + "|bestyrelse(?:n|smøde)?|forum|gruppe(?:n|møde)?|direktion(?:en)?|generalforsamling"
            + "|kommunalbestyrelse(?:n)?|byråd(?:et)?|menighedsråd(?:et)?|forening(?:en)?"
            + "|committee|council|board|general meeting|team|kreds(?:bestyrelse)?|skolebestyrelse"
            + "|nævn|fond(?:en)?|legat(?:et)?|selskab(?:et)?|foundation)", FLAGS);
    private static final Pattern TRIM = Pattern.compile("(?iu)^(?:the |(?:ordinær|ekstraordinær"
            + "|konstituerende)t? )?(?:(?:møde(?:t)?|bestyrelsesmøde|udvalgsmøde|generalforsamling"
            + "|årsmøde|(?:general )?meeting) (?:i|af|for|of|in|the)\\s+(?:the )?)?");
    private static final Pattern DAY_LABEL = Pattern.compile("^(?:mødedato|dato|date|tidspunkt|tid"
            + "|dag|når|when|mødetidspunkt|afholdt)\\b", FLAGS);
    private static final Pattern TIMES = Pattern.compile("(?:kl\\.?|klokken|at|from)\\s*" + TIME
            + "(?:\\s*(?:-|–|til|to|until)\\s*(?:kl\\.?\\s*)?" + TIME + ")?", FLAGS);
    private static final Pattern ENDED = Pattern.compile("(?:mødet (?:blev )?(?:hævet|sluttede?"
            + "|afsluttet)|møde slut|meeting (?:closed|ended|adjourned))\\s*:?\\s*(?:kl\\.?"
            + "|klokken|at)?\\s*" + TIME, FLAGS);
    private static final Pattern NEXT = Pattern.compile("^(?:næste møde|kommende møde"
            + "|next meeting)\\s*(?::|er|afholdes|bliver|is|–|-)?\\s*(.{2,160})$", FLAGS);

    private static final Pattern MET = Pattern.compile("(?:møde[nt]?|samling|meeting) (?:i|af|med"
            + "|of|in) ((?:\\p{L}[\\p{L}-]*\\s){1,7}?)(?:den|d\\.|on)\\s\\d", FLAGS);

    private static final Pattern COUNTED = Pattern.compile("(?:fremmødt|til stede var"
            + "|mødt)(?: var)? (\\d{1,4} \\p{L}+)|(\\d{1,4} \\p{L}+) (?:var|er) "
            + "(?:frem)?mødt", FLAGS);
    private static final Pattern CAME = Pattern.compile("^(?:der deltog|der var mødt|til stede var"
            + "|deltagere var|present were)\\s+(.{3,400}?)\\.?$", FLAGS);
    private static final Pattern MAIL = Pattern.compile("^(?:fra|til|cc|emne|sendt|from|to|subject"
            + "|sent)\\s*:", FLAGS);

    /** {@code fra kommunerne A, B og C}: they are not parted. */
    private static final Pattern TOGETHER = Pattern.compile("\\bfra \\p{Ll}+ne \\p{Lu}");
    private static final String PARTED = "[;,](?![^(]{0,60}\\))"
            + "|(?<!\\b(?:fra|from) \\p{L}{1,30})\\s+(?:og|and|samt)\\s+";
    private static final String AND = "(?=\\p{Lu})";
    private static final String LAST = "(?=[^,;]{1,60}$)";

    private record Label(Pattern words, int of) {}

    private static final int PRESENT = 0;
    private static final int ABSENT = 1;
    private static final int CHAIR = 2;
    private static final int SECRETARY = 3;
    private static final int VENUE = 4;
    private static final List<Label> LABELS = List.of(
            label("ikke til stede|fraværende(?: med afbud)?|afbud(?: fra)?|ikke mødt|forfald"
                    + "|absent|apologies|apologies for absence|not present|regrets", ABSENT),
            label("til ?stede(?: var)?|deltagere|fremmødte|mødt|deltog|mødedeltagere"
                    + "|tilstedeværende|present|attendees|attendance|in attendance|those present"
                    + "|medlemmer til stede|medlemmer|members", PRESENT),
            label("ordstyrer|mødeleder|dirigent|formand|chair|chaired by|chairperson", CHAIR),
            label("referent|sekretær|protokolfører|minutes by|minute taker|secretary|taken by",
                    SECRETARY),
            label("sted|mødested|lokale|hvor|place|venue|location", VENUE));

    private final Paper paper;
    private Optional<Told> body = Optional.empty();
    private Optional<Day> day = Optional.empty();
    private Optional<Told> begins = Optional.empty();
    private Optional<Told> ends = Optional.empty();
    private Optional<Told> next = Optional.empty();
    private boolean isOfNext;
    private final List<Told> present = new ArrayList<>();
    private final List<Told> absent = new ArrayList<>();
    private final List<Optional<Told>> single = new ArrayList<>(List.of(Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

    private Frame(Paper paper) {
        this.paper = paper;
    }

    private static Label label(String words, int of) {
        return new Label(Pattern.compile(
                "^(?:" + words + ")(?:\\s*/\\s*(?:" + words + "))?\\s*(?::|$|\\s[–-]\\s)\\s*"
                        + "(.*)$", FLAGS), of);
    }

    /**
     * The meeting as told before the first matter and after the last.
     *
     * @param above the line of the first matter
     * @param isMeeting whether to ask for what is missing
     */
    static Meeting of(Paper paper, int above, boolean isMeeting) {
        Frame frame = new Frame(paper);
        frame.above(above);
        frame.below(above);
        if (isMeeting) {
            frame.ask(above);
        }
        return new Meeting(frame.body, frame.day, frame.begins, frame.ends,
                frame.single.get(VENUE), frame.present, frame.absent, frame.single.get(CHAIR),
                frame.single.get(SECRETARY), frame.next);
    }

    private void above(int end) {
        int seen = 0;
        int list = -1;
        boolean mail = isMail(end);
        for (int i = paper.first(0); i < end && seen < ABOVE; i = paper.next(i), seen++) {
            String text = paper.text(i);
            if (text.length() > 600 || mail && (MAIL.matcher(text).find()
                    || DAY_LABEL.matcher(text).find())) {
                sentTo(text, i);
                continue;
            }
            Optional<Label> label = LABELS.stream()
                    .filter(one -> one.words().matcher(text).find()).findFirst();
            boolean named = list >= 0 && label.filter(one -> one.of() > ABSENT
                    && !text.contains(":")).isPresent();
            if (label.isPresent() && !named) {
                list = labelled(i, text, label.get());
                continue;
            }
            if (list >= 0 && isListGoingOn(i, text)) {
                people(text, paper.place(i), list == PRESENT ? present : absent);
                continue;
            }
            list = -1;
            Matcher met = MET.matcher(text);
            if (met.find()) {
                body = body.isPresent() ? body : told(met.group(1).strip(), i);
                day = day.isPresent() ? day : Days.first(text.substring(met.end(1)));
            }
            counted(text, paper.place(i));
            title(i, text, seen);
            when(text, paper.place(i));
        }
        if (day.isEmpty()) {
            day = paper.asides.stream().filter(aside -> aside.kind() == Aside.Kind.IDENTITY
                    && aside.label().matches("(?iu)dato|date") && aside.place().line() <= end)
                    .flatMap(aside -> Days.first(aside.text()).stream()).findFirst();
        }
    }

    /** A mail's own date is the day it was sent, and not the day of the meeting. */
    private boolean isMail(int end) {
        int heads = 0;
        int seen = 0;
        for (int i = paper.first(0); i < end && seen < 8; i = paper.next(i), seen++) {
            heads += MAIL.matcher(paper.text(i)).find() ? 1 : 0;
        }
        return heads >= 2;
    }

    private void sentTo(String text, int i) {
        Matcher to = SENT_TO.matcher(text);
        if (body.isEmpty() && to.matches() && NOUN.matcher(to.group(1)).find()) {
            body = told(to.group(1), i);
        }
    }

    private int labelled(int i, String text, Label label) {
        Matcher found = label.words().matcher(text);
        String rest = found.find() ? found.group(1).strip() : "";
        Place place = paper.place(i);
        if (label.of() == PRESENT || label.of() == ABSENT) {
            people(rest, place, label.of() == PRESENT ? present : absent);
            return label.of();
        }
        if (!rest.isEmpty() && single.get(label.of()).isEmpty()) {
            single.set(label.of(), Optional.of(new Told(rest, place)));
        }
        when(text, place);
        return -1;
    }

    private boolean isListGoingOn(int i, String text) {
        return text.length() <= 160 && !text.contains(":") && !paper.isRow(i) && !Heads.isHead(text)
                && paper.gapBefore(i) <= 1 && TITLE.matcher(text).results().findAny().isEmpty()
                && Days.in(text).isEmpty() && (paper.gapBefore(i) == 0
                        || Paragraphs.begins(paper, i) || paper.isMarked(i));
    }

    private void people(String text, Place place, List<Told> into) {
        String all = text.substring(Paragraphs.bullet(text));
        boolean several = all.indexOf(',') >= 0 || all.indexOf(';') >= 0;
        for (String one : TOGETHER.matcher(all).find() ? new String[] {all}
                : all.indexOf(';') >= 0 ? all.split(";")
                        : all.split(PARTED + (several ? LAST : AND))) {
            String name = one.strip().replaceFirst("[.]$", "");
            if (!name.isEmpty() && !name.matches("(?iu)ingen|none|-|alle|all")
                    && into.size() < 300) {
                into.add(new Told(name, place));
            }
        }
    }

    /** Who came, in a sentence; or how many, where they are not named. */
    private void counted(String text, Place place) {
        Matcher came = CAME.matcher(text);
        if (came.matches() && came.group(1).indexOf(',') > 0
                && !Character.isDigit(came.group(1).charAt(0))) {
            people(came.group(1), place, present);
            return;
        }
        Matcher count = COUNTED.matcher(text);
        if (count.find()) {
            present.add(new Told(count.group(1) != null ? count.group(1) : count.group(2), place));
        }
    }

    private void title(int i, String text, int seen) {
        if (body.isPresent() || MAIL.matcher(text).find()) {
            return;
        }
        Matcher label = BODY_LABEL.matcher(text);
        Matcher title = TITLE.matcher(text);
        Matcher behind = BEHIND.matcher(text);
        if (label.find()) {
            body = told(label.group(1), i);
        } else if (isOfNext && behind.matches()) {
            body = told(behind.group(1), i);
        } else if (title.find()) {
            isOfNext = isOfNext(title.group(1));
            body = isOfNext ? Optional.empty() : told(title.group(1), i);
        } else if (BARE.matcher(text).matches()) {
            return;
        } else if (seen < 6 && text.length() <= 100 && !Paragraphs.isEnded(text)
                && (NOUN.matcher(text).find()
                        || paper.lines.get(i).hint() instanceof Hint.Heading(int level)
                        && level == 1)) {
            body = told(text, i);
        }
    }

    /** Whether words name a kind of meeting alone, whose body is told on the next line. */
    private static boolean isOfNext(String words) {
        List<Days.Named> days = Days.in(words);
        String name = days.isEmpty() ? words : words.substring(0, days.getFirst().from());
        return OF_NEXT.matcher(name.strip()).matches();
    }

    /** The name of a body without the day and the kind of meeting around it. */
    private Optional<Told> told(String words, int i) {
        String name = words;
        List<Days.Named> days = Days.in(name);
        if (!days.isEmpty()) {
            name = name.substring(0, days.getFirst().from());
        }
        name = TRIM.matcher(name.strip()).replaceFirst("")
                .replaceFirst("(?iu)[,:–\\s-]+(?:(?:man|tirs|ons|tors|fre|lør"
                        + "|søn)dag)?[,\\s]*(?:den|d\\.|on|holdt|afholdt)?\\s*$", "")
                .replaceFirst("(?iu)\\s*[:,–-]\\s*(?:beslutnings)?(?:referat|protokol|dagsorden"
                        + "|minutes|agenda)$", "")
                .replaceFirst("(?iu)[.,]\\s*(?:(?:ekstra)?ordinært\\s+)?(?:møde|meeting)$", "")
                .strip();
        return name.length() < 2 ? Optional.empty() : Optional.of(new Told(name, paper.place(i)));
    }

    private void when(String text, Place place) {
        if (day.isEmpty() && (DAY_LABEL.matcher(text).find() || TITLE.matcher(text).find()
                || text.length() <= 140 && !Paragraphs.isEnded(text))) {
            day = Days.first(text);
        }
        Matcher times = TIMES.matcher(text);
        if (begins.isEmpty() && text.length() <= 200 && times.find()) {
            begins = Optional.of(new Told(times.group(1), place));
            if (times.group(2) != null) {
                ends = Optional.of(new Told(times.group(2), place));
            }
        }
    }

    /** The hour it ended and the next meeting, which stand at the end of minutes. */
    private void below(int above) {
        int i = paper.before(paper.count);
        for (int seen = 0; i >= 0 && seen < BELOW; i = paper.before(i), seen++) {
            String text = paper.text(i);
            if (text.length() > 400) {
                continue;
            }
            Matcher ended = ENDED.matcher(text);
            if (ended.find()) {
                ends = Optional.of(new Told(ended.group(1), paper.place(i)));
            }
            Matcher following = NEXT.matcher(text);
            if (following.find() && next.isEmpty()) {
                next = Optional.of(new Told(following.group(1), paper.place(i)));
            }
            Optional<Label> label = LABELS.stream().filter(one -> one.of() <= ABSENT
                    && one.words().matcher(text).find()).findFirst();
            if (label.isPresent() && i >= above && (label.get().of() == PRESENT ? present : absent)
                    .isEmpty()) {
                labelled(i, text, label.get());
            }
        }
    }

    private void ask(int above) {
        int first = paper.first(0);
        if (first >= paper.count) {
            return;
        }
        Place place = paper.place(first, Math.max(first, Math.min(paper.count - 1,
                paper.before(Math.max(first + 1, Math.min(above, paper.count))))));
        if (body.isEmpty()) {
            paper.ask(new Question("body", place, "", List.of()));
        }
        if (day.isEmpty() || day.get().year().isEmpty()) {
            paper.ask(new Question("date", place, day.map(Day::toString).orElse(""), List.of()));
        }
        if (present.isEmpty()) {
            paper.ask(new Question("attendance", place, "", List.of()));
        }
    }
}
