package dk.betroet.office.administration;

import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Doors;
import dk.betroet.office.platform.backup.BackupAlarm;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where an administrator begins: the units, the rule book of each, and how people come in. */
@Controller
class AdministrationPage {

    private final AdministrationDesk desk;
    private final RuleDesk rules;
    private final RuleBookChoices choices;
    private final Doors doors;
    private final Wording wording;
    private final BackupAlarm backups;

    AdministrationPage(AdministrationDesk desk, RuleDesk rules, RuleBookChoices choices,
            Doors doors, Wording wording, BackupAlarm backups) {
        this.desk = desk;
        this.rules = rules;
        this.choices = choices;
        this.doors = doors;
        this.wording = wording;
        this.backups = backups;
    }

    @GetMapping("/administration")
    String show(Caller caller, Model model) {
        List<Unit> units = desk.read(caller, desk::units);
        model.addAttribute("page", PageView.titled(Text.of("administration.title"))
                .withLead(Text.of("administration.lead"))
                .withNotices(backups.alarm().stream().toList())
                .withActions(actions(caller, units)));
        model.addAttribute("units", desk.read(caller, sql -> units(sql, units)));
        model.addAttribute("doors", doors());
        return "administration/overview";
    }

    private static LinkView[] actions(Caller caller, List<Unit> units) {
        List<LinkView> links = new ArrayList<>();
        links.add(LinkView.to("/administration/people", Text.of("administration.people")));
        if (caller.hasEverywhere(Role.ADMINISTRATOR) && !units.isEmpty()) {
            String first = "/u/" + units.getFirst().slug() + "/administration/";
            links.add(LinkView.to(first + "open-unit", Text.of("administration.open-unit.title")));
            links.add(LinkView.to(first + "appoint", Text.of("administration.appoint.title")));
        }
        links.add(LinkView.to("/administration/tokens", Text.of("administration.tokens")));
        links.add(LinkView.to("/administration/backups", Text.of("backup.title")));
        return links.toArray(LinkView[]::new);
    }

    private TableView units(JdbcClient sql, List<Unit> units) {
        return new TableView(Text.of("administration.units"),
                List.of(ColumnView.of("name", Text.of("administration.unit.name")),
                        ColumnView.of("kind", Text.of("administration.unit.kind")),
                        ColumnView.of("rule-book", Text.of("administration.unit.rule-book")),
                        ColumnView.of("opened", Text.of("administration.unit.opened"))),
                units.stream().map(unit -> RowView.of(
                        Cell.link("/administration/units/" + unit.slug(),
                                Text.plain(unit.name())),
                        Cell.of(Text.of("choice.unit-kind." + unit.kind())),
                        Cell.of(inForce(sql, unit, desk.today())),
                        Cell.of(unit.openedOn()))).toList(),
                null);
    }

    /** The rule book on a day with its version, or its name alone when none is in force then. */
    private Text inForce(JdbcClient sql, Unit unit, LocalDate day) {
        return title(rules.chosen(sql, unit.id(), day), day);
    }

    private Text title(String ruleBook, LocalDate day) {
        return rules.books().inForce(ruleBook, day)
                .map(RuleBook::header)
                .map(header -> Text.plain(
                        header.title().in(wording.current().language().tag())
                                + " (" + header.version() + ")"))
                .orElse(Text.plain(ruleBook));
    }

    private FactsView doors() {
        return doors.broker()
                .map(broker -> FactsView.none()
                        .with(Text.of("administration.broker"), Cell.of(new StatusView(Tone.GOOD,
                                Text.of("administration.broker.on", broker.name()))))
                        .with(Text.of("administration.broker.issuer"), Cell.of(broker.issuer()))
                        .with(Text.of("administration.broker.level"), Cell.of(broker.level())))
                .orElseGet(() -> FactsView.none()
                        .with(Text.of("administration.broker"), Cell.of(new StatusView(
                                Tone.NEUTRAL, Text.of("administration.broker.off")))));
    }

    @GetMapping("/administration/units/{slug}")
    String unit(Caller caller, @PathVariable String slug, Model model) {
        Unit unit = desk.read(caller, sql -> desk.unit(sql, slug));
        String base = "/u/" + unit.slug();
        model.addAttribute("page", PageView.titled(Text.plain(unit.name()))
                .below(LinkView.to("/administration", Text.of("administration.title")))
                .withActions(
                        LinkView.to(base + "/administration/choose-rule-book",
                                Text.of("administration.choose-rule-book.title")),
                        LinkView.to(base + "/personnel/employ",
                                Text.of("administration.employ")),
                        LinkView.to(base + "/people", Text.of("administration.unit.people"))));
        model.addAttribute("facts", desk.read(caller, sql -> FactsView.none()
                .with(Text.of("administration.unit.kind"),
                        Cell.of(Text.of("choice.unit-kind." + unit.kind())))
                .with(Text.of("administration.unit.opened"), Cell.of(unit.openedOn()))
                .with(Text.of("administration.unit.rule-book"),
                        Cell.of(inForce(sql, unit, desk.today())))));
        model.addAttribute("choices", desk.read(caller, sql -> choices(sql, unit)));
        return "administration/unit";
    }

    private TableView choices(JdbcClient sql, Unit unit) {
        List<RuleBookChoices.Choice> made = choices.of(sql, unit.id());
        Map<UUID, String> names = desk.names(sql,
                made.stream().map(RuleBookChoices.Choice::by).distinct().toList());
        List<RowView> rows = new ArrayList<>(made.stream().map(choice -> RowView.of(
                Cell.of(choice.from()),
                Cell.of(title(choice.ruleBook(), choice.from())),
                Cell.of(names.getOrDefault(choice.by(), "—")))).toList());
        rows.add(RowView.of(Cell.of(unit.openedOn()),
                Cell.of(title(unit.ruleBook(), unit.openedOn())), Cell.nothing()));
        return new TableView(Text.of("administration.choices"),
                List.of(ColumnView.of("from", Text.of("administration.choices.from")),
                        ColumnView.of("rule-book", Text.of("administration.choices.rule-book")),
                        ColumnView.of("by", Text.of("administration.choices.by"))),
                rows, null);
    }

    /** The administration's place in the navigation of a unit. */
    @Component
    static class AdministrationPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return visit.is(Role.ADMINISTRATOR)
                    ? List.of(Item.of(900, "administration.title", "/administration"))
                    : List.of();
        }
    }

    /** On a unit's first page an administrator, who sees nothing else there, is shown the way. */
    @Component
    static class AdministratorsPanel implements Panel {

        private static final int ORDER = 600;

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            return visit.is(Role.ADMINISTRATOR)
                    ? Optional.of(View.of(ORDER, Text.of("administration.title"), List.of(
                            new CardView(LinkView.to(
                                    "/administration/units/" + visit.unit().slug(),
                                    Text.plain(visit.unit().name())), null, null, null))))
                    : Optional.empty();
        }
    }
}
