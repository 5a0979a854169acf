package dk.betroet.office.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    private static ListQuery read(Map<String, String> parameters) {
        return ListQuery.read("/list", parameters, List.of("q"), List.of("-date", "who"));
    }

    @Test
    void whatNobodyAskedForIsTheDefault() {
        ListQuery query = read(Map.of());
        assertThat(query.sort()).isEqualTo("date");
        assertThat(query.descending()).isTrue();
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.offset()).isZero();
    }

    @Test
    void addressesKeepTheFilterAndTurnTheOrder() {
        ListQuery query = read(Map.of("q", "æ & ø", "sort", "who", "page", "3"));
        assertThat(query.sortedBy("who")).isEqualTo("/list?q=%C3%A6+%26+%C3%B8&sort=-who");
        assertThat(query.sortedBy("date")).isEqualTo("/list?q=%C3%A6+%26+%C3%B8&sort=date");
        assertThat(query.page(4)).isEqualTo("/list?q=%C3%A6+%26+%C3%B8&sort=who&page=4");
        assertThat(query.file("csv")).isEqualTo("/list.csv?q=%C3%A6+%26+%C3%B8&sort=who");
        assertThat(query.offset()).isEqualTo(50);
        assertThat(query.direction("who")).isEqualTo("ascending");
    }

    @Test
    void nothingInAnAddressCanReachTheQuery() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 30)).check(junk -> {
            ListQuery query = read(Map.of("sort", junk, "page", junk, "q", junk, "other", junk));
            return List.of("date", "who").contains(query.sort())
                    && query.page() >= 1
                    && !query.filters().containsKey("other");
        });
    }
}
