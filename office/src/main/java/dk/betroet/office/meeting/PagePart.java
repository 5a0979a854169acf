package dk.betroet.office.meeting;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.TableView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A part of the page about a case, a meeting or a body, put there by whoever knows of it. A case
 * comes as far as its reader sees it; a part shows nothing that the reader may not see.
 *
 * @param <T> what the page is about
 */
@FunctionalInterface
public interface PagePart<T> {

    /** What is to be shown to this visitor; empty when there is nothing for them. */
    Optional<View> show(Visit visit, JdbcClient sql, T subject);

    /**
     * What it shows; drawn by {@code meeting/parts :: parts}.
     *
     * @param order where it stands among the others, the smallest first
     * @param lead a sentence, or null
     * @param table its title is the table's caption; null when there is no table
     * @param actions what one can do about it
     */
    record View(int order, Text title, @Nullable Text lead, @Nullable TableView table,
            List<LinkView> actions) {

        public View {
            actions = List.copyOf(actions);
        }

        /** A table and nothing else; its caption is the title. */
        public static View of(int order, TableView table) {
            return new View(order, table.caption(), null, table, List.of());
        }

        /** The same with a sentence. */
        public View withLead(Text sentence) {
            return new View(order, title, sentence, table, actions);
        }

        /** The same with things to do. */
        public View withActions(LinkView... links) {
            return new View(order, title, lead, table, List.of(links));
        }
    }

    /** All parts that have something to show, in their order. */
    static <T> List<View> all(
            List<? extends PagePart<T>> parts, Visit visit, JdbcClient sql, T subject) {
        return parts.stream().flatMap(part -> part.show(visit, sql, subject).stream())
                .sorted(Comparator.comparingInt(View::order)).toList();
    }
}
