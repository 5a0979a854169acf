package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Aside;
import dk.betroet.minutes.model.CaseSheet;
import dk.betroet.minutes.model.Charter;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Divider;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Hint;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Meeting;
import dk.betroet.minutes.model.Openness;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.model.Role;
import dk.betroet.minutes.model.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All stages, one after the other: a source becomes a document. */
public final class Assembly {

    private static final Pattern AGENDA = Pattern.compile("(?iu)^(?:tillægs)?(?:dagsorden"
            + "|agenda)\\b.*");
    private static final Pattern MINUTES = Pattern.compile("(?iu)^(?:(?:beslutnings|møde)?referat"
            + "|minutes|(?:beslutnings|møde)?protokol)\\b");
    private static final Pattern REFERS = Pattern.compile(
            "(?iu)^(?:se|jf\\.|der henvises til|henvises til|see|refer to)\\s+.{3,160}$");
    private static final Pattern CASE = Pattern.compile(
            "(?iu)\\b(?:sagsnr\\.?|sags-?id|j\\.?nr\\.?|journalnr\\.?"
            + "|acadre ?nr\\.?)\\s*:?\\s*([\\w./:-]*\\d[\\w./:-]{2,})");

    private final Paper paper;
    private final Layout layout;
    private final boolean isAgenda;

    private Assembly(Paper paper) {
        this.paper = paper;
        layout = new Layout(paper);
        isAgenda = isAgenda();
    }

    /**
     * Reads a source.
     *
     * @param rejected the keys of findings that a person rejected; the text is read as it stands
     *         there
     */
    public static Document read(Source source, Set<String> rejected) {
        Paper paper = new Paper(source, rejected);
        Margins.read(paper);
        Overview.read(paper);
        Rows.read(paper);
        Hyphens.read(paper);
        Addresses.read(paper);
        return new Assembly(paper).document();
    }

    private boolean isAgenda() {
        int seen = 0;
        boolean agenda = false;
        for (int i = paper.first(0); i < paper.count && seen < 12; i = paper.next(i), seen++) {
            agenda |= AGENDA.matcher(paper.text(i)).matches()
                    && !paper.text(i).toLowerCase(Locale.ROOT).contains("referat");
            if (MINUTES.matcher(paper.text(i)).find()) {
                return false;
            }
        }
        return agenda && !layout.has(Role.MINUTES) && !layout.has(Role.DECISION);
    }

