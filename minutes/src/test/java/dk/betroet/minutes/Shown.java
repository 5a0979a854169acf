package dk.betroet.minutes;

import dk.betroet.minutes.model.Attachment;
import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Divider;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Meeting;
import dk.betroet.minutes.model.Openness;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Point;
import dk.betroet.minutes.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A document in as few lines as tell what was read, for holding against what was expected. */
final class Shown {

    private final List<String> lines = new ArrayList<>();

    private Shown() {}

    static String of(Document document) {
        Shown shown = new Shown();
        shown.head(document);
        document.matters().forEach(shown::matter);
        document.charters().forEach(charter -> shown.lines.add("charter " + charter.title() + " / "
                + charter.sections().size()));
        shown.lines.add("asked " + new TreeSet<>(document.questions().stream()
                .map(Question::id).toList()));
        shown.lines.add("found " + new TreeSet<>(document.findings().stream()
                .map(finding -> finding.id()).toList()));
        return String.join("\n", shown.lines) + "\n";
    }

    private static String told(List<Meeting.Told> all) {
        return all.stream().map(Meeting.Told::text).toList().toString();
    }

    private void head(Document document) {
        Meeting meeting = document.meeting();
        lines.add(document.kind().id() + " of " + meeting.body().map(Meeting.Told::text)
                .orElse("?") + " on " + meeting.day().map(Object::toString).orElse("?")
                + meeting.begins().map(begin -> " at " + begin.text()).orElse("")
                + meeting.ends().map(end -> " till " + end.text()).orElse(""));
        lines.add("present " + told(meeting.present()) + " absent " + told(meeting.absent()));
    }

    private void matter(Matter matter) {
        String number = switch (matter) {
            case Item item -> item.number() + (item.openness() == Openness.CLOSED ? " closed" : "")
                    + (item.isSupplementary() ? " supplementary" : "")
                    + (item.caseNumber().isEmpty() ? "" : " (" + item.caseNumber() + ")");
            case Divider divider -> divider.number();
            default -> "sheet";
        };
        lines.add("# " + number + " " + matter.title());
        Content content = matter.content();
        content.presenters().forEach(one -> lines.add("  by " + one.name()));
        for (Point point : content.points()) {
            lines.add("  " + point.number() + ". " + point.act().id() + (point.isInWriting()
                    ? " in writing" : "") + ": " + point.text());
        }
        content.outcomes().forEach(this::outcome);
        content.votes().forEach(vote -> lines.add("  votes " + vote.inFavour() + "/"
                + vote.against() + "/" + vote.abstained()));
        content.dissents().forEach(dissent -> lines.add("  against " + dissent.who()));
        content.actions().forEach(action -> lines.add("  to do: " + action.owner() + " "
                + action.deadlines()));
        content.route().forEach(step -> lines.add("  route " + step.bodies() + " "
                + step.day().map(Object::toString).orElse("?") + " " + step.role().id()));
        content.told().forEach(told -> lines.add("  told " + told.kind().id() + " " + told.body()
                + " " + told.dates()));
        for (Attachment attachment : content.attachments()) {
            lines.add("  attached " + attachment.openness().id() + " " + attachment.title());
        }
    }

    private void outcome(Outcome outcome) {
        lines.add("  → " + outcome.point() + " " + outcome.kind().id()
                + (outcome.part().isEmpty() ? "" : " [" + outcome.part() + "]")
                + (outcome.remark().isEmpty() ? "" : " remark: " + outcome.remark()));
    }
}
