package dk.betroet.office.oversight.finding;

import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One finding: what is wrong, who deals with it and by when, the paragraph and the figures it rests
 * on, what would make it right, and everything that was said of it.
 */
@Controller
class FindingPage {

    private final Database database;
    private final FindingRows rows;
    private final FindingViews views;
    private final ReadLog readLog;

    FindingPage(Database database, FindingRows rows, FindingViews views, ReadLog readLog) {
        this.database = database;
        this.rows = rows;
        this.views = views;
        this.readLog = readLog;
    }

    @GetMapping("/u/{slug}/findings/{finding:[0-9a-f-]{36}}")
    String show(Visit visit, @PathVariable UUID finding, Model model) {
        visit.mustSeeUnit();
        record Shown(FindingRow row, FindingViews.One one) {}
        Shown shown = database.read(visit.tenant(), sql -> rows.find(visit, sql, finding)
                .map(row -> new Shown(row, views.one(row, sql)))
                .orElseThrow(NotHere::new));
        if (shown.row().resident() != null) {
            readLog.note(visit.caller(), shown.row().resident(), visit.unit().id(),
                    "oversight.finding", FindingsPage.why(visit));
        }
        model.addAttribute("page", PageView.titled(shown.one().title())
                .below(LinkView.to(visit.path("/findings"), Text.of("oversight.findings.title")))
                .withActions(actions(visit, shown.row(), shown.one()).toArray(LinkView[]::new)));
        model.addAttribute("one", shown.one());
        return "oversight/finding";
    }

    private static List<LinkView> actions(Visit visit, FindingRow row, FindingViews.One one) {
        List<LinkView> actions = new ArrayList<>();
        actions.add(LinkView.to(row.aboutPath(), Text.of("oversight.findings.go")));
        if (row.found().isOpen()) {
            String finding = "?finding=" + row.found().id();
            if (one.mayResolve()) {
                actions.add(LinkView.to(visit.path("/oversight/resolve-finding" + finding),
                        Text.of("oversight.resolve-finding.title")));
            }
            actions.add(LinkView.to(visit.path("/oversight/answer-finding" + finding),
                    Text.of("oversight.answer-finding.title")));
        }
        return actions;
    }
}
