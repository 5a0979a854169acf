package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A case begins: what it is about, what is recommended point by point, and how open it is. Each
 * point is decided by itself later on. A case that is closed says why from its first minute.
 */
@Component
public class OpenCase extends CaseWork implements Operation<OpenCase.Command> {

    /** One recommendation point, without its number. */
    public record Point(@Field(max = 2_000) Note words, CaseFile.Asks asks) {}

    /**
     * What is asked.
     *
     * @param level how open it is planned to be
     * @param named whom it is open to, when it is open to named persons alone; who opens it is
     *     always among them
     */
    public record Command(
            @Field(max = 300) Note heading,
            CaseFile.Template template,
            @Nullable Note summary,
            @Field(max = 100_000) @Nullable Note presentation,
            @Field(max = 20_000) @Nullable Note economy,
            @Field(min = 1, max = 30) List<Point> points,
            Openness.Level level,
            @Nullable Note reason,
            @Field(max = 300) @Nullable String legalBasis,
            @Field(future = true) @Nullable LocalDate reviewOn,
            boolean decisionPublic,
            @Field(max = 30) List<PersonId> named,
            LocalDate date) {}

    private final Cases cases;
    private final CaseRows rows;

    OpenCase(CaseRight right, Cases cases, CaseRows rows) {
        super(right);
        this.cases = cases;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "meeting.open-case";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Closing closing = new Closing(command.level(), command.reason(), command.legalBasis(),
                command.reviewOn(), command.decisionPublic(), command.named());
        Optional<Refusal> wrong = closing.wrong(command.date());
        if (wrong.isPresent()) {
            return new Proposal.Refused(wrong.stream().toList());
        }
        if (command.heading().saysTooLittle()) {
            return Proposal.refusedAt("heading", RefusalCode.REASON_TOO_SHORT);
        }
        UUID id = context.ids().next();
        int year = command.date().getYear();
        int number = cases.next(context.sql(), context.unit(), year);
        CaseFile.Version version = new CaseFile.Version(1, Wordings.line(command.heading()),
                Wordings.text(command.summary()), Wordings.text(command.presentation()),
                Wordings.text(command.economy()), command.date());
        return Proposal.act(Draft.on(command.date(), context)
                .result("case", id)
                .effect((sql, fact) -> {
                    sql.sql("""
                            insert into case_file (case_id, authority_id, unit_id, year, number,
                                template, opened_on, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                            .params(id, context.authority(), context.unit(), year, number,
                                    Wordings.id(command.template()), command.date(), fact.id())
                            .update();
                    rows.about(sql, context, id, fact.id());
                    rows.version(sql, context, id, version, Wordings.points(command.points()),
                            fact.id());
                    rows.openness(sql, context, id, closing.openness(context),
                            closing.people(context), false, command.date(), fact.id());
                    rows.state(sql, context, id, new CaseState.Draft(), command.date(), fact.id());
                }));
    }
}
