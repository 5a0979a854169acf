package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Table;
import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table of budget and accounts that a unit keeps. It has no figures itself; its versions have.
 *
 * @param title what it is called, the same in all versions
 * @param versions how many there are, at least one
 */
public record KeptTable(UUID id, String title, int versions) {

    /** Where a version's figures come from. */
    public enum Source {
        /** A paper that somebody brought. */
        PAPER,
        /** The unit's own book. */
        BOOK
    }

    /**
     * One version: figures that never change.
     *
     * @param number from 1 within its table
     * @param document what the paper is called; for a version from the book the year
     * @param file the paper; null for a version from the book
     * @param which which table of the paper it is, from 1
     * @param keptOn the day it was kept
     * @param table rows, columns and notes, in the signs that are used inside
     * @param columns what is kept of each column besides its figures, in order
     */
    public record Version(UUID id, UUID tableId, int number, Source source, String document,
            @Nullable UUID file, int which, LocalDate keptOn, Table table, List<Column> columns) {

        public Version {
            columns = List.copyOf(columns);
        }

        /** The column of an identity, from 0. */
        public Optional<Integer> place(UUID column) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).id().equals(column)) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }

        /** The decisions that are kept here and by which its columns were approved. */
        List<UUID> decisions() {
            return columns.stream().map(Column::approved).filter(Objects::nonNull)
                    .map(Step::decision).filter(Objects::nonNull).toList();
        }
    }

    /**
     * One column of a version.
     *
     * @param origin the column in which these figures stood first
     * @param revision how often the figures of this basis and year were others before, plus one
     * @param proposed when it was put before those who decide; null before
     * @param approved by what it was approved; null before
     */
    public record Column(UUID id, UUID origin, int revision, @Nullable Step proposed,
            @Nullable Step approved) {}

    /**
     * That a column was proposed or approved.
     *
     * @param on the day
     * @param body who decided; empty when it was only proposed
     * @param point where in the minutes; empty when not told
     * @param decision the decision, when it is kept here
     */
    public record Step(LocalDate on, String body, String point, @Nullable UUID decision) {}

    /**
     * The opening of a year set anew.
     *
     * @param amount what is added to what came over
     */
    public record Rebasing(int year, Money amount, String reason, LocalDate on) {}

    /**
     * A note on a row and a column, added by the unit itself.
     *
     * @param origin the figures it was written to
     * @param rowKey the row, see {@link RowKeys}
     */
    public record OwnNote(UUID origin, String rowKey, String text, LocalDate on) {}

    /** Something that the reader asked and whoever brought the paper answered. */
    public record Answered(String question, String about, String answer) {}
}
