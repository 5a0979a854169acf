package dk.betroet.office.meeting.year;

import dk.betroet.kernel.decision.AnnualCycle;
import dk.betroet.office.meeting.body.Body;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.ButtonView;
import dk.betroet.office.platform.web.view.FieldKind;
import dk.betroet.office.platform.web.view.FieldView;
import dk.betroet.office.platform.web.view.FormView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.SectionView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The proposal as a form: each day may be moved before anything is called. It is the form of {@code
 * meeting.plan-year}, filled in; what was to be done the year before is there again.
 */
final class YearForm {

    /** How many empty lines there are for what is new this year. */
    private static final int NEW_TASKS = 2;

    private YearForm() {}

    static FormView of(Visit visit, Body body, int year, List<AnnualCycle.Day> days,
            List<CycleTasks.Task> before, YearAsked asked, LocalDate today) {
        List<SectionView> sections = new ArrayList<>();
        sections.add(SectionView.of(List.of(
                FieldView.hidden("key", UUID.randomUUID().toString()),
                FieldView.hidden("body", body.id().toString()),
                FieldView.hidden("year", Integer.toString(year)),
                FieldView.hidden("date", today.toString()))));
        for (int i = 0; i < days.size(); i++) {
            sections.add(day(days.get(i), i, asked.choices()));
        }
        List<FieldView> tasks = new ArrayList<>();
        for (int i = 0; i < before.size() + NEW_TASKS; i++) {
            String at = "tasks[" + i + "].";
            boolean old = i < before.size();
            tasks.add(FieldView.of(at + "words", FieldKind.TEXT,
                    Text.of("meeting.year.task-words", i + 1)).optional()
                    .withValue(old ? before.get(i).words() : ""));
            tasks.add(FieldView.of(at + "dueOn", FieldKind.DATE,
                    Text.of("meeting.year.task-due", i + 1)).optional()
                    .withValue(old ? AnnualCycle.nextYear(before.get(i).dueOn()).toString() : ""));
        }
        sections.add(new SectionView(Text.of("meeting.year.tasks"),
                Text.of("meeting.year.tasks-lead"), tasks));
        return new FormView(visit.path("/meeting/plan-year"), sections,
                Text.of("meeting.plan-year.do"),
                LinkView.to(visit.path("/bodies/" + body.id() + "/year"),
                        Text.of("platform.form.cancel")), List.of(), null,
                List.of(new ButtonView("may-i", Text.of("operation.may-i"))));
    }

    private static SectionView day(AnnualCycle.Day day, int i, YearAsked.Choices chosen) {
        String at = "days[" + i + "].";
        List<FieldView> fields = new ArrayList<>(List.of(FieldView.of(at + "heldOn",
                FieldKind.DATE, Text.of("meeting.year.held-on", i + 1))
                .withValue(day.meeting().toString())));
        day.steering().ifPresent(before -> fields.add(FieldView.of(at + "steering",
                FieldKind.DATE, Text.of("meeting.year.steering-on", i + 1)).optional()
                .withValue(before.toString())));
        fields.add(FieldView.hidden(at + "startsAt", chosen.startsAt()));
        fields.add(FieldView.hidden(at + "venue", chosen.venue()));
        return SectionView.of(fields);
    }
}
