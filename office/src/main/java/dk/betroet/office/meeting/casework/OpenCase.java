package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
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
     * @param kle the number of its subject in KLE
     * @param sections what it says under the headings of its kind, see {@link Heading}
     * @param level how open it is planned to be
     * @param named whom it is open to, when it is open to named persons alone; who opens it is
     *     always among them
     */
    public record Command(
            @Field(max = 300) Note heading,
            CaseFile.Template template,
            @Field(max = 12) @Nullable String kle,
            @Nullable Note summary,
            @Field(max = 100_000) @Nullable Note presentation,
            @Field(max = 20_000) @Nullable Note economy,
            @Field(max = 30) List<Sections.Typed> sections,
            @Field(min = 1, max = 30) List<Point> points,
            Openness.Level level,
            @Nullable Note reason,
            @Field(max = 300) @Nullable String legalBasis,
            @Field(future = true) @Nullable LocalDate reviewOn,
            boolean decisionPublic,
            @Field(max = 30) List<PersonId> named,
            LocalDate date) {}

    private final Beginnings beginnings;

    OpenCase(CaseRight right, Beginnings beginnings) {
        super(right);
        this.beginnings = beginnings;
    }

    @Override
    public String name() {
        return "meeting.open-case";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        CaseFile.Version words = new CaseFile.Version(1, Wordings.line(command.heading()),
                Wordings.text(command.summary()), Wordings.text(command.presentation()),
                Wordings.text(command.economy()), command.date());
        return beginnings.begin(context, new Beginnings.Beginning(command.template(), null,
                command.kle(), words, Wordings.points(command.points()), command.sections(),
                new Closing(command.level(), command.reason(), command.legalBasis(),
                        command.reviewOn(), command.decisionPublic(), command.named()),
                new CaseState.Draft(), command.date()));
    }
}
