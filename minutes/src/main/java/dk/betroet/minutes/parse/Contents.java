package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Action;
import dk.betroet.minutes.model.Block;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Dissent;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Outcome.Kind;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Point;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.model.Role;
import dk.betroet.minutes.model.Vote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one matter's blocks: points, outcomes, votes, actions, route. */
final class Contents {

    private static final Pattern DECIDING_BODY = Pattern.compile(
            "(?iu)^(?:beslutning(?:er)?|konklusion|decision)\\s+(?:i|fra|for|af|by|of"
            + "|in)\\s+(.+?)(?:[ ,]+(?:den|d\\.|on)?\\s*\\d.*)?$|^(.{2,60}?)s\\s+beslutning.*$");
    private static final Pattern HIDDEN = Pattern.compile("(?iu)\\b(?:derfor|fremover|i fremtiden"
            + "|herefter|fremadrettet)\\b.{0,80}\\b(?:vil|skal)\\b.{0,120}\\p{L}es\\b|\\b(?:vil"
            + "|skal)\\b.{0,60}\\b(?:i fremtiden|fremover|fremadrettet)\\b.{0,80}\\p{L}es\\b");

    /** Words of deciding, in any form: told of when no outcome was read. */
    private static final Pattern SOUNDS = Pattern.compile("(?iu)(?<!\\p{L})(?:beslut\\p{L}*"
            + "|vedt[ao]g\\p{L}*|godkend\\p{L}*|stem(?:te|mer|mes|ning\\p{L}*)|afstem\\p{L}*"
            + "|flertal\\p{L}*|enig\\p{L}*|enedes|aftal\\p{L}*|udsæt\\p{L}*|uds(?:at|kud\\p{L}*"
            + "|kyd\\p{L}*)|afvis\\p{L}*|afsl(?:og|ag|ået|ås|år)|bemyndig\\p{L}*"
            + "|fik (?:lov|mandat|grønt lys)|(?:ja|nej) til|land(?:ede|er) (?:\\p{L}+ ){0,2}på"
            + "|valg(?:t|te)|vælg\\p{L}*|det bliver|bliver det|blev det|det blev|tilslut\\p{L}*"
            + "|bakke\\p{L}* op|decid\\p{L}*|approv\\p{L}*|agree\\p{L}*|vote\\p{L}*|resolv\\p{L}*"
            + "|postpon\\p{L}*)(?!\\p{L})");
    private static final int UNPLACED_MAX = 3;

    private final Paper paper;
    private final boolean isMinutes;
    private final List<Blocks.Piece> pieces;
    private final List<Prose> texts = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private Contents(Paper paper, List<Blocks.Piece> pieces, boolean isMinutes) {
        this.paper = paper;
        this.pieces = pieces;
        this.isMinutes = isMinutes;
        for (Blocks.Piece piece : pieces) {
            Prose prose = Blocks.prose(paper, piece);
            texts.add(prose);
            blocks.add(Blocks.block(paper, piece, prose));
        }
    }

    /**
     * What a matter holds.
     *
     * @param isMinutes whether text under no heading is what was said and decided
     */
    static Content of(Paper paper, Blocks.Cut cut, boolean isMinutes, int first, int end) {
        Contents contents = new Contents(paper, cut.pieces(), isMinutes);
        List<Point> points = contents.points();
        List<Vote> votes = new ArrayList<>();
        List<Dissent> dissents = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        List<Outcome> told = new ArrayList<>();
        for (int i = 0; i < cut.pieces().size(); i++) {
            Prose prose = contents.texts.get(i);
            Role role = cut.pieces().get(i).role();
            if (role == Role.ACTIONS) {
                actions.addAll(Tasks.listed(paper, prose, cut.pieces().get(i).first(),
                        cut.pieces().get(i).end()));
            } else if (contents.isSaid(i) || role == Role.VOTES) {
                votes.addAll(Voices.votes(prose));
                dissents.addAll(Voices.dissents(prose));
                actions.addAll(Tasks.in(paper, prose));
                actions.addAll(Tasks.rows(paper, cut.pieces().get(i).first(),
                        cut.pieces().get(i).end()));
            } else if (role != Role.ANNEX && role != Role.RECOMMENDATION
                    && role != Role.ATTACHMENTS) {
                told.addAll(Rulings.told(prose));
                contents.hidden(prose);
            }
        }
        List<Outcome> outcomes = contents.outcomes(points);
        contents.unplaced(outcomes, actions);
        return new Content(contents.blocks, points, cut.attachments(),
                Voices.presenters(paper, first, end), outcomes, told, votes,
                dissents, actions, Routes.of(paper, contents.routed(), contents.routedTexts(),
                        points));
    }

    /** A matter without any outcome whose words sound as if something came of it. */
    private void unplaced(List<Outcome> outcomes, List<Action> actions) {
        int told = 0;
        for (int i = 0; i < pieces.size() && outcomes.isEmpty(); i++) {
            if (!isSaid(i)) {
                continue;
            }
            for (Prose.Sentence sentence : texts.get(i).sentences()) {
                Place place = texts.get(i).place(sentence.from(), sentence.to());
                if (told < UNPLACED_MAX && sentence.text().length() < 600
                        && SOUNDS.matcher(sentence.text()).find()
                        && actions.stream().noneMatch(one -> one.place().equals(place))) {
                    paper.find(new Finding("decision-unplaced", Finding.Sort.DOUBT, place,
                            sentence.text(), "", Confidence.DOUBTFUL));
                    told++;
                }
            }
        }
    }

