package dk.betroet.office.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Somebody walks through all that they can reach before and after something that is kept from them:
 * they find none of its words, and not one page that says anything else than before.
 */
public final class WalkedBy {

    private final Walk walk;
    private final Caller walker;

    public WalkedBy(OversightHouse house, Caller walker) {
        this.walk = new Walk(house.money.office, house.money.home);
        this.walker = walker;
    }

    /**
     * Walks, lets it happen, and walks again.
     *
     * @param secret does what is kept from the walker, and gives the words that would tell of it
     */
    public void findsNothingNew(Supplier<List<String>> secret) {
        Map<String, String> before = walk.as(walker);
        assertThat(before).hasSizeGreaterThan(40);
        List<String> words = secret.get();
        Map<String, String> after = walk.as(walker);
        after.forEach((path, text) -> assertThat(text).as(path).doesNotContain(words));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, text) -> {
            if (isStill(path)) {
                assertThat(still(after.get(path))).as(path).isEqualTo(still(text));
            }
        });
    }

    /** A resident's page tells who walked there, and a paper when it was made. */
    private static boolean isStill(String path) {
        return !path.contains("/residents/") && !path.endsWith(".pdf");
    }

    /** Without what differs each time a page is asked for: the key of a form. */
    private static String still(String page) {
        return page.replaceAll("name=\"(?:key|_csrf)\" value=\"[^\"]*\"", "");
    }
}
