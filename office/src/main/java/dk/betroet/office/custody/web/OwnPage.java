package dk.betroet.office.custody.web;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Landing;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.desk.Visits;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the own side begins: at the one resident they follow, or at a list of several. */
@Controller
class OwnPage {

    private final OwnFunds funds;

    OwnPage(OwnFunds funds) {
        this.funds = funds;
    }

    @GetMapping("/my")
    String show(Caller caller, Model model) {
        List<OwnFunds.Own> all = funds.of(caller);
        if (all.isEmpty()) {
            throw new NotHere();
        }
        model.addAttribute("page", PageView.titled(Text.of("residents.own.title")));
        model.addAttribute("units", all.stream()
                .map(own -> new CardView(
                        LinkView.to("/my/" + own.fund(), Text.plain(own.name())),
                        Text.plain(own.unit()), null, null))
                .toList());
        return "desk/units";
    }

    /** The residents whom somebody is tied to today, with their funds. */
    @Component
    static class OwnFunds {

        private final Database database;
        private final Visits visits;
        private final Persons persons;

        OwnFunds(Database database, Visits visits, Persons persons) {
            this.database = database;
            this.visits = visits;
            this.persons = persons;
        }

        /**
         * A resident, by their latest stay in the unit.
         *
         * @param self whether it is the caller
         */
        record Own(UUID fund, String name, String unit, boolean self) {

            /** What their page is called. */
            Text title() {
                return self ? Text.of("residents.own.mine")
                        : Text.of("residents.own.of", Text.plain(name));
            }
        }

        List<Own> of(Caller caller) {
            return visits.all(caller).stream()
                    .flatMap(visit -> database.read(visit.tenant(), sql -> in(visit, sql))
                            .stream())
                    .toList();
        }

        /** Those in one unit. */
        List<Own> in(Visit visit, JdbcClient sql) {
            UUID[] residents = visit.caller().ties().stream()
                    .filter(tie -> tie.unit().equals(visit.unit().id()))
                    .map(Caller.Tie::resident)
                    .toArray(UUID[]::new);
            Map<UUID, String> names = persons.names(sql, List.of(residents));
            return sql.sql("""
                    select distinct on (person_id) person_id, fund_id from resident
                    where unit_id = :unit and person_id = any (:residents)
                    order by person_id, admitted_on desc""")
                    .param("unit", visit.unit().id())
                    .param("residents", residents)
                    .query((row, n) -> {
                        UUID person = row.getObject("person_id", UUID.class);
                        return new Own(row.getObject("fund_id", UUID.class),
                                names.getOrDefault(person, "—"), visit.unit().name(),
                                person.equals(visit.caller().person()));
                    })
                    .list();
        }
    }

    /** On the first page of a unit, the way to those whom the visitor is tied to there. */
    @Component
    static class OwnPanel implements Panel {

        private static final int ORDER = 90;

        private final OwnFunds funds;

        OwnPanel(OwnFunds funds) {
            this.funds = funds;
        }

        @Override
        public Optional<View> show(Visit visit, JdbcClient sql) {
            List<OwnFunds.Own> all = funds.in(visit, sql);
            return all.isEmpty() ? Optional.empty() : Optional.of(View.of(ORDER,
                    all.stream().allMatch(OwnFunds.Own::self) ? Text.of("residents.own.mine")
                            : Text.of("residents.own.title"),
                    all.stream().map(own -> new CardView(
                            LinkView.to("/my/" + own.fund(), own.title()), null, null, null))
                            .toList())
                    .withLead(Text.of("residents.own.lead", visit.unit().name())));
        }
    }

    /** Whoever is only tied to residents begins here. */
    @Component
    @Order(50)
    static class OwnLanding implements Landing {

        private final OwnFunds funds;

        OwnLanding(OwnFunds funds) {
            this.funds = funds;
        }

        @Override
        public Optional<String> begin(Caller caller) {
            if (!caller.grants().isEmpty() || caller.ties().isEmpty()) {
                return Optional.empty();
            }
            List<OwnFunds.Own> all = funds.of(caller);
            return all.size() == 1
                    ? Optional.of("/my/" + all.getFirst().fund())
                    : all.isEmpty() ? Optional.empty() : Optional.of("/my");
        }
    }
}
