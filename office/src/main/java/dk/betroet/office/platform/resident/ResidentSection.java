package dk.betroet.office.platform.resident;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.chart.ChartView;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that a job shows on a resident's page, and on the page that the resident's own side
 * sees. A bean of the job. Reads only; the page has checked that the reader may see this resident,
 * and notes the reading.
 */
@FunctionalInterface
public interface ResidentSection {

    /** What is to be shown of this resident; empty when there is nothing. */
    Optional<View> show(Reading reading, JdbcClient sql);

    /**
     * Who reads about whom.
     *
     * @param fund the resident's money in the ledger
     * @param resident the human being
     * @param own whether it is the resident's own page: plain words, nothing to operate
     */
    record Reading(Visit visit, UUID fund, UUID resident, boolean own, Words words) {}

    /**
     * A section, top to bottom; whatever is empty is left out.
     *
     * @param order where it stands: how much 100, agreements and mandates 200, movements 300,
     *     things kept 400, accounts and statements 500, who looked 900
     * @param lead a sentence below the title, or null
     * @param actions what one can do from here
     */
    record View(
            int order,
            Text title,
            @Nullable Text lead,
            List<AmountView> amounts,
            @Nullable FactsView facts,
            @Nullable ChartView chart,
            List<CardView> cards,
            List<TableView> tables,
            List<LinkView> actions) {

        public View {
            amounts = List.copyOf(amounts);
            cards = List.copyOf(cards);
            tables = List.copyOf(tables);
            actions = List.copyOf(actions);
        }

        /** A title with nothing below it yet. */
        public static View of(int order, Text title) {
            return new View(order, title, null, List.of(), null, null, List.of(), List.of(),
                    List.of());
        }

        /** The same section with a sentence below its title. */
        public View withLead(Text sentence) {
            return new View(order, title, sentence, amounts, facts, chart, cards, tables, actions);
        }

        /** The same section with large amounts. */
        public View withAmounts(List<AmountView> large) {
            return new View(order, title, lead, large, facts, chart, cards, tables, actions);
        }

        /** The same section with facts. */
        public View withFacts(FactsView known) {
            return new View(order, title, lead, amounts, known, chart, cards, tables, actions);
        }

        /** The same section with a drawing. */
        public View withChart(ChartView drawing) {
            return new View(order, title, lead, amounts, facts, drawing, cards, tables, actions);
        }

        /** The same section with cards. */
        public View withCards(List<CardView> things) {
            return new View(order, title, lead, amounts, facts, chart, things, tables, actions);
        }

        /** The same section with tables. */
        public View withTables(TableView... small) {
            return new View(order, title, lead, amounts, facts, chart, cards, List.of(small),
                    actions);
        }

        /** The same section with things to do. */
        public View withActions(LinkView... links) {
            return new View(order, title, lead, amounts, facts, chart, cards, tables,
                    List.of(links));
        }
    }
}
