package dk.betroet.accounts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.Papers;
import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each figure of a sound table is changed in turn: the change is found, and no other figure moves
 * to another column because of it.
 */
class MutationTest {

    private static final long MORE = 3_210;

    @ParameterizedTest
    @ValueSource(strings = {"heads-below.txt", "thousands.txt", "spaces.txt", "lost.txt"})
    void aChangedFigureIsFoundAndMovesNoOther(String name) {
        String text = Papers.ours(name);
        Table sound = Papers.table(text);
        int changed = 0;
        for (int row = 0; row < sound.rows().size(); row++) {
            for (int column = 0; column < sound.width(); column++) {
                Cell cell = sound.cell(row, column);
                boolean inASum = sound.rows().get(row).kind()
                        != Kind.MEMO;
                if (!cell.isBlank() && cell.orZero() != 0 && inASum) {
                    String broken = changed(text, cell, name.equals("spaces.txt") ? " " : ".");
                    holds(sound, broken, row, column);
                    changed++;
                }
            }
        }
        assertThat(changed).isGreaterThan(15);
    }

    private static String changed(String text, Cell cell, String parting) {
        String[] lines = text.split("\n", -1);
        int line = cell.place().line() - 1;
        int at = cell.place().column() - 1;
        String printed = cell.printed();
        long figure = Long.parseLong(printed.replaceAll("[^\\d]", "")) + MORE;
        String other = (printed.startsWith("-") ? "-" : "")
                + Shown.figure(figure * 100).replace(".", parting);
        lines[line] = lines[line].substring(0, at) + other
                + lines[line].substring(at + printed.length());
        return String.join("\n", lines);
    }

    private static void holds(Table sound, String broken, int row, int column) {
        Document document = Papers.read("broken", broken);
        assertThat(document.tables()).hasSize(1);
        Table table = document.tables().getFirst();
        Set<String> moved = new HashSet<>();
        for (int r = 0; r < sound.rows().size(); r++) {
            for (int c = 0; c < sound.width(); c++) {
                boolean same = Objects.equals(sound.cell(r, c).figure(),
                        table.cell(r, c).figure());
                if (!same && (r != row || c != column)) {
                    moved.add(sound.rows().get(r).label() + " " + c);
                }
            }
        }
        String what = sound.rows().get(row).label() + " " + column;
        assertThat(moved).as(what).isEmpty();
        assertThat(Checks.run(List.of(document)).of(Sort.ARITHMETIC)).as(what).isNotEmpty();
    }
}
