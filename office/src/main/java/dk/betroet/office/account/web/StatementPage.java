package dk.betroet.office.account.web;

import dk.betroet.office.account.statement.MakeStatement;
import dk.betroet.office.account.statement.StatementPaper;
import dk.betroet.office.account.statement.StatementSheet;
import dk.betroet.office.account.statement.Statements;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.document.PaperAnswer;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One statement: what it says, the paper, and what was said of it. */
@Controller
class StatementPage {

    private final Database database;
    private final Statements statements;
    private final MakeStatement operation;
    private final EvidenceStore evidence;
    private final Persons persons;
    private final Wording wording;
    private final Readings readings;

    StatementPage(Database database, Statements statements, MakeStatement operation,
            EvidenceStore evidence, Persons persons, Wording wording, Readings readings) {
        this.database = database;
        this.statements = statements;
        this.operation = operation;
        this.evidence = evidence;
        this.persons = persons;
        this.wording = wording;
        this.readings = readings;
    }

    private record Found(Statements.Made made, List<Statements.Step> steps, StatementSheet sheet,
            Map<UUID, String> names) {}

    @GetMapping("/u/{slug}/statements/{id:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID id, Model model) {
        Found found = database.read(visit.tenant(), sql -> statements
                .find(sql, visit.unit().id(), id)
                .filter(made -> visit.sees(made.resident()))
                .map(made -> {
                    List<Statements.Step> steps = statements.stepsOf(sql, made.id());
                    List<UUID> people = new ArrayList<>(List.of(made.resident(), made.madeBy()));
                    steps.forEach(step -> people.add(step.person()));
                    return new Found(made, steps, operation.again(sql, visit.unit().id(), made,
                            wording.current().language()), persons.names(sql, people));
                }))
                .orElseThrow(NotHere::new);
        Statements.Made made = found.made();
        readings.note(visit, List.of(made.resident()), "account.statement");
        String name = found.names().getOrDefault(made.resident(), "—");
        model.addAttribute("page", PageView.titled(Text.of("account.page.statement-of", name))
                .withLead(Text.of("account.page.period", made.from(), made.through()))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                        LinkView.to(visit.path("/statements"),
                                Text.of("account.page.statements")))
                .withActions(actions(visit, found).toArray(LinkView[]::new)));
        model.addAttribute("amounts", List.of(
                AmountView.of(Text.of("account.sheet.opening", made.from()), made.opening()),
                AmountView.of(Text.of("account.sheet.closing", made.through()), made.closing())));
        model.addAttribute("places", StatementPaper.places(found.sheet()));
        model.addAttribute("movements", StatementPaper.movements(found.sheet()));
        model.addAttribute("agreed", found.sheet().agreed());
        model.addAttribute("facts", FactsView.none()
                .with(Text.of("account.page.made-on"), Cell.of(made.madeOn()))
                .with(Text.of("account.page.by"),
                        Cell.of(found.names().getOrDefault(made.madeBy(), "—")))
                .with(Text.of("account.page.book-number"),
                        Cell.of(String.valueOf(made.sequence())))
                .with(Text.of("account.page.chain"), Cell.of(made.head().toString())));
        model.addAttribute("steps", steps(found));
        return "account/statement";
    }

    private static List<LinkView> actions(Visit visit, Found found) {
        List<LinkView> actions = new ArrayList<>();
        String id = found.made().id().toString();
        actions.add(LinkView.to(visit.path("/statements/" + id + ".pdf"),
                Text.of("account.page.paper")));
        actions.add(LinkView.to(visit.path("/statements/" + id + ".en.pdf"),
                Text.of("account.page.paper-english")));
        boolean own = visit.caller().tiedTo(found.made().resident());
        boolean asks = own || visit.is(Role.EMPLOYEES);
        boolean contested = Statements.contested(found.steps()).isPresent();
        if (asks && Statements.first(found.steps(), Statements.Kind.ACKNOWLEDGED).isEmpty()) {
            actions.add(act(visit, "acknowledge-statement", id));
        }
        if (asks && !contested
                && Statements.first(found.steps(), Statements.Kind.APPROVED).isEmpty()) {
            actions.add(act(visit, "approve-statement", id));
        }
        if (asks && !contested) {
            actions.add(act(visit, "contest-statement", id));
        }
        if (contested && visit.is(Role.LEADERS)) {
            actions.add(act(visit, "answer-contest", id));
        }
        return actions;
    }

    private static LinkView act(Visit visit, String verb, String id) {
        return LinkView.to(visit.path("/account/" + verb + "?statement=" + id),
                Text.of("account." + verb + ".title"));
    }

    /** What was said of it, as a row of sentences. */
    private static List<StepView> steps(Found found) {
        return found.steps().stream().map(step -> new StepView(
                step.on(),
                Text.of("account.step." + step.kind().name().toLowerCase(Locale.ROOT),
                        found.names().getOrDefault(step.person(), "—")),
                step.words(),
                step.outcome() == null ? null : Text.of("choice.upheld." + step.outcome()),
                step.dueOn() == null ? null : Text.of("account.step.due", step.dueOn())))
                .toList();
    }

    @GetMapping("/u/{slug}/statements/{id:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> paper(Visit visit, @PathVariable UUID id) {
        record Paper(Statements.Made made, byte[] bytes) {}
        Paper paper = database.read(visit.tenant(), sql -> statements
                .find(sql, visit.unit().id(), id)
                .filter(made -> visit.sees(made.resident()))
                .flatMap(made -> evidence.open(sql, visit.unit().id(), made.evidence())
                        .map(opened -> new Paper(made, opened.bytes()))))
                .orElseThrow(NotHere::new);
        readings.note(visit, List.of(paper.made().resident()), "account.statement-paper");
        return PaperAnswer.of(
                paper.bytes(), "opgoerelse-" + paper.made().through() + ".pdf");
    }

    /** The same statement in English; the Danish one is what was kept. */
    @GetMapping("/u/{slug}/statements/{id:[0-9a-f-]{36}}.en.pdf")
    ResponseEntity<byte[]> paperInEnglish(Visit visit, @PathVariable UUID id) {
        record Paper(Statements.Made made, byte[] bytes) {}
        Paper paper = database.read(visit.tenant(), sql -> statements
                .find(sql, visit.unit().id(), id)
                .filter(made -> visit.sees(made.resident()))
                .map(made -> new Paper(made, operation.paperAgain(
                        sql, visit.unit().id(), made, Language.ENGLISH))))
                .orElseThrow(NotHere::new);
        readings.note(visit, List.of(paper.made().resident()), "account.statement-paper");
        return PaperAnswer.of(
                paper.bytes(), "statement-" + paper.made().through() + ".pdf");
    }
}
