package dk.betroet.office.oversight.inspection;

import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.ledger.Ledger;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.rules.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the auditor and internal audit begin with in a unit: their inspections under way, how far
 * the book is closed, when it was last reconciled, counted and supervised, and whose findings are
 * open.
 */
@Component
class AuditPanel implements Panel {

    private static final int ORDER = 110;

    private final InspectionDesk desk;
    private final Findings findings;
    private final Ledger ledger;
    private final Wording wording;

    AuditPanel(InspectionDesk desk, Findings findings, Ledger ledger, Wording wording) {
        this.desk = desk;
        this.findings = findings;
        this.ledger = ledger;
        this.wording = wording;
    }

    @Override
    public Optional<View> show(Visit visit, JdbcClient sql) {
        if (!visit.is(Role.AUDITORS)) {
            return Optional.empty();
        }
        List<CardView> cards = desk.own(visit, sql).stream()
                .limit(10)
                .map(one -> new CardView(
                        LinkView.to(visit.path("/inspections/" + one.id()),
                                Text.of("oversight.inspection.named", one.begunOn(),
                                        Text.of("oversight.inspection.of." + one.drawnOf().id()))),
                        null, null, InspectionsPage.status(one)))
                .toList();
        return Optional.of(View.of(ORDER, Text.of("oversight.audit.title"), cards)
                .withLead(Text.of("oversight.audit.lead"))
                .withTable(table(visit, sql))
                .withMore(LinkView.to(visit.path("/oversight/inspect"),
                        Text.of("oversight.inspect.title"))));
    }

    private TableView table(Visit visit, JdbcClient sql) {
        UUID unit = visit.unit().id();
        List<RowView> rows = new ArrayList<>();
        rows.add(row("closed", "/periods", visit, day(ledger.read(sql, unit).periods()
                .closedThrough().orElse(null))));
        rows.add(row("reconciled", "/reconciliation", visit,
                day(last(sql, unit, "account.reconcile"))));
        rows.add(row("counted", "/counts", visit, day(last(sql, unit, "custody.count"))));
        rows.add(row("supervised", "/inspections", visit,
                day(last(sql, unit, "oversight.supervise"))));
        openByOwner(sql, unit).forEach((owner, count) -> rows.add(RowView.of(
                Cell.link(visit.path("/findings"), Text.of("oversight.audit.findings", owner)),
                Cell.of(count))));
        return new TableView(Text.of("oversight.audit.table"), List.of(
                ColumnView.of("what", Text.of("oversight.audit.what")),
                ColumnView.of("how", Text.of("oversight.audit.how"))), rows, null);
    }

    private static RowView row(String what, String page, Visit visit, Cell cell) {
        return RowView.of(
                Cell.link(visit.path(page), Text.of("oversight.audit." + what)), cell);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.of(Text.of("oversight.audit.never")) : Cell.of(day);
    }

    private static @Nullable LocalDate last(JdbcClient sql, UUID unit, String operation) {
        return sql.sql("""
                select happened_on from fact where unit_id = ? and operation = ?
                order by happened_on desc limit 1""")
                .params(unit, operation)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Open findings by the capacity that is to deal with them, in the words of the screen. */
    private Map<String, Long> openByOwner(JdbcClient sql, UUID unit) {
        String language = wording.current().language().tag();
        return findings.in(sql, unit, Findings.Which.OPEN).stream()
                .collect(Collectors.groupingBy((Found found) -> Words.vocabulary()
                        .term("capacity", found.owner())
                        .map(term -> term.label().in(language))
                        .orElse(found.owner()), TreeMap::new, Collectors.counting()));
    }
}
