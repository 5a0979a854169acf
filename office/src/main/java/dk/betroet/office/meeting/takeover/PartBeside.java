package dk.betroet.office.meeting.takeover;

import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Place;
import dk.betroet.minutes.write.Texts;
import dk.betroet.office.meeting.body.Bodies;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operationpage.FormBeside;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The source beside the forms in which somebody says what a part of it holds. */
abstract class PartBeside implements FormBeside {

    private static final int LINES_MAX = 2_000;

    private final MinutesPapers papers;
    private final Wording wording;

    PartBeside(MinutesPapers papers, Wording wording) {
        this.papers = papers;
        this.wording = wording;
    }

    /** A part and how far its paper has been looked over. */
    record Part(Review review, int at, Optional<Matter> matter) {

        /** Where it stands: all above the first matter for the meeting itself. */
        private Place place() {
            return matter.map(Matter::place).orElseGet(() -> {
                int last = review.parts().isEmpty() ? 1
                        : Math.max(1, review.parts().getFirst().place().line() - 1);
                return new Place(1, last, 0, 0, 0);
            });
        }
    }

    /** Which part the fields say it is about. */
    abstract int at(Map<String, Object> typed);

    /** What was read of it. */
    abstract Map<String, Object> read(Context context, Part part);

    private Optional<Part> part(Context context, Map<String, Object> typed) {
        int at = at(typed);
        return id(typed).flatMap(id -> papers.find(context.sql(), context.unit(), id))
                .filter(paper -> papers.opens(context, paper.id()))
                .flatMap(paper -> papers.review(context.sql(), context.unit(), paper))
                .map(review -> new Part(review, at, review.part(at)))
                .filter(part -> at == MinutesPaper.FRAME || part.matter().isPresent());
    }

    private static Optional<UUID> id(Map<String, Object> typed) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(typed.get("minutes"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Object> begin(Context context, Map<String, Object> typed) {
        Map<String, Object> begun = new HashMap<>(typed);
        part(context, typed).ifPresent(part -> {
            MinutesPaper.Said said = part.review().said().get(part.at());
            begun.putAll(said == null ? read(context, part) : said.tree());
            begun.put("date", "");
        });
        return begun;
    }

    @Override
    public Optional<Beside> beside(Context context, Map<String, Object> typed) {
        return part(context, typed).map(part -> {
            Place place = part.place();
            Set<Integer> found = new HashSet<>();
            part.review().document().findings().forEach(one -> found.add(one.place().line()));
            List<FormBeside.Line> lines = part.review().document().source().lines().stream()
                    .filter(line -> line.number() >= place.line()
                            && line.number() <= place.lastLine())
                    .limit(LINES_MAX)
                    .map(line -> new FormBeside.Line(line.number(), line.text(),
                            found.contains(line.number()))).toList();
            DrawnMinutes drawn = new DrawnMinutes(part.review().document(),
                    Texts.in(wording.current().language().toLocale()));
            return new Beside(Text.of("minutes.read.source"), lines,
                    drawn.within(place.line(), place.lastLine()));
        });
    }

    /** The meeting itself. */
    @Component
    static class FrameBeside extends PartBeside {

        private final Bodies bodies;

        FrameBeside(MinutesPapers papers, Wording wording, Bodies bodies) {
            super(papers, wording);
            this.bodies = bodies;
        }

        @Override
        public String operation() {
            return "meeting.accept-minutes";
        }

        @Override
        int at(Map<String, Object> typed) {
            return MinutesPaper.FRAME;
        }

        @Override
        Map<String, Object> read(Context context, Part part) {
            return Proposed.frame(part.review().document(),
                    bodies.in(context.sql(), context.unit(), context.today()));
        }
    }

    /** One item. */
    @Component
    static class ItemBeside extends PartBeside {

        private final Bodies bodies;

        ItemBeside(MinutesPapers papers, Wording wording, Bodies bodies) {
            super(papers, wording);
            this.bodies = bodies;
        }

        @Override
        public String operation() {
            return "meeting.accept-item";
        }

        @Override
        int at(Map<String, Object> typed) {
            String at = String.valueOf(typed.get("at"));
            return at.matches("[0-9]{1,8}") ? Integer.parseInt(at) : Integer.MIN_VALUE;
        }

        @Override
        Map<String, Object> read(Context context, Part part) {
            return Proposed.item(part.review().document(), part.matter().orElseThrow(),
                    bodies.in(context.sql(), context.unit(), context.today()), context.today());
        }
    }
}