    private boolean isSaid(int i) {
        Role role = pieces.get(i).role();
        return role == Role.MINUTES || role == Role.DECISION
                || (role == Role.TEXT || role == Role.PRESENTATION && isBare()) && isMinutes
                && !hasMinutes();
    }

    /** Whether the matter has no heading that the ruling could stand below. */
    private boolean isBare() {
        return pieces.stream().noneMatch(piece -> piece.role() == Role.TEXT);
    }

    private boolean hasMinutes() {
        return pieces.stream().anyMatch(piece -> piece.role() == Role.MINUTES
                || piece.role() == Role.DECISION);
    }

    private List<Point> points() {
        List<Point> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Blocks.Piece piece = pieces.get(i);
            if (piece.role() == Role.RECOMMENDATION) {
                add(found, Points.under(paper, piece.first(), piece.end(), piece.from()));
            }
        }
        for (int i = 0; found.isEmpty() && i < pieces.size(); i++) {
            Role role = pieces.get(i).role();
            if (role == Role.TEXT || role == Role.PRESENTATION || role == Role.SUMMARY) {
                List<Point> listed = Points.listed(paper, pieces.get(i).first(),
                        pieces.get(i).end());
                add(found, listed.isEmpty() ? Points.within(paper, texts.get(i)) : listed);
            }
        }
        return found;
    }

    private static void add(List<Point> found, List<Point> more) {
        for (Point point : more) {
            found.add(new Point(found.size() + 1, point.recommender(), point.decider(),
                    point.act(), point.isInWriting(), point.text(), point.place(),
                    point.confidence()));
        }
    }

    private List<Outcome> outcomes(List<Point> points) {
        List<List<Outcome>> groups = new ArrayList<>();
        boolean said = false;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).role() == Role.DECISION) {
                groups.add(decided(i));
                said = true;
            }
        }
        if (groups.stream().allMatch(List::isEmpty)) {
            List<Outcome> all = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                if (isSaid(i) && pieces.get(i).role() != Role.DECISION) {
                    all.addAll(Rulings.in(texts.get(i), false));
                    said |= pieces.get(i).role() == Role.MINUTES || !all.isEmpty();
                }
            }
            groups.add(all);
        }
        List<Outcome> outcomes = Answers.to(paper, points, groups, said);
        outcomes.stream().filter(one -> one.kind() == Kind.NOT_ADOPTED
                || one.kind() == Kind.NO_AGREEMENT).findFirst().ifPresent(one ->
                paper.ask(new Question("case-after", one.place(), one.text(),
                        List.of("closed", "lapsed", "goes-on"))));
        return outcomes;
    }

    /** What a block says that was decided; words that are none of the known are asked about. */
    private List<Outcome> decided(int i) {
        Prose prose = texts.get(i);
        List<Outcome> found = new ArrayList<>(Rulings.in(prose, true));
        if (found.isEmpty() && !prose.isEmpty()) {
            Outcome unclear = new Outcome(Kind.DECIDED, 0, "", "", "", Days.all(prose.text()),
                    prose.text(), prose.place(0, prose.text().length()), Confidence.DOUBTFUL);
            found.add(unclear);
            paper.ask(new Question("outcome-unclear", unclear.place(), prose.text(),
                    Arrays.stream(Kind.values()).map(Kind::id).toList()));
        }
        Matcher body = DECIDING_BODY.matcher(pieces.get(i).heading());
        if (body.matches()) {
            String name = body.group(1) != null ? body.group(1) : body.group(2);
            found.replaceAll(one -> new Outcome(one.kind(), one.point(), one.part(), one.remark(),
                    name, one.dates(), one.text(), one.place(), one.confidence()));
        }
        return found;
    }

    /** A decision that the case's text makes and its recommendation does not ask for. */
    private void hidden(Prose prose) {
        for (Prose.Sentence sentence : prose.sentences()) {
            if (sentence.text().length() < 600 && HIDDEN.matcher(sentence.text()).find()) {
                paper.find(new Finding("decision-in-text", Finding.Sort.DOUBT,
                        prose.place(sentence.from(), sentence.to()), sentence.text(), "",
                        Confidence.DOUBTFUL));
            }
        }
    }

    private List<Integer> routing() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Role role = pieces.get(i).role();
            if (role == Role.SUMMARY || role == Role.PRESENTATION || role == Role.ROUTE
                    || role == Role.RECOMMENDATION || role == Role.TEXT
                    || role == Role.DECISION) {
                found.add(i);
            }
        }
        return found;
    }

    private List<Block> routed() {
        return routing().stream().map(blocks::get).toList();
    }

    private List<Prose> routedTexts() {
        return routing().stream().map(texts::get).toList();
    }
}
