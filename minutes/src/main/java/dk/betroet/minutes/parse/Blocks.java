package dk.betroet.minutes.parse;

import dk.betroet.minutes.model.Attachment;
import dk.betroet.minutes.model.Block;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of one matter, cut into blocks at their headings. */
final class Blocks {

    /** {@code Godkendt.} right below a recommendation is what came of it, under no heading. */
    private static final Pattern RULED = Pattern.compile("(?iu)^(?:enstemmigt )?(?:godkendt"
            + "|tiltrådt|vedtaget|taget til efterretning|til efterretning|udsat|udskudt|forkastet"
            + "|afvist|indstillingen (?:(?:blev|er) )?(?:enstemmigt )?(?:godkendt|fulgt|følges"
            + "|tiltrådt|tiltrædes|vedtaget)|approved|adopted|noted|deferred)\\b[^:]{0,60}$");

    private final Paper paper;
    private final Layout layout;
    private final int end;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();

    /**
     * A block and its lines.
     *
     * @param first the first line below its heading
     * @param end the line behind its last
     * @param from the offset of its text, for a heading that stands before it on the line
     */
    record Piece(Role role, String heading, int head, int first, int end, int from,
            boolean isWithin) {}

    private Blocks(Paper paper, Layout layout, int end) {
        this.paper = paper;
        this.layout = layout;
        this.end = end;
    }

    /**
     * The pieces of a matter and what is attached to it.
     *
     * @param attachments in their order
     */
    record Cut(List<Piece> pieces, List<Attachment> attachments) {}

    static Cut of(Paper paper, Layout layout, int first, int end, int from) {
        Blocks blocks = new Blocks(paper, layout, end);
        blocks.read(first, from);
        return new Cut(blocks.pieces, blocks.attachments);
    }

    private void read(int first, int from) {
        int i = paper.first(first);
        int begin = i;
        Piece open = new Piece(Role.TEXT, "", begin, begin, end, from, false);
        while (i < end) {
            Optional<Heads.Head> head = i == begin && from > paper.from(i) ? Optional.empty()
                    : layout.head(i);
            if (head.isEmpty() && open.role() == Role.RECOMMENDATION && i > open.first()
                    && isRuled(open, i)) {
                close(open, i);
                open = new Piece(Role.DECISION, "", i, i, end, paper.from(i), false);
            }
            if (head.isEmpty()) {
                i = paper.next(i);
                continue;
            }
            close(open, i);
            String text = paper.text(i);
            boolean alone = head.get().length() >= text.length();
            int body = alone ? paper.next(i) : i;
            int start = alone ? body < paper.count ? paper.from(body) : 0
                    : paper.from(i) + head.get().length();
            open = new Piece(head.get().role(), head.get().words(), i, Math.min(body, end), end,
                    start, layout.isWithin(i));
            if (head.get().role() == Role.ATTACHMENTS && body < end) {
                open = attached(open, start);
                i = open.role() == Role.ANNEX ? Math.max(open.first(), i + 1) : paper.next(i);
                i = paper.first(i);
            } else {
                i = paper.next(i);
            }
        }
        close(open, end);
    }

    /**
     * Whether a line below a recommendation says what came of it: in so many words, or where the
     * recommendation stood behind its heading on one line and is at its end.
     */
    private boolean isRuled(Piece open, int i) {
        String text = paper.text(i);
        return RULED.matcher(text).matches() || open.first() == open.head()
                && Paragraphs.isEnded(paper.text(paper.before(i)))
                && Character.isUpperCase(text.charAt(0)) && !Paragraphs.begins(paper, i)
                && Rulings.decides(text);
    }

    /** Reads the list; what follows it is what was attached. */
    private Piece attached(Piece piece, int start) {
        int stop = piece.first();
        while (stop < end && (stop == piece.head() || layout.head(stop).isEmpty())) {
            stop = paper.next(stop);
        }
        Attached.Read read = Attached.under(paper, piece.first(), Math.min(stop, end), start,
                piece.heading());
        attachments.addAll(read.attachments());
        int rest = paper.first(Math.max(read.end(), piece.head() + 1));
        if (rest >= Math.min(stop, end)) {
            return piece;
        }
        close(piece, rest);
        return new Piece(Role.ANNEX, "", rest, rest, end, paper.from(rest), false);
    }

    private void close(Piece piece, int stop) {
        boolean empty = paper.first(piece.first()) >= stop;
        if (!empty || !piece.heading().isEmpty()) {
            pieces.add(new Piece(piece.role(), piece.heading(), piece.head(), piece.first(), stop,
                    piece.from(), piece.isWithin()));
        }
    }

    /** What a piece says. */
    static Prose prose(Paper paper, Piece piece) {
        return Prose.of(paper, piece.first(), piece.end(), piece.from());
    }

    static Block block(Paper paper, Piece piece, Prose prose) {
        int last = Math.max(piece.head(), paper.before(Math.min(piece.end(), paper.count)));
        Place place = paper.place(piece.head(), last);
        return new Block(piece.role(), piece.heading(), place, prose.text(), piece.isWithin(),
                piece.heading().isEmpty() ? Confidence.DOUBTFUL
                        : piece.isWithin() ? Confidence.LIKELY : Confidence.CERTAIN);
    }
}