    private Document document() {
        List<Found> found = new Matters(paper, layout).find();
        List<Matter> matters = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            matters.add(matter(found.get(k)));
        }
        sequence(found);
        Document.Kind kind = kind(matters);
        List<Charter> charters = charters(matters);
        if (matters.isEmpty() && !charters.isEmpty()) {
            kind = Document.Kind.CHARTER;
        }
        boolean meets = kind == Document.Kind.MINUTES || kind == Document.Kind.AGENDA;
        int above = found.isEmpty() || found.size() == 1 && found.getFirst().title().isEmpty()
                ? paper.count : found.getFirst().first();
        Meeting meeting = Frame.of(paper, above, meets);
        Doubts.read(paper);
        if (matters.isEmpty() && charters.isEmpty() && paper.first(0) < paper.count) {
            paper.ask(new Question("no-matter", paper.place(paper.first(0)), "", List.of()));
        }
        paper.asides.sort((a, b) -> a.place().compareTo(b.place()));
        Collections.sort(paper.findings);
        Collections.sort(paper.questions);
        return new Document(paper.source, kind, meeting, matters, charters, paper.asides,
                paper.findings, paper.questions);
    }

    private static Document.Kind kind(List<Matter> matters) {
        boolean decided = matters.stream().anyMatch(matter -> !matter.content().outcomes().isEmpty()
                || !matter.content().of(Role.MINUTES).isEmpty()
                || !matter.content().of(Role.DECISION).isEmpty());
        return matters.isEmpty() ? Document.Kind.UNTOLD : decided ? Document.Kind.MINUTES
                : matters.getFirst() instanceof Divider ? Document.Kind.BUNDLE
                : matters.getFirst() instanceof CaseSheet ? Document.Kind.CASE_SHEETS
                : Document.Kind.AGENDA;
    }

    /** Charters stand in what is attached, or in a paper that is nothing else. */
    private List<Charter> charters(List<Matter> matters) {
        if (matters.isEmpty()) {
            return Charters.in(paper, 0, paper.count);
        }
        List<Charter> found = new ArrayList<>();
        for (Matter matter : matters) {
            matter.blocks().stream().filter(block -> block.role() == Role.ANNEX).forEach(block ->
                    found.addAll(Charters.in(paper, block.place().line() - 1,
                            block.place().lastLine())));
        }
        return found;
    }

    private Matter matter(Found found) {
        int last = Math.max(found.first(), paper.before(Math.min(found.end(), paper.count)));
        Place place = paper.place(found.first(), last);
        if (found.sort() == Found.Sort.DIVIDER) {
            return divider(found, place);
        }
        Blocks.Cut cut = Blocks.of(paper, layout, found.body(), found.end(), found.from());
        boolean recommended = cut.pieces().stream()
                .anyMatch(piece -> piece.role() == Role.RECOMMENDATION);
        Content content = Contents.of(paper, cut, !isAgenda && !recommended, found.first(),
                found.end());
        boolean decided = !content.outcomes().isEmpty() || !content.of(Role.MINUTES).isEmpty()
                || !content.of(Role.DECISION).isEmpty();
        if (found.sort() == Found.Sort.SHEET && !decided) {
            return new CaseSheet(found.title(), place, found.confidence(), content);
        }
        Hint hint = paper.lines.get(found.first()).hint();
        String foreign = hint instanceof Hint.ItemTitle title ? title.foreignId() : "";
        return new Item(found.number(), found.title(), found.openness(), found.isSupplementary(),
                caseNumber(found, hint, place), foreign, refersTo(content), place,
                found.confidence(), content);
    }

    private Divider divider(Found found, Place place) {
        int next = paper.first(found.body());
        boolean empty = next >= found.end();
        if (empty) {
            paper.find(new Finding("divider-empty", Finding.Sort.GAP, place, found.number() + " "
                    + found.title(), "", Confidence.CERTAIN));
        }
        Prose prose = Prose.of(paper, found.body(), found.end());
        List<Outcome> told = empty ? List.of() : Rulings.told(prose).stream()
                .filter(one -> one.kind() == Outcome.Kind.AGREEMENT_OR_DEFAULT).toList();
        return new Divider(found.number(), found.title(), empty, told, place,
                found.confidence());
    }

    private String caseNumber(Found found, Hint hint, Place place) {
        if (hint instanceof Hint.ItemTitle title && !title.caseNumber().isEmpty()) {
            return title.caseNumber();
        }
        for (Aside aside : paper.asides) {
            if (aside.kind() == Aside.Kind.IDENTITY && aside.place().from() >= place.from()
                    && aside.place().line() <= found.end()
                    && aside.label().matches("(?iu)(?:sag|j|journal|acadre|case|file).*")) {
                return aside.text();
            }
        }
        int i = found.first();
        for (int seen = 0; i < found.end() && seen < 4; i = paper.next(i), seen++) {
            Matcher number = CASE.matcher(paper.text(i));
            if (paper.text(i).length() < 200 && number.find()) {
                return number.group(1);
            }
        }
        return "";
    }

    private static String refersTo(Content content) {
        return content.blocks().size() == 1 && content.blocks().getFirst().role() == Role.TEXT
                && REFERS.matcher(content.blocks().getFirst().text().strip()).matches()
                ? content.blocks().getFirst().text().strip() : "";
    }

    /** Numbers that are left out, or stand twice. */
    private void sequence(List<Found> found) {
        for (int k = 1; k < found.size(); k++) {
            Found before = found.get(k - 1);
            Found after = found.get(k);
            if (before.numbered().isEmpty() || after.numbered().isEmpty()
                    || after.numbered().get().path().isEmpty()
                    || before.numbered().get().path().isEmpty()) {
                continue;
            }
            int order = before.numbered().get().compare(after.numbered().get());
            Place place = paper.place(after.first());
            if (order == 0) {
                paper.find(new Finding("number-twice", Finding.Sort.DOUBT, place, after.number(),
                        String.valueOf(before.first() + 1), Confidence.CERTAIN));
            } else if (order > 0) {
                paper.find(new Finding("number-restarts", Finding.Sort.DOUBT, place,
                        before.number(), after.number(), Confidence.LIKELY));
            } else {
                gaps(before.numbered().get(), after.numbered().get(), place);
            }
        }
    }

    private void gaps(Numbered before, Numbered after, Place place) {
        int missing = before.missing(after);
        int last = after.path().getLast();
        for (int number = last - missing; number < last && missing <= 20; number++) {
            String own = after.number().substring(0, after.number().length()
                    - String.valueOf(last).length()) + number;
            paper.find(new Finding("number-missing", Finding.Sort.GAP, place, own, after.number(),
                    Confidence.CERTAIN));
        }
    }
}
