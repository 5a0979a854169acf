package dk.betroet.office.platform.cli;

import dk.betroet.minutes.model.Action;
import dk.betroet.minutes.model.CaseSheet;
import dk.betroet.minutes.model.Charter;
import dk.betroet.minutes.model.Content;
import dk.betroet.minutes.model.Divider;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Item;
import dk.betroet.minutes.model.Matter;
import dk.betroet.minutes.model.Meeting;
import dk.betroet.minutes.model.Openness;
import dk.betroet.minutes.model.Outcome;
import dk.betroet.minutes.model.Point;
import dk.betroet.minutes.model.Question;
import dk.betroet.minutes.model.RouteStep;
import dk.betroet.minutes.model.Vote;
import dk.betroet.minutes.write.Texts;
import java.text.MessageFormat;
import java.util.List;

/** A document of minutes as a person reads it in a terminal. */
final class MinutesPrinted {

    private static final int LONGEST = 110;

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private MinutesPrinted(Texts texts) {
        this.texts = texts;
    }

    static String document(Document document, Texts texts) {
        MinutesPrinted printed = new MinutesPrinted(texts);
        printed.all(document);
        return printed.out.toString();
    }

    private void all(Document document) {
        out.append(document.source().name()).append(": ")
                .append(texts.word("kind." + document.kind().id())).append(", ")
                .append(count("word.matters", document.matters().size())).append('\n');
        meeting(document.meeting());
        document.matters().forEach(this::matter);
        document.charters().forEach(this::charter);
        out.append('\n').append(count("word.findings", document.findings().size())).append('\n');
        document.findings().forEach(this::finding);
        out.append('\n').append(count("word.questions", document.questions().size()))
                .append('\n');
        document.questions().forEach(this::question);
    }

    private String count(String word, int count) {
        return MessageFormat.format(texts.word(word), count);
    }

    private void meeting(Meeting meeting) {
        meeting.body().ifPresent(body -> line("  ", "word.body", body.text()));
        meeting.day().ifPresent(day -> line("  ", "word.day", day.toString()));
        people("word.present", meeting.present());
        people("word.absent", meeting.absent());
    }

    private void people(String word, List<Meeting.Told> people) {
        if (!people.isEmpty()) {
            line("  ", word, String.join(", ", people.stream().map(Meeting.Told::text).toList()));
        }
    }

    private void line(String indent, String word, String text) {
        out.append(indent).append(texts.word(word)).append(": ").append(brief(text)).append('\n');
    }

    private static String brief(String text) {
        String one = text.replace('\n', ' ');
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST - 1) + "…";
    }

    private void matter(Matter matter) {
        String number = switch (matter) {
            case Item item -> item.number();
            case Divider divider -> divider.number();
            case CaseSheet _ -> "";
        };
        out.append('\n').append(matter.place()).append("  ")
                .append((number + " " + brief(matter.title())).strip());
        if (matter instanceof Item item && item.openness() == Openness.CLOSED) {
            out.append(" (").append(texts.word("word.closed")).append(')');
        }
        out.append('\n');
        content(matter.content());
    }

    private void content(Content content) {
        content.presenters().forEach(one -> line("    ", "word.presenter",
                one.post().isEmpty() ? one.name() : one.name() + ", " + one.post()));
        for (Point point : content.points()) {
            out.append("    ").append(texts.word("word.point")).append(' ').append(point.number())
                    .append(": ").append(brief(point.text())).append('\n');
            content.outcomes().stream().filter(one -> one.point() == point.number())
                    .forEach(one -> outcome("      → ", one));
        }
        content.outcomes().stream().filter(one -> one.point() == 0)
                .forEach(one -> outcome("    → ", one));
        for (Vote vote : content.votes()) {
            out.append("    ").append(MessageFormat.format(texts.word("word.vote"),
                    told(vote.inFavour()), told(vote.against()), told(vote.abstained())))
                    .append('\n');
        }
        content.dissents().forEach(one -> line("    ", "word.against", one.who()));
        for (Action action : content.actions()) {
            line("    ", "word.actions", (action.owner().isEmpty()
                    ? "[" + texts.word("word.nobody") + "]" : action.owner()) + ": "
                    + action.text());
        }
        for (RouteStep step : content.route()) {
            line("    ", "word.route", step.day().map(Object::toString).orElse("?") + " "
                    + String.join(" / ", step.bodies()) + " (" + step.role().id() + ")");
        }
        content.told().forEach(one -> line("    ", "word.told",
                texts.word("outcome." + one.kind().id()) + ": " + one.text()));
        content.attachments().forEach(one -> line("    ", "word.attachments", one.title()));
    }

    private static String told(int count) {
        return count < 0 ? "?" : String.valueOf(count);
    }

    private void outcome(String indent, Outcome one) {
        out.append(indent).append(texts.word("outcome." + one.kind().id()));
        if (!one.part().isEmpty()) {
            out.append(" (").append(one.part()).append(')');
        }
        out.append(one.text().isEmpty() ? "" : ": " + brief(one.text())).append('\n');
        if (!one.remark().isEmpty()) {
            line("        ", "word.remark", one.remark());
        }
    }

    private void charter(Charter charter) {
        out.append('\n').append(charter.place()).append("  ");
        line("", "word.charter", charter.title());
        charter.sections().forEach(section -> out.append("    ").append(section.heading())
                .append('\n'));
    }

    private void finding(Finding finding) {
        out.append("  ").append(finding.place()).append("  ").append(texts.finding(finding))
                .append(" [").append(finding.key()).append("]\n      ")
                .append(brief(finding.before()));
        if (!finding.after().isEmpty()) {
            out.append("  ").append(texts.word("word.read-as")).append("  ")
                    .append(brief(finding.after()));
        }
        out.append('\n');
    }

    private void question(Question question) {
        out.append("  ").append(question.place()).append("  ").append(texts.question(question))
                .append(" [").append(question.key()).append("]\n");
        if (!question.about().isEmpty()) {
            out.append("      ").append(brief(question.about())).append('\n');
        }
        if (question.answers().size() < 10) {
            question.answers().forEach(answer -> out.append("      ? ").append(brief(answer))
                    .append('\n'));
        }
    }
}
