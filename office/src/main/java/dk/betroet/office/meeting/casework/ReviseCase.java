package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case gets other words: one more version of its presentation and its points. What has been sent
 * keeps the words it was sent in; an item on an agenda that has not been sent can take the new
 * ones. A request that is put in words becomes a draft; a case that was ready is written again.
 */
@Component
public class ReviseCase extends CaseWork implements Operation<ReviseCase.Command> {

    /** Where words may change: before it is decided, and when it has been taken up again. */
    static final Set<CaseState.Stage> OPEN = EnumSet.of(CaseState.Stage.INTAKE,
            CaseState.Stage.DRAFT, CaseState.Stage.REVIEW, CaseState.Stage.READY,
            CaseState.Stage.UNDER_WAY, CaseState.Stage.WAITING, CaseState.Stage.POSTPONED,
            CaseState.Stage.REOPENED);

    /** From where a case becomes a draft again, since what was read or ready is so no longer. */
    private static final Set<CaseState.Stage> WRITTEN_AGAIN = EnumSet.of(
            CaseState.Stage.INTAKE, CaseState.Stage.READY, CaseState.Stage.REOPENED);

    /**
     * What is asked: all of the words as they are from now on.
     *
     * @param onAgendas whether items that have not been sent take them
     */
    public record Command(
            @Field(from = "open") CaseId caseId,
            @Field(max = 300) Note heading,
            @Field(max = 12) @Nullable String kle,
            @Nullable Note summary,
            @Field(max = 100_000) @Nullable Note presentation,
            @Field(max = 20_000) @Nullable Note economy,
            @Field(max = 30) List<Sections.Typed> sections,
            @Field(min = 1, max = 30) List<OpenCase.Point> points,
            boolean onAgendas,
            LocalDate date) {}

    private final Cases cases;
    private final CaseRows rows;
    private final Sections sections;
    private final KleNumbers kleNumbers;

    ReviseCase(CaseRight right, Cases cases, CaseRows rows, Sections sections,
            KleNumbers kleNumbers) {
        super(right);
        this.kleNumbers = kleNumbers;
        this.cases = cases;
        this.rows = rows;
        this.sections = sections;
    }

    @Override
    public String name() {
        return "meeting.revise-case";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        CaseFile file = cases.find(context.sql(), context.unit(), command.caseId().value())
                .orElseThrow();
        Optional<Refusal> wrong = Sections.wrong(command.sections())
                .or(() -> KleNumbers.wrong(command.kle()));
        if (!OPEN.contains(file.state().stage())) {
            return Proposal.refusedAt("caseId", RefusalCode.NOT_OPEN_ANY_MORE);
        } else if (command.heading().saysTooLittle()) {
            return Proposal.refusedAt("heading", RefusalCode.REASON_TOO_SHORT);
        } else if (wrong.isPresent()) {
            return new Proposal.Refused(wrong.stream().toList());
        } else if (command.date().isBefore(file.version().madeOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        CaseFile.Version words = new CaseFile.Version(file.version().number() + 1,
                Wordings.line(command.heading()), Wordings.text(command.summary()),
                Wordings.text(command.presentation()), Wordings.text(command.economy()),
                command.date());
        List<CaseFile.Point> points = Wordings.points(command.points());
        Map<Heading, String> said = Sections.said(command.sections());
        CaseFile now = right().whole(context, file.id()).orElseThrow();
        return same(context.sql(), now, words, points, said)
                && kleNumbers.of(context.sql(), file.id()).equals(KleNumbers.typed(command.kle()))
                ? Proposal.refusedAt("caseId", RefusalCode.NOTHING_TO_DO)
                : revised(command, context, file, new Words(words, points, said));
    }

    /** All that is said from now on. */
    private record Words(CaseFile.Version version, List<CaseFile.Point> points,
            Map<Heading, String> said) {}

    private boolean same(JdbcClient sql, CaseFile file, CaseFile.Version words,
            List<CaseFile.Point> points, Map<Heading, String> said) {
        CaseFile.Version now = file.version();
        return new CaseFile.Version(now.number(), words.title(), words.summary(),
                words.presentation(), words.economy(), now.madeOn()).equals(now)
                && cases.points(sql, file.id(), now.number()).equals(points)
                && sections.of(sql, file.id(), now.number()).equals(said);
    }

    private Proposal revised(Command command, Context context, CaseFile file, Words words) {
        UUID id = file.id();
        CaseState state = WRITTEN_AGAIN.contains(file.state().stage())
                ? file.state().become(new CaseState.Draft()) : file.state();
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", id)
                .effect((sql, fact) -> {
                    rows.about(sql, context, id, fact.id());
                    rows.version(sql, context, id, words.version(), words.points(), fact.id());
                    sections.add(sql, context, id, words.version().number(), words.said());
                    kleNumbers.set(sql, context, id, KleNumbers.typed(command.kle()),
                            command.date(), fact.id());
                    if (command.onAgendas()) {
                        sql.sql("""
                                update agenda_item set version = ? where case_id = ?
                                    and released_on is null
                                    and (level <> 'named' or ? = any (named))
                                    and stage in ('proposed', 'included', 'for-reading')""")
                                .params(words.version().number(), id, context.actor()).update();
                    }
                    if (!state.equals(file.state())) {
                        rows.state(sql, context, id, state, command.date(), fact.id());
                    }
                }));
    }
}
