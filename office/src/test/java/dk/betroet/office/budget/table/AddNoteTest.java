package dk.betroet.office.budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.Opened;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AddNoteTest {

    private static final String PAPER = "Post;Budget 2025;Budget 2026\nLøn;100;120\nI alt;100;120\n";

    private final BudgetHouse house = new BudgetHouse();
    private final UUID table = house.kept("Kort", PAPER);

    private Map<String, Object> note(UUID table, String key) {
        return Map.of("column", house.column(this.table, "budget_2025").id(),
                "row", BudgetRowId.of(table, key).value(), "text", "Lærling fra august",
                "date", "2026-01-12");
    }

    @Test
    void a_note_stays_with_the_figures_it_was_written_to() {
        String key = RowKeys.of(house.newest(table).table()).getFirst();
        house.done(house.staff, "add-note", note(table, key));
        String page = "/budgets/" + table;
        assertThat(words(page)).contains("Lærling fra august");
        house.next(table, PAPER.replace("120", "130"));
        assertThat(words(page)).contains("Lærling fra august");
        UUID second = house.newest(table).id();
        house.next(table, PAPER.replace("100", "110"));
        assertThat(words(page)).doesNotContain("Lærling fra august");
        assertThat(words(page + "/versions/" + second)).contains("Lærling fra august");
    }

    private String words(String path) {
        return Opened.words(house.office, house.home, house.leader, path);
    }

    @Test
    void a_row_of_another_table_is_no_row_of_this_one() {
        UUID other = house.kept("Andet", PAPER);
        List<String> keys = RowKeys.of(house.newest(other).table());
        house.refused("add-note", note(other, keys.getFirst()), RefusalCode.NOTHING_TO_DO);
        Map<String, Object> command = note(table, keys.getFirst());
        house.next(table, PAPER.replace("100", "110"));
        house.refused("add-note", command, RefusalCode.NOT_OPEN_ANY_MORE);
    }
}
