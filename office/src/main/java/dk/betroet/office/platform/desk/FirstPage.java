package dk.betroet.office.platform.desk;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where people begin: {@code /} leads each to their own place, and {@code /u/{unit}} shows what
 * needs them there, in panels that the jobs bring.
 */
@Controller
class FirstPage {

    private final Database database;
    private final Visits visits;
    private final ObjectProvider<Landing> landings;
    private final List<Panel> panels;

    FirstPage(Database database, Visits visits, ObjectProvider<Landing> landings,
            List<Panel> panels) {
        this.database = database;
        this.visits = visits;
        this.landings = landings;
        this.panels = panels;
    }

    @GetMapping("/")
    String begin(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)) {
            throw new NotHere();
        }
        Optional<String> elsewhere = landings.orderedStream()
                .flatMap(landing -> landing.begin(caller).stream())
                .findFirst();
        if (elsewhere.isPresent()) {
            return "redirect:" + elsewhere.get();
        }
        List<Visit> all = visits.all(caller);
        if (all.size() == 1) {
            return "redirect:" + all.getFirst().path("");
        }
        model.addAttribute("page", PageView.titled(Text.of("desk.units.title")));
        model.addAttribute("units", all.stream().map(FirstPage::card).toList());
        return "desk/units";
    }

    private static CardView card(Visit visit) {
        Text role = visit.foremost()
                .map(found -> Text.of("desk.role." + found.id()))
                .orElse(Text.plain(""));
        return new CardView(LinkView.to(visit.path(""), Text.plain(visit.unit().name())),
                role, null, null);
    }

    @GetMapping("/u/{slug}")
    String show(Visit visit, Model model) {
        List<Panel.View> shown = database.read(visit.tenant(), sql -> panels.stream()
                .flatMap(panel -> panel.show(visit, sql).stream())
                .sorted(Comparator.comparingInt(Panel.View::order))
                .toList());
        model.addAttribute("page", PageView.titled(Text.plain(visit.unit().name())));
        model.addAttribute("panels", shown);
        return "desk/first";
    }

    /** Who only looks after log-ins and units begins where that is done. */
    @Component
    @Order(100)
    static class AdministratorsLanding implements Landing {

        @Override
        public Optional<String> begin(Caller caller) {
            boolean only = !caller.grants().isEmpty() && caller.ties().isEmpty()
                    && caller.grants().stream()
                            .allMatch(grant -> grant.role() == Role.ADMINISTRATOR);
            return only ? Optional.of("/administration") : Optional.empty();
        }
    }

    /** The first page itself is the first place in the navigation. */
    @Component
    static class FirstPlace implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return List.of(Item.of(0, "desk.first", visit.path("")));
        }
    }
}
