package dk.betroet.office.meeting.decided;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where an imported decision is from: which paper, which line, and when it was accepted. */
final class ImportedFrom {

    private ImportedFrom() {}

    /** The facts with these behind them; only for whoever sees the papers of the case. */
    static FactsView facts(FactsView facts, Visit visit, JdbcClient sql, UUID decision) {
        return sql.sql("""
                select p.paper_id, p.name, m.line, m.words, f.recorded_at
                from imported_decision m join imported_paper p using (paper_id)
                join fact f on f.fact_id = m.accepted_id where m.decision_id = ?""")
                .param(decision)
                .query((row, n) -> {
                    Text name = Text.plain(row.getString("name"));
                    boolean opens = visit.is(Role.EMPLOYEES) || visit.is(Role.AUDITORS);
                    return facts.with(Text.of("decision.paper"), opens ? Cell.link(
                                    visit.path("/minutes/" + row.getString("paper_id")), name)
                                    : Cell.of(name))
                            .with(Text.of("decision.words"), Cell.of(Text.of("decision.line",
                                    row.getInt("line"), row.getString("words"))))
                            .with(Text.of("decision.accepted"), Cell.of(Text.of("decision.at",
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant())));
                }).optional().orElse(facts);
    }
}
