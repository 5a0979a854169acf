package dk.betroet.office.custody.count;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One count: what lay there piece by piece, what the book said, who counted, what came of it. */
@Controller
class CountPage {

    private final Database database;
    private final CashCounts counts;
    private final CountViews views;
    private final ReadLog readLog;
    private final Wording wording;

    CountPage(Database database, CashCounts counts, CountViews views, ReadLog readLog,
            Wording wording) {
        this.database = database;
        this.counts = counts;
        this.views = views;
        this.readLog = readLog;
        this.wording = wording;
    }

    @GetMapping("/u/{slug}/counts/{count:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID count, Model model) {
        visit.mustSeeUnit();
        CountViews.One one = database.read(visit.tenant(), sql -> counts
                .find(sql, visit.unit().id(), count)
                .map(found -> views.one(visit, sql, found, wording.current()))
                .orElseThrow(NotHere::new));
        readLog.note(visit.caller(), one.people(), visit.unit().id(), "custody.count",
                visit.why());
        PageView page = PageView.titled(
                        Text.of("custody.counts.one", one.place(), one.count().on()))
                .below(LinkView.to(visit.path("/counts"), Text.of("custody.counts.title")));
        model.addAttribute("page", one.count().isOpen() && visit.is(Role.EMPLOYEES)
                ? page.withActions(LinkView.to(
                        visit.path("/custody/resolve-difference?count=" + count),
                        Text.of("custody.resolve-difference.title")))
                : page);
        model.addAttribute("one", one);
        return "custody/count";
    }
}
