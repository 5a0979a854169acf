package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;

/**
 * A command as people read it: what was asked, by the names that its form has.
 *
 * @param facts single values; what was left empty is left out
 * @param tables its groups of several rows
 */
public record CommandView(FactsView facts, List<TableView> tables) {

    public CommandView {
        tables = List.copyOf(tables);
    }
}
