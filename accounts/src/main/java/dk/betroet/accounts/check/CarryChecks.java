package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Table;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** What comes over, what goes on, and whether one year begins where the year before ended. */
final class CarryChecks {

    private final Table table;
    private final Carries carries;
    private final Gathering found;
    private final long unit;

    private CarryChecks(Table table, Carries carries, Gathering found) {
        this.table = table;
        this.carries = carries;
        this.found = found;
        this.unit = table.measure().hundredths();
    }

    static void run(Table table, Gathering found) {
        Carries.of(table).ifPresent(carries -> {
            CarryChecks checks = new CarryChecks(table, carries, found);
            for (int column = 0; column < table.width(); column++) {
                checks.within(column);
                checks.chain(column);
            }
            checks.signs(carries.inRow());
            checks.signs(carries.outRow());
        });
    }

    private void within(int column) {
        OptionalLong opening = carries.opening(column);
        OptionalLong closing = carries.closing(column);
        OptionalLong result = carries.result(column);
        if (opening.isEmpty() || closing.isEmpty() || result.isEmpty()) {
            return;
        }
        long made = opening.getAsLong() - result.getAsLong();
        if (made == closing.getAsLong()) {
            found.holds();
            return;
        }
        Cell cell = table.cell(carries.outRow(), column);
        found.broken(new Finding("carry", Sort.ARITHMETIC, Severity.ERROR, List.of(cell.place()),
                SumChecks.about(table, carries.outRow(), column),
                Shown.figure(closing.getAsLong()), Shown.figure(made),
                Causes.of(closing.getAsLong(), made, unit, 2,
                        List.of(opening.getAsLong(), result.getAsLong()))));
    }

    private void chain(int column) {
        OptionalLong opening = carries.opening(column);
        OptionalInt before = carries.before(column);
        if (opening.isEmpty() || before.isEmpty()) {
            return;
        }
        long expected = carries.closing(before.getAsInt()).orElseThrow();
        long stated = opening.getAsLong();
        if (stated == expected) {
            found.holds();
            return;
        }
        boolean rounded = Causes.isRounded(stated, expected, unit);
        String implied = carries.opening(before.getAsInt()).stream()
                .mapToObj(from -> "; result of " + table.heads().get(before.getAsInt()).year()
                        + " that would lead there: " + Shown.figure(from - stated))
                .findFirst().orElse("");
        found.broken(new Finding("chain", Sort.ARITHMETIC,
                rounded ? Severity.WARNING : Severity.ERROR,
                List.of(table.cell(carries.inRow(), column).place(),
                        table.cell(carries.outRow(), before.getAsInt()).place()),
                SumChecks.about(table, carries.inRow(), column),
                Shown.figure(stated), Shown.figure(expected) + " ("
                        + table.heads().get(before.getAsInt()).printed() + ")"
                        + (rounded ? "" : implied),
                rounded ? "rounded-carry" : "rebased-untold"));
    }

    /** A row that turns its sign between columns although savings stayed savings. */
    private void signs(int row) {
        List<Integer> filled = IntStream.range(0, table.width())
                .filter(i -> !table.cell(row, i).isBlank()).boxed().toList();
        List<Integer> negative = filled.stream()
                .filter(i -> !carries.isSavingsPositive(i)).toList();
        if (negative.isEmpty() || negative.size() == filled.size()) {
            return;
        }
        int turned = negative.getFirst();
        int other = filled.stream().filter(i -> !negative.contains(i)).findFirst().orElseThrow();
        found.found("sign-change", Sort.FORM, Severity.WARNING, table.cell(row, turned).place(),
                SumChecks.about(table, row, turned), Shown.figure(table.cell(row, turned)),
                Shown.figure(table.cell(row, other)) + " ("
                        + table.heads().get(other).printed() + ")", "two-conventions");
    }
}
