package dk.betroet.office.meeting.decided;

import dk.betroet.office.meeting.MeetingDesk;
import dk.betroet.office.meeting.takeover.PaperRight;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an imported decision is from: which paper, which line, and when it was accepted. */
@Component
class ImportedFrom {

    private final MeetingDesk desk;
    private final PaperRight papers;

    ImportedFrom(MeetingDesk desk, PaperRight papers) {
        this.desk = desk;
        this.papers = papers;
    }

    /** The facts with these behind them; only for whoever sees the papers of the case. */
    FactsView facts(FactsView facts, Visit visit, JdbcClient sql, UUID decision) {
        return sql.sql("""
                select p.paper_id, p.name, m.line, m.words, f.recorded_at
                from imported_decision m join imported_paper p using (paper_id)
                join fact f on f.fact_id = m.accepted_id where m.decision_id = ?""")
                .param(decision)
                .query((row, n) -> facts
                        .with(Text.of("decision.paper"), paper(visit, sql,
                                row.getObject("paper_id", UUID.class), row.getString("name")))
                        .with(Text.of("decision.words"), Cell.of(Text.of("decision.line",
                                row.getInt("line"), row.getString("words"))))
                        .with(Text.of("decision.accepted"), Cell.of(Text.of("decision.at",
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()))))
                .optional().orElse(facts);
    }

    private Cell paper(Visit visit, JdbcClient sql, UUID paper, String name) {
        LocalDate today = desk.today();
        UUID unit = visit.unit().id();
        if (papers.opens(sql, visit.caller(), unit, paper, today)) {
            return Cell.link(visit.path("/minutes/" + paper), Text.plain(name));
        }
        return papers.names(sql, visit.caller(), unit, paper, today) ? Cell.of(name)
                : Cell.of(Text.of("decision.paper-kept"));
    }
}
