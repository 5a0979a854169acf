package dk.betroet.office.platform.desk;

import dk.betroet.office.platform.web.format.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Places that a job adds to the navigation. A bean of the job. Asked for every page, so it reads at
 * most a count or two.
 */
@FunctionalInterface
public interface Navigation {

    /**
     * The places that the visitor may go; none when their roles give no access.
     *
     * @param sql the unit's rows, to count what waits
     */
    List<Item> items(Visit visit, JdbcClient sql);

    /**
     * A place.
     *
     * @param order where it stands: residents 100, requests 200, movements 300, places and counts
     *     400, accounts 500, common funds 600, people 700, rule book and control 800
     * @param label a key in the job's bundle
     * @param href local path; the page shown belongs to the place when its path starts with it
     * @param count how many things wait for the visitor there; 0 shows nothing
     */
    record Item(int order, Text label, String href, int count) {

        /** A place where nothing is counted. */
        public static Item of(int order, String key, String href) {
            return new Item(order, Text.of(key), href, 0);
        }
    }
}
