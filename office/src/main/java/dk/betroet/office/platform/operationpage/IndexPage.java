package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Panel;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.PageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What may I do here: every operation that the visitor's roles give access to, by job. */
@Controller
class IndexPage {

    private static final Set<String> JOBS = Set.of(
            "custody", "account", "commonfund", "association", "oversight", "personnel",
            "apportion", "budget", "meeting");

    private final OperationCatalogue catalogue;
    private final Labels labels;

    IndexPage(OperationCatalogue catalogue, Labels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    @GetMapping("/u/{slug}/operations")
    String show(Visit visit, Model model) {
        Map<String, List<CardView>> byJob = new LinkedHashMap<>();
        for (Operation<?> operation : catalogue.all()) {
            List<String> kinds = operation.unitKinds();
            boolean here = kinds.isEmpty() || kinds.contains(visit.unit().kind());
            if (here && WritePath.mayAsk(
                    visit.caller(), visit.unit().id(), operation.roles())) {
                String job = operation.name().substring(0, operation.name().indexOf('.'));
                byJob.computeIfAbsent(job, _ -> new ArrayList<>()).add(card(visit, operation));
            }
        }
        List<Panel.View> groups = byJob.entrySet().stream()
                .map(entry -> Panel.View.of(0, Text.of("operation.index.job."
                        + (JOBS.contains(entry.getKey()) ? entry.getKey() : "other")),
                        entry.getValue()))
                .toList();
        model.addAttribute("page", PageView.titled(Text.of("operation.index.title"))
                .withLead(Text.of("operation.index.lead"))
                .below(LinkView.to(visit.path(""), Text.plain(visit.unit().name()))));
        model.addAttribute("panels", groups);
        return "desk/first";
    }

    private CardView card(Visit visit, Operation<?> operation) {
        return new CardView(
                LinkView.to(visit.path("/" + operation.name().replace('.', '/')),
                        labels.title(operation.name())),
                labels.lead(operation.name()).orElse(null), null, null);
    }

    /** The index is the last place in the navigation. */
    @Component
    static class IndexPlace implements Navigation {

        private static final int ORDER = 950;

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            return List.of(
                    Item.of(ORDER, "operation.index.title", visit.path("/operations")));
        }
    }
}
