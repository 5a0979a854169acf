package dk.betroet.office.meeting.casework;

import dk.betroet.office.meeting.Choices;
import dk.betroet.office.meeting.casework.CaseFile.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What kinds of case tell under headings of their own, besides what every case tells. Which kind
 * needs which is data here: a case that lacks one it needs is not ready for any body.
 */
public enum Heading {
    // A charter has its seven sections; how it works and who serves it may be left to the body.
    PURPOSE(Template.CHARTER, true),
    COMPETENCE(Template.CHARTER, true),
    TASK(Template.CHARTER, true),
    FORM(Template.CHARTER, false),
    COMPOSITION(Template.CHARTER, true),
    CHAIRMANSHIP(Template.CHARTER, true),
    SERVICE(Template.CHARTER, false),
    // Accounts and budget: what came of the year, and what the next one costs whom.
    RESULT(Template.ACCOUNTS_AND_BUDGET, true),
    CARRIED_OVER(Template.ACCOUNTS_AND_BUDGET, false),
    BUDGET(Template.ACCOUNTS_AND_BUDGET, true),
    CONTRIBUTIONS(Template.ACCOUNTS_AND_BUDGET, true),
    // A transfer of tasks answers three questions: with what, how well, and for what money.
    TRANSFERRED(Template.TRANSFER_OF_TASKS, true),
    RESOURCES(Template.TRANSFER_OF_TASKS, true),
    QUALITY(Template.TRANSFER_OF_TASKS, true),
    FINANCES(Template.TRANSFER_OF_TASKS, true),
    TIMETABLE(Template.TRANSFER_OF_TASKS, false),
    // An answer to a hearing: whose it is, until when, and what is said.
    HEARD_BY(Template.HEARING_ANSWER, true),
    ANSWER_BY(Template.HEARING_ANSWER, true),
    REMARKS(Template.HEARING_ANSWER, true),
    // An appointment: to what, for how long, and who is proposed.
    APPOINTED_TO(Template.APPOINTMENT, true),
    TERM(Template.APPOINTMENT, true),
    PROPOSED(Template.APPOINTMENT, false);

    private final Template template;
    private final boolean needed;

    Heading(Template template, boolean needed) {
        this.template = template;
        this.needed = needed;
    }

    /** Whether a case of its kind is not ready without it. */
    public boolean needed() {
        return needed;
    }

    /** The headings of a kind of case, in their order. */
    public static List<Heading> of(String template) {
        Template kind = Choices.of(Template.class, template);
        return Stream.of(values()).filter(one -> one.template == kind).toList();
    }

    /** The headings that a case needs and says nothing under. */
    public static List<Heading> missing(String template, Map<Heading, String> said) {
        return of(template).stream().filter(one -> one.needed)
                .filter(one -> said.getOrDefault(one, "").isBlank()).toList();
    }

    /** The headings of a kind, and any others under which something is said, in their order. */
    static List<Heading> shown(String template, Set<Heading> said) {
        return Stream.concat(of(template).stream(), said.stream()).distinct()
                .sorted(Comparator.naturalOrder()).toList();
    }
}
