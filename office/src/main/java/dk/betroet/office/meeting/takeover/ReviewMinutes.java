package dk.betroet.office.meeting.takeover;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Question;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Somebody has looked at what the reader found in minutes: each finding is right or wrong, each
 * question has an answer. Where a repair is wrong the text is read as it stands from then on. It
 * can be answered anew until the minutes are taken over.
 */
@Component
class ReviewMinutes extends TakeOverWork implements Operation<ReviewMinutes.Command> {

    /** Whether a finding is right. */
    public enum Found { RIGHT, WRONG }

    /** A finding that somebody has looked at. */
    public record OfFinding(@Field(min = 1, max = 80) String key, Found found) {}

    /** A question that somebody has answered. */
    public record OfQuestion(@Field(min = 1, max = 80) String key, Note answer) {}

    /** What is asked. */
    public record Command(MinutesPaperId minutes, @Field(max = KEYS_MAX) List<OfFinding> findings,
            @Field(max = KEYS_MAX) List<OfQuestion> questions, LocalDate date) {}

    private static final int KEYS_MAX = 500;

    ReviewMinutes(MinutesPapers papers) {
        super(papers);
    }

    @Override
    public String name() {
        return "meeting.review-minutes";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        MinutesPaper paper = paper(context, command.minutes());
        if (!paper.isOpen()) {
            return Proposal.refusedAt("minutes", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        Review review = papers().review(context.sql(), context.unit(), paper).orElseThrow();
        Set<String> findings = review.document().findings().stream().map(Finding::key)
                .collect(Collectors.toSet());
        Set<String> questions = review.document().questions().stream().map(Question::key)
                .collect(Collectors.toSet());
        List<Refusal> refusals = new ArrayList<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < command.findings().size(); i++) {
            OfFinding one = command.findings().get(i);
            known(findings.contains(one.key()), "findings[" + i + "].key", refusals);
            answers.put(one.key(), FieldSpec.choiceId(one.found()));
        }
        for (int i = 0; i < command.questions().size(); i++) {
            OfQuestion one = command.questions().get(i);
            known(questions.contains(one.key()), "questions[" + i + "].key", refusals);
            answers.put(one.key(), one.answer().text());
        }
        if (answers.isEmpty()) {
            refusals.add(Refusal.of(RefusalCode.NOTHING_TO_DO));
        }
        return refusals.isEmpty() ? Proposal.act(Draft.on(command.date(), context)
                .result("minutes", paper.id())
                .effect((sql, fact) -> answers.forEach((key, answer) -> sql.sql("""
                        insert into imported_answer (paper_id, authority_id, unit_id, number, key,
                            answer, fact_id)
                        select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?
                        from imported_answer where paper_id = ?""")
                        .params(paper.id(), context.authority(), context.unit(), key, answer,
                                fact.id(), paper.id())
                        .update())))
                : new Proposal.Refused(refusals);
    }

    private static void known(boolean there, String field, List<Refusal> refusals) {
        if (!there) {
            refusals.add(Refusal.at(field, RefusalCode.NOTHING_TO_DO));
        }
    }
}
