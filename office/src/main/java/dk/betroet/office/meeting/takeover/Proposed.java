package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.decision.KleNumber;
import dk.betroet.minutes.model.Act;
import dk.betroet.minutes.model.Action;
import dk.betroet.minutes.model.Block;
import dk.betroet.minutes.model.Confidence;
import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Day;
import dk.betroet.minutes.model.Dissent;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Meeting;
import dk.betroet.minutes.model.Openness;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Role;
import dk.betroet.minutes.model.Vote;
import dk.betroet.office.meeting.body.Body;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read, as the fields of the forms in which somebody says what is so. What the reader does
 * not know is left empty, so that it must be answered.
 */
final class Proposed {

    private static final int HEADING_MAX = 300;
    private static final int NOTE_MAX = 2_000;
    private static final Set<Role> PRESENTED = Set.of(Role.PRESENTATION, Role.LEGAL, Role.HEARING,
            Role.ROUTE);
    private static final Set<Role> SAID = Set.of(Role.MINUTES, Role.TEXT, Role.VOTES);

    private Proposed() {}

    /** The meeting. */
    static Map<String, Object> frame(Document document, List<Body> bodies) {
        Meeting meeting = document.meeting();
        Map<String, Object> tree = new HashMap<>();
        meeting.body().ifPresent(told -> bodies.stream()
                .filter(one -> one.name().equalsIgnoreCase(told.text())
                        || one.shortName().equalsIgnoreCase(told.text())).findFirst()
                .ifPresentOrElse(one -> tree.put("body", one.id().toString()),
                        () -> tree.put("bodyName", cut(told.text(), 120))));
        meeting.day().flatMap(Day::date).ifPresent(day -> tree.put("heldOn", day.toString()));
        meeting.begins().map(told -> told.text().replace(':', '.'))
                .filter(time -> time.length() <= 5).ifPresent(time -> tree.put("startsAt", time));
        meeting.venue().ifPresent(told -> tree.put("venue", cut(told.text(), 120)));
        tree.put("present", people(meeting.present()));
        tree.put("absent", people(meeting.absent()));
        return tree;
    }

    private static String people(List<Meeting.Told> told) {
        return told.stream().map(Meeting.Told::text).collect(Collectors.joining("\n"));
    }

