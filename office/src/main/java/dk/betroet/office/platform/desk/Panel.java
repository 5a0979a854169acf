package dk.betroet.office.platform.desk;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.AmountView;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that a job shows on the first page of a unit: what needs the visitor, what is overdue,
 * what nears a limit. A bean of the job.
 */
@FunctionalInterface
public interface Panel {

    /** What is to be shown to this visitor now; empty when it does not concern them. */
    Optional<View> show(Visit visit, JdbcClient sql);

    /**
     * What a panel shows, top to bottom; whatever is empty is left out.
     *
     * @param order where it stands: needs me 100, overdue 200, nears a limit 300, amounts 400,
     *     for information 500
     * @param lead a sentence below the title, or null
     * @param amounts large amounts
     * @param cards things to act on, most pressing first; at most ten, the rest behind {@code more}
     * @param table a small table, or null
     * @param more the way to all of it, or null
     */
    record View(
            int order,
            Text title,
            @Nullable Text lead,
            List<AmountView> amounts,
            List<CardView> cards,
            @Nullable TableView table,
            @Nullable LinkView more) {

        public View {
            amounts = List.copyOf(amounts);
            cards = List.copyOf(cards);
        }

        /** Cards under a title. */
        public static View of(int order, Text title, List<CardView> cards) {
            return new View(order, title, null, List.of(), cards, null, null);
        }

        /** The same panel with a sentence below its title. */
        public View withLead(Text sentence) {
            return new View(order, title, sentence, amounts, cards, table, more);
        }

        /** The same panel with large amounts. */
        public View withAmounts(List<AmountView> large) {
            return new View(order, title, lead, large, cards, table, more);
        }

        /** The same panel with a table. */
        public View withTable(TableView small) {
            return new View(order, title, lead, amounts, cards, small, more);
        }

        /** The same panel with the way to all of it. */
        public View withMore(LinkView way) {
            return new View(order, title, lead, amounts, cards, table, way);
        }
    }
}
