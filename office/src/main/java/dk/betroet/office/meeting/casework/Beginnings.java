package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a case begins, whether somebody has asked for something or has already written. */
@Component
class Beginnings {

    private final Cases cases;
    private final CaseRows rows;
    private final Sections sections;
    private final KleNumbers kleNumbers;

    Beginnings(Cases cases, CaseRows rows, Sections sections, KleNumbers kleNumbers) {
        this.cases = cases;
        this.rows = rows;
        this.sections = sections;
        this.kleNumbers = kleNumbers;
    }

    /**
     * What a case has from its first minute.
     *
     * @param receivedFrom who asked for it; null when nobody did
     * @param kle the number of its subject in KLE, as it was typed
     */
    record Beginning(CaseFile.Template template, @Nullable String receivedFrom,
            @Nullable String kle, CaseFile.Version words, List<CaseFile.Point> points,
            List<Sections.Typed> typed, Closing closing, CaseState state, LocalDate date) {}

    /** The act of beginning, or what is wrong with it. */
    Proposal begin(Context context, Beginning begun) {
        Optional<Refusal> wrong = Stream.of(begun.closing().wrong(begun.date()),
                Sections.wrong(begun.typed()), KleNumbers.wrong(begun.kle()))
                .flatMap(Optional::stream).findFirst();
        if (wrong.isPresent()) {
            return new Proposal.Refused(wrong.stream().toList());
        }
        if (Wordings.saysTooLittle(begun.words().title())) {
            return Proposal.refusedAt("heading", RefusalCode.REASON_TOO_SHORT);
        }
        UUID id = context.ids().next();
        int year = begun.date().getYear();
        int number = cases.next(context.sql(), context.unit(), year);
        Map<Heading, String> said = Sections.said(begun.typed());
        return Proposal.act(Draft.on(begun.date(), context)
                .result("case", id)
                .effect((sql, fact) -> {
                    sql.sql("""
                            insert into case_file (case_id, authority_id, unit_id, year, number,
                                template, received_from, opened_on, fact_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                            .params(id, context.authority(), context.unit(), year, number,
                                    Wordings.id(begun.template()), begun.receivedFrom(),
                                    begun.date(), fact.id())
                            .update();
                    rows.about(sql, context, id, fact.id());
                    rows.version(sql, context, id, begun.words(), begun.points(), fact.id());
                    sections.add(sql, context, id, begun.words().number(), said);
                    kleNumbers.set(sql, context, id, KleNumbers.typed(begun.kle()),
                            begun.date(), fact.id());
                    rows.openness(sql, context, id, begun.closing().openness(context),
                            begun.closing().people(context), false, begun.date(), fact.id());
                    rows.state(sql, context, id, begun.state(), begun.date(), fact.id());
                }));
    }
}