    /**
     * A matter.
     *
     * @param bodies that something may be for
     * @param today what was to be done before is asked about
     */
    static Map<String, Object> item(
            Document document, Matter matter, List<Body> bodies, LocalDate today) {
        Map<String, Object> tree = new HashMap<>();
        Content content = matter.content();
        tree.put("heading", cut(matter.title(), HEADING_MAX));
        if (matter instanceof Item item) {
            tree.put("caseNumber", cut(item.caseNumber().isEmpty() ? item.foreignId()
                    : item.caseNumber(), 60));
        }
        tree.put("summary", text(content, Set.of(Role.SUMMARY), 20_000));
        tree.put("presentation", text(content, PRESENTED, 100_000));
        tree.put("economy", text(content, Set.of(Role.ECONOMY), 20_000));
        tree.put("discussed", cut(Stream.concat(Stream.of(text(content, SAID, 100_000)),
                elsewhere(document, content).stream()).filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n")), 100_000));
        tree.put("points", content.points().stream().map(point -> row(
                "words", cut(point.text(), NOTE_MAX), "asks", asks(point.act()))).toList());
        tree.put("rulings", rulings(content, here(document, content)));
        tree.put("kle", kle(document, matter).map(KleNumber::text).orElse(""));
        tree.put("tasks", content.actions().stream()
                .map(action -> task(action, bodies, today)).toList());
        boolean exported = document.source().kind().isExport();
        tree.put("attached", content.attachments().stream().map(one -> row(
                "name", cut(one.title(), HEADING_MAX),
                "closed", one.openness() == Openness.CLOSED || exported
                        && one.openness() != Openness.OPEN || openness(matter) == Openness.CLOSED
                        ? "true" : "",
                "line", line(one.place().line()))).toList());
        tree.put("role", "decides");
        tree.put("after", "goes-on");
        tree.put("level", switch (openness(matter)) {
            case OPEN -> "public";
            case CLOSED -> "members";
            case UNTOLD -> "";
        });
        return tree;
    }

    /**
     * What was to be done. Whether it still is, is asked, unless the reader is sure of it and its
     * one day has not come.
     */
    private static Map<String, Object> task(Action action, List<Body> bodies, LocalDate today) {
        List<LocalDate> days = action.deadlines().stream().map(Day::date)
                .flatMap(Optional::stream).distinct().toList();
        boolean sure = action.confidence() == Confidence.CERTAIN && !action.owner().isEmpty()
                && days.size() == 1 && !days.getFirst().isBefore(today);
        return row("words", cut(action.text(), NOTE_MAX), "owner", cut(action.owner(), 120),
                "body", bodies.stream().filter(one -> one.name().equalsIgnoreCase(action.owner())
                        || one.shortName().equalsIgnoreCase(action.owner())).findFirst()
                        .map(one -> one.id().toString()).orElse(""),
                "deadline", days.isEmpty() ? "" : days.getFirst().toString(),
                "stands", sure ? "to-do" : "", "line", line(action.place().line()));
    }

    /** The one KLE number that stands in the lines of a matter, or that its case number has. */
    private static Optional<KleNumber> kle(Document document, Matter matter) {
        List<KleNumber> found = document.source().lines().stream()
                .filter(line -> line.number() >= matter.place().line()
                        && line.number() <= matter.place().lastLine())
                .flatMap(line -> KleNumber.inLine(line.text()).stream()).distinct().toList();
        if (!found.isEmpty()) {
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
        return matter instanceof Item item ? KleNumber.ofCaseNumber(item.caseNumber())
                .or(() -> KleNumber.ofCaseNumber(item.foreignId())) : Optional.empty();
    }

    private static Openness openness(Matter matter) {
        return matter instanceof Item item ? item.openness() : Openness.UNTOLD;
    }

    /** What the body of the meeting decided; what others had decided before is none of it. */
    private static List<Outcome> here(Document document, Content content) {
        return content.outcomes().stream().filter(one -> isHere(document, one)).toList();
    }

    private static boolean isHere(Document document, Outcome one) {
        String body = document.meeting().body().map(Meeting.Told::text).orElse("")
                .toLowerCase(Locale.ROOT);
        return one.body().isEmpty() || body.isEmpty()
                || body.contains(one.body().toLowerCase(Locale.ROOT));
    }

    /** What other bodies decided, in a line each, to stand with what was said. */
    private static List<String> elsewhere(Document document, Content content) {
        return content.outcomes().stream().filter(one -> !isHere(document, one))
                .map(one -> one.body() + ": " + one.text()).distinct().toList();
    }

    private static List<Map<String, Object>> rulings(Content content, List<Outcome> outcomes) {
        List<Map<String, Object>> rulings = new ArrayList<>();
        String against = content.dissents().stream().map(Dissent::who).distinct()
                .collect(Collectors.joining("\n"));
        for (Outcome one : outcomes) {
            boolean several = outcomes.stream()
                    .filter(other -> other.point() == one.point()).count() > 1;
            boolean first = rulings.isEmpty();
            List<String> remark = new ArrayList<>();
            if (!one.remark().isEmpty()) {
                remark.add(one.remark());
            } else if (known(one.kind()).isEmpty() || needsRemark(one.kind())) {
                remark.add(one.text());
            }
            content.votes().stream().filter(vote -> first).map(Vote::text).forEach(remark::add);
            rulings.add(row(
                    "point", one.point() == 0 ? "" : line(one.point()),
                    "about", !one.part().isEmpty() ? one.part()
                            : several ? cut(one.text(), NOTE_MAX) : "",
                    "outcome", known(one.kind()),
                    "remark", cut(String.join("\n", remark), NOTE_MAX),
                    "dissent", first ? cut(against, NOTE_MAX) : "",
                    "line", line(one.place().line())));
        }
        return rulings;
    }

    /** The office's word for an outcome; empty where a person must choose. */
    private static String known(Outcome.Kind kind) {
        return switch (kind) {
            case WITHDRAWN, DECIDED -> "";
            case AGREEMENT_OR_DEFAULT -> "agreed-or-fixed";
            default -> kind.id().replace('_', '-');
        };
    }

    private static boolean needsRemark(Outcome.Kind kind) {
        return kind == Outcome.Kind.AWAITING || kind == Outcome.Kind.POSTPONED
                || kind == Outcome.Kind.AGREEMENT_OR_DEFAULT;
    }

    private static String asks(Act act) {
        return switch (act) {
            case APPROVE, FUND, DECIDE -> "approve";
            case NOTE -> "note";
            case ENDORSE -> "endorse";
            case DISCUSS -> "discuss";
            case FORWARD -> "forward";
            case APPOINT -> "appoint";
            case DECLINE -> "decline";
            case POSTPONE, OTHER -> "";
        };
    }

    private static String text(Content content, Set<Role> roles, int most) {
        return cut(content.blocks().stream().filter(block -> roles.contains(block.role()))
                .map(Block::text).filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n")), most);
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static String line(int number) {
        return Integer.toString(number);
    }

    private static String cut(String text, int most) {
        String stripped = text.strip();
        return stripped.length() <= most ? stripped : stripped.substring(0, most - 1) + "…";
    }
}
