package dk.betroet.office.custody.place;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The places of a unit, and one of them: what is in it, whose, who has keys and cards. */
@Controller
class PlacesPage {

    private final Database database;
    private final PlaceViews views;
    private final KeptPlaces places;

    PlacesPage(Database database, PlaceViews views, KeptPlaces places) {
        this.database = database;
        this.views = views;
        this.places = places;
    }

    @GetMapping("/u/{slug}/places")
    String all(Visit visit, Model model) {
        visit.mustSeeUnit();
        PageView page = PageView.titled(Text.of("movements.places.title"))
                .withLead(Text.of("movements.places.lead"));
        model.addAttribute("page", visit.is(Role.LEADERS)
                ? page.withActions(LinkView.to(visit.path("/custody/open-place"),
                        Text.of("custody.open-place.title")))
                : page);
        model.addAttribute("table", database.read(visit.tenant(), sql -> views.all(visit, sql)));
        return "frame/table";
    }

    @GetMapping("/u/{slug}/places/{place}")
    String one(Visit visit, @PathVariable UUID place, Model model) {
        visit.mustSeeUnit();
        PlaceViews.One one = database.read(visit.tenant(), sql -> places
                .find(sql, visit.unit().id(), place)
                .map(found -> views.one(visit, sql, found))
                .orElseThrow(NotHere::new));
        views.note(visit, one);
        PageView page = PageView.titled(Text.plain(one.place().name()))
                .below(LinkView.to(visit.path("/places"), Text.of("movements.places.title")));
        boolean leads = visit.is(Role.LEADERS) && one.place().closedOn() == null;
        LinkView moves = LinkView.to(
                visit.path("/book?place=" + place), Text.of("movements.section.all"));
        LinkView close = LinkView.to(visit.path("/custody/close-place?place=" + place),
                Text.of("custody.close-place.title"));
        model.addAttribute(
                "page", leads ? page.withActions(moves, close) : page.withActions(moves));
        model.addAttribute("one", one);
        return "custody/place";
    }
}
