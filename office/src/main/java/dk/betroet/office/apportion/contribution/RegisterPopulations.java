package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.key.SharingDesk;
import dk.betroet.office.apportion.key.SheetProblem;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How many live in each municipality in a quarter, as Statistics Denmark counts them. Kept with the
 * quarter and the day it was fetched; a later count is one more, and none is mended.
 */
@Component
public class RegisterPopulations
        extends ContributionWork implements Operation<RegisterPopulations.Command> {

    /** Where the numbers come from. */
    public enum Source { STATBANK, FILE }

    /**
     * What is asked.
     *
     * @param quarter such as {@code 2022K1}: the first of January is in the first quarter
     * @param file CSV, see {@link PopulationFile}
     * @param date the day it was fetched
     */
    public record Command(@Field(min = 6, max = 6) String quarter, Source source,
            @Field(from = FileKind.TABLE) EvidenceId file, LocalDate date) {}

    private final SharingDesk sharing;

    RegisterPopulations(SharingDesk sharing) {
        this.sharing = sharing;
    }

    @Override
    public String name() {
        return "apportion.register-populations";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        if (!command.quarter().matches("(19|20)\\d{2}K[1-4]")) {
            return Proposal.refusedAt("quarter", RefusalCode.NOT_A_QUARTER);
        }
        return switch (PopulationFile.read(
                sharing.text(context, command.file()), command.quarter())) {
            case PopulationFile.Read.Bad(List<SheetProblem> problems) ->
                    new Proposal.Refused(SharingDesk.wrong("file", problems));
            case PopulationFile.Read.Good(PopulationFile file) -> {
                UUID count = context.ids().next();
                yield Proposal.act(Draft.on(command.date(), context)
                        .paper("key-basis", command.file())
                        .result("populations", count)
                        .effect((sql, fact) -> {
                            sql.sql("""
                                    insert into population_count (count_id, authority_id, unit_id,
                                        quarter, source, fetched_on, file_id, fact_id)
                                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                                    .params(count, context.authority(), context.unit(),
                                            command.quarter(),
                                            FieldSpec.choiceId(command.source()), command.date(),
                                            command.file().value(), fact.id())
                                    .update();
                            file.people().forEach((code, people) -> sql.sql("""
                                    insert into population (count_id, authority_id, unit_id, code,
                                        name, people) values (?, ?, ?, ?, ?, ?)""")
                                    .params(count, context.authority(), context.unit(), code,
                                            file.names().get(code), people)
                                    .update());
                        }));
            }
        };
    }
}
