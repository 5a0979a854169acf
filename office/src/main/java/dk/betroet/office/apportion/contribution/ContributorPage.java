package dk.betroet.office.apportion.contribution;

import dk.betroet.office.apportion.contribution.ContributionViews.Whole;
import dk.betroet.office.apportion.contribution.Contributors.Contributor;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Landing;
import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.desk.Visits;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The municipalities that take part, and each one's own page: what it pays, what was claimed and
 * paid, the proof of the split, and who looked. The municipality's own contact sees that page and
 * no other's; of the others there is only what the decision says of all.
 */
@Controller
class ContributorPage {

    private static final String OF = "/u/{slug}/contributors/{contributor:[0-9a-f-]{36}}";
    private static final int ORDER = 325;
    private static final int PANEL = 90;

    private final Database database;
    private final ContributorDesk desk;
    private final ContributorViews views;
    private final Contributors contributors;
    private final Persons persons;
    private final ReadLog readLog;
    private final Wording wording;

    ContributorPage(Database database, ContributorDesk desk, ContributorViews views,
            Contributors contributors, Persons persons, ReadLog readLog, Wording wording) {
        this.database = database;
        this.desk = desk;
        this.views = views;
        this.contributors = contributors;
        this.persons = persons;
        this.readLog = readLog;
        this.wording = wording;
    }

    @GetMapping("/u/{slug}/contributors")
    String all(Visit visit, Model model) {
        visit.mustSeeUnit();
        List<Contributors.Contact> contacts = database.read(visit.tenant(), sql ->
                contributors.contacts(sql, visit.unit().id(), desk.today()));
        if (!contacts.isEmpty()) {
            readLog.note(visit.caller(), contacts.stream().map(Contributors.Contact::person)
                    .toList(), visit.unit().id(), "apportion.contributors", visit.why());
        }
        PageView page = PageView.titled(Text.of("apportion.contributors.title"))
                .withLead(Text.of("apportion.contributors.lead"))
                .below(LinkView.to(visit.path("/contributions"),
                        Text.of("apportion.contributions.title")));
        model.addAttribute("page", visit.is(Role.EMPLOYEES) ? page.withActions(
                LinkView.to(visit.path("/apportion/admit-contact"),
                        Text.of("apportion.admit-contact.title")),
                LinkView.to(visit.path("/apportion/dismiss-contact"),
                        Text.of("apportion.dismiss-contact.title"))) : page);
        TableView table = database.read(
                visit.tenant(), sql -> table(visit, sql, contacts));
        model.addAttribute("tables", List.of(table));
        return "apportion/tables";
    }

    private TableView table(
            Visit visit, JdbcClient sql, List<Contributors.Contact> contacts) {
        Map<UUID, String> names = persons.names(
                sql, contacts.stream().map(Contributors.Contact::person).toList());
        List<RowView> rows = new ArrayList<>();
        for (Contributor one : contributors.in(sql, visit.unit().id())) {
            rows.add(RowView.of(
                    Cell.link(visit.path("/contributors/" + one.id()), Text.plain(one.name())),
                    Cell.of(one.code()),
                    Cell.of(contacts.stream()
                            .filter(contact -> contact.contributor().equals(one.id()))
                            .map(contact -> names.getOrDefault(contact.person(), "—"))
                            .collect(Collectors.joining(", ")))));
        }
        return new TableView(Text.of("apportion.contributors.title"), List.of(
                ColumnView.of("name", Text.of("apportion.name")),
                ColumnView.of("code", Text.of("apportion.code")),
                ColumnView.of("contacts", Text.of("apportion.contributors.contacts"))), rows,
                null);
    }

    @GetMapping(OF)
    String one(Visit visit, @PathVariable UUID contributor, Model model) {
        database.writing(visit.tenant(), sql -> {
            Contributor one = desk.look(visit, sql, contributor, "contributor")
                    .orElseThrow(NotHere::new);
            model.addAttribute("page", page(visit, Text.plain(one.name()))
                    .withLead(Text.of("apportion.contributor.lead", visit.unit().name())));
            views.of(visit, sql, one, wording.current()).forEach(model::addAttribute);
        });
        return "apportion/tables";
    }

    /** One contribution as it concerns one municipality: the proof of its amount. */
    @GetMapping(OF + "/contributions/{contribution:[0-9a-f-]{36}}")
    String proof(Visit visit, @PathVariable UUID contributor, @PathVariable UUID contribution,
            Model model) {
        database.writing(visit.tenant(), sql -> {
            Contributor one = desk.look(visit, sql, contributor, "proof").orElseThrow(NotHere::new);
            Whole whole = desk.find(sql, visit.unit().id(), contribution)
                    .filter(found -> found.row(one.code()).isPresent())
                    .orElseThrow(NotHere::new);
            model.addAttribute("page", page(visit,
                    ContributionViews.title(whole.contribution()),
                    LinkView.to(visit.path("/contributors/" + contributor),
                            Text.plain(one.name())))
                    .withLead(Text.of("apportion.contributor.proof-lead", one.name())));
            model.addAttribute("facts",
                    ContributorViews.proof(whole, one.code(), wording.current()));
            model.addAttribute("tables", List.of(ContributorViews.split(whole)));
        });
        return "apportion/tables";
    }

    private static PageView page(Visit visit, Text title, LinkView... above) {
        List<LinkView> crumbs = new ArrayList<>();
        if (visit.seesUnit()) {
            crumbs.add(LinkView.to(
                    visit.path("/contributors"), Text.of("apportion.contributors.title")));
        }
        crumbs.addAll(List.of(above));
        return PageView.titled(title).below(crumbs.toArray(LinkView[]::new));
    }

    /** A contact's own municipality: in the navigation, on the first page, where they begin. */
    @Component
    @Order(60)
    static class OwnContributor implements Navigation, Landing, Panel {

        private final Database database;
        private final ContributorDesk desk;
        private final Visits visits;

        OwnContributor(Database database, ContributorDesk desk, Visits visits) {
            this.database = database;
            this.desk = desk;
            this.visits = visits;
        }

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return desk.own(visit, sql).map(one -> Item.of(ORDER,
                    "apportion.contributor.own", visit.path("/contributors/" + one.id())))
                    .stream().toList();
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            return desk.own(visit, sql).map(one -> View.of(PANEL,
                    Text.of("apportion.contributor.own"), List.of(new CardView(LinkView.to(
                            visit.path("/contributors/" + one.id()), Text.plain(one.name())),
                            Text.of("apportion.contributor.lead", visit.unit().name()), null,
                            null))));
        }

        @Override
        public Optional<String> begin(Caller caller) {
            List<Visit> all = visits.all(caller);
            return all.size() != 1 ? Optional.empty() : database.read(
                    all.getFirst().tenant(), sql -> desk.own(all.getFirst(), sql))
                    .map(one -> all.getFirst().path("/contributors/" + one.id()));
        }
    }
}
