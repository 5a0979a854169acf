package dk.betroet.office.association;

import dk.betroet.office.platform.web.chart.ChartView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One association, collection or account on its page, top to bottom.
 *
 * @param days how much of its time has gone, when it has an end
 * @param chart its money over time; null while none has moved
 */
public record Shown(List<AmountView> amounts, @Nullable Days days, FactsView facts,
        @Nullable ChartView chart, List<TableView> tables) {

    public Shown {
        amounts = List.copyOf(amounts);
        tables = List.copyOf(tables);
    }

    /**
     * Days gone of days planned, drawn as a bar with its words above.
     *
     * @param gone not more than planned; the words say by how much it is late
     */
    public record Days(Text words, long gone, long planned) {}
}
