package dk.betroet.office.platform.audit;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.unit.OversightBook;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the book adds up, for those who answer for it: it does, or it does not, here. */
@Controller
class SelfAuditPage {

    private static final int NIGHTS = 14;
    private static final String HERE = "/self-audit";
    private static final Set<Role> READERS = EnumSet.of(Role.LEADER, Role.DEPUTY, Role.DIRECTOR,
            Role.AUDITOR, Role.INTERNAL_AUDIT, Role.ADMINISTRATOR);

    private final Database database;
    private final Audits audits;

    SelfAuditPage(Database database, Audits audits) {
        this.database = database;
        this.audits = audits;
    }

    @GetMapping("/u/{slug}/self-audit")
    String show(Visit visit, Model model) {
        if (!visit.is(READERS)) {
            throw new NotHere();
        }
        List<NoticeView> notices = new ArrayList<>();
        database.read(visit.tenant(), sql -> {
            List<SelfAudit.Result> newest = audits.newest(sql, visit.unit().id(), NIGHTS);
            notices.add(notice(newest));
            model.addAttribute("nights", nights(newest));
            model.addAttribute("problems", problems(visit, sql, newest));
            return true;
        });
        if (oversightIsWrong(visit)) {
            notices.add(new NoticeView(Tone.BAD, Text.of("audit.oversight"),
                    Text.of("audit.wrong.do"), null));
        }
        model.addAttribute("page", PageView.titled(Text.of("audit.title"))
                .withLead(Text.of("audit.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())))
                .withNotices(notices));
        return "desk/self-audit";
    }

    private static NoticeView notice(List<SelfAudit.Result> newest) {
        if (newest.isEmpty()) {
            return NoticeView.of(Tone.INFO, Text.of("audit.none-yet"));
        }
        SelfAudit.Result last = newest.getFirst();
        return last.addsUp()
                ? NoticeView.of(Tone.GOOD, Text.of("audit.adds-up"))
                : new NoticeView(Tone.BAD, Text.of("audit.wrong"), Text.of("audit.wrong.do"),
                        null);
    }

    /**
     * Whether the authority's oversight book was changed below the code. Told to those who audit,
     * and nothing is told while it adds up: that there is such a book is nobody's to see.
     */
    private boolean oversightIsWrong(Visit visit) {
        return visit.is(Role.AUDITOR, Role.INTERNAL_AUDIT) && database.read(
                OversightBook.tenant(visit.caller(), visit.unit().id()), sql -> audits.newest(
                        sql, OversightBook.of(visit.caller().authority()), 1).stream()
                        .anyMatch(last -> !last.addsUp()));
    }

    private static TableView nights(List<SelfAudit.Result> newest) {
        return new TableView(Text.of("audit.nights"),
                List.of(ColumnView.of("at", Text.of("audit.at")),
                        ColumnView.of("outcome", Text.of("audit.outcome")),
                        ColumnView.numeric("facts", Text.of("audit.facts")),
                        ColumnView.numeric("vouchers", Text.of("audit.vouchers")),
                        ColumnView.numeric("papers", Text.of("audit.papers")),
                        ColumnView.numeric("erased", Text.of("audit.erased"))),
                newest.stream().map(one -> RowView.of(Cell.of(one.endedAt()),
                        Cell.of(one.addsUp()
                                ? new StatusView(Tone.GOOD, Text.of("audit.yes"))
                                : new StatusView(Tone.BAD, Text.of("audit.no", one.count()))),
                        Cell.of(one.facts()), Cell.of(one.vouchers()), Cell.of(one.papers()),
                        Cell.of(one.erased()))).toList(),
                null);
    }

    private static TableView problems(
            Visit visit, JdbcClient sql, List<SelfAudit.Result> newest) {
        List<RowView> rows = newest.stream().limit(1)
                .flatMap(one -> one.problems().stream())
                .map(problem -> RowView.of(Cell.of(Text.of("audit.code." + problem.code())),
                        where(visit, sql, problem), value(problem, problem.expected()),
                        value(problem, problem.found())))
                .toList();
        return new TableView(Text.of("audit.problems"),
                List.of(ColumnView.of("what", Text.of("audit.what")),
                        ColumnView.of("where", Text.of("audit.where")),
                        ColumnView.of("expected", Text.of("audit.expected")),
                        ColumnView.of("found", Text.of("audit.found"))),
                rows, null);
    }

    /** The way to the record, for who may see it; its number for everybody else. */
    private static Cell where(Visit visit, JdbcClient sql, Problem problem) {
        @Nullable UUID place = problem.place();
        if (place != null) {
            return visit.seesUnit()
                    ? Cell.link(visit.path("/places/" + place), Text.plain(
                            Places.name(sql, place).orElse("—")))
                    : Cell.nothing();
        }
        if (problem.sequence() == 0) {
            return Cell.nothing();
        }
        Text number = Text.of("audit.fact", problem.sequence());
        return sql.sql("select fact_id from fact where unit_id = ? and sequence = ?")
                .params(visit.unit().id(), problem.sequence())
                .query(UUID.class).optional()
                .filter(_ -> visit.seesUnit())
                .map(fact -> Cell.link(visit.path("/vouchers/" + fact), number))
                .orElse(Cell.of(number));
    }

    private static Cell value(Problem problem, String value) {
        return problem.place() != null ? Cell.of(Money.ofOere(Long.parseLong(value)))
                : value.isEmpty() ? Cell.nothing() : Cell.of(value);
    }

    /** Where it stands in the navigation, and on the first page while something is wrong. */
    @Component
    static class SelfAuditPlace implements Navigation, Panel {

        private static final int FIRST = 50;

        private final Audits audits;

        SelfAuditPlace(Audits audits) {
            this.audits = audits;
        }

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.is(READERS)
                    ? List.of(Item.of(850, "audit.title", visit.path(HERE))) : List.of();
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            if (!visit.is(READERS)) {
                return Optional.empty();
            }
            return audits.newest(sql, visit.unit().id(), 1).stream()
                    .filter(last -> !last.addsUp()).findFirst()
                    .map(last -> View.of(FIRST, Text.of("audit.wrong"), List.of(new CardView(
                            LinkView.to(visit.path(HERE), Text.of("audit.no", last.count())),
                            Text.of("audit.wrong.do"), null, null))));
        }
    }
}
