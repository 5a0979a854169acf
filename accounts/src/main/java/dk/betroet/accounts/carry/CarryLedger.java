package dk.betroet.accounts.carry;

import dk.betroet.accounts.check.Carries;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Table;
import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is carried from year to year: an opening, then for each year its result and, where the
 * opening is set anew, a re-basing with its reason. Savings are positive, a deficit is a positive
 * result. Immutable; a year is followed by the next one without a gap. A forecast stands until the
 * accounts come, and never takes their place.
 */
public final class CarryLedger {

    private final int first;
    private final Money opening;
    private final List<Entry> entries;

    private CarryLedger(int first, Money opening, List<Entry> entries) {
        this.first = first;
        this.opening = opening;
        this.entries = List.copyOf(entries);
    }

    /** Something that moved what is carried. */
    public sealed interface Entry {

        /** The year that it belongs to. */
        int year();
    }

    /**
     * What a year came to.
     *
     * @param year the year
     * @param basis budget, forecast or accounts
     * @param deficit costs less income; negative when money was left
     */
    public record Result(int year, Basis basis, Money deficit) implements Entry {}

    /**
     * The opening of a year set anew.
     *
     * @param year the year that it opens
     * @param change what is added to the opening
     * @param reason why, in words; never blank
     */
    public record Rebasing(int year, Money change, String reason) implements Entry {}

    /** What became of an attempt to write in the ledger. */
    public sealed interface Outcome {}

    /** It was written. */
    public record Written(CarryLedger ledger) implements Outcome {}

    /**
     * It was not.
     *
     * @param id the reason, stable: {@code year_gap}, {@code accounts_stand}, {@code basis_missing}
     *     or {@code reason_missing}
     */
    public record Refused(String id) implements Outcome {}

    /**
     * One year of the ledger.
     *
     * @param year the year
     * @param opening what came over, re-basings and all
     * @param result what the year came to, a deficit positive; empty when not told
     * @param basis what the result is
     * @param rebasings what the opening was changed by
     * @param closing what goes on
     */
    public record Year(int year, Money opening, Optional<Money> result, Basis basis,
            List<Rebasing> rebasings, Money closing) {}

    /** A ledger that begins with what came over to a year. */
    public static CarryLedger opening(int year, Money opening) {
        return new CarryLedger(year, opening, List.of());
    }

    /** Writes the result of a year; takes the place of one that is less certain. */
    public Outcome result(int year, Basis basis, Money deficit) {
        if (basis == Basis.UNSAID) {
            return new Refused("basis_missing");
        }
        Optional<Result> stands = standing(year);
        if (stands.isEmpty() && year != next()) {
            return new Refused("year_gap");
        }
        if (stands.filter(result -> result.basis() == Basis.ACCOUNTS).isPresent()
                && basis != Basis.ACCOUNTS) {
            return new Refused("accounts_stand");
        }
        List<Entry> more = new ArrayList<>(entries);
        stands.ifPresent(more::remove);
        more.add(new Result(year, basis, deficit));
        return new Written(new CarryLedger(first, opening, more));
    }

    /** Sets the opening of a year anew. */
    public Outcome rebase(int year, Money change, String reason) {
        if (reason.isBlank()) {
            return new Refused("reason_missing");
        }
        if (year < first || year > next()) {
            return new Refused("year_gap");
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Rebasing(year, change, reason));
        return new Written(new CarryLedger(first, opening, more));
    }

    private Optional<Result> standing(int year) {
        return entries.stream().filter(Result.class::isInstance).map(Result.class::cast)
                .filter(result -> result.year() == year).findFirst();
    }

    /** The first year without a result. */
    private int next() {
        return first + (int) entries.stream().filter(Result.class::isInstance).count();
    }

    /** All years with a result or a re-basing, in order, each opening where the last one closed. */
    public List<Year> years() {
        List<Year> years = new ArrayList<>();
        Money carried = opening;
        int last = entries.stream().mapToInt(Entry::year).max().orElse(first - 1);
        for (int year = first; year <= last; year++) {
            int of = year;
            List<Rebasing> rebasings = entries.stream().filter(Rebasing.class::isInstance)
                    .map(Rebasing.class::cast).filter(entry -> entry.year() == of).toList();
            Money opened = carried.plus(Money.sum(rebasings.stream().map(Rebasing::change)
                    .toList()));
            Optional<Result> result = standing(year);
            Money closed = result.map(Result::deficit).map(opened::minus).orElse(opened);
            years.add(new Year(year, opened, result.map(Result::deficit),
                    result.map(Result::basis).orElse(Basis.UNSAID), rebasings, closed));
            carried = closed;
        }
        return years;
    }

    /**
     * The ledger that a table tells, if it tells one: for each year the most certain column. Where
     * a year does not open with what the year before closed with, the break becomes a re-basing
     * whose reason says that the table gives none.
     */
    public static Optional<CarryLedger> of(Table table) {
        Optional<Carries> found = Carries.of(table);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Carries carries = found.get();
        List<Integer> columns = IntStream.range(0, table.width()).boxed()
                .filter(i -> table.heads().get(i).year() > 0 && carries.opening(i).isPresent()
                        && carries.result(i).isPresent()
                        && table.heads().get(i).basis() != Basis.UNSAID)
                .sorted(Comparator.comparing((Integer i) -> table.heads().get(i).year())
                        .thenComparing(i -> certainty(table.heads().get(i).basis())))
                .toList();
        CarryLedger ledger = null;
        int year = 0;
        for (int i : columns) {
            int of = table.heads().get(i).year();
            if (ledger != null && of != year + 1) {
                continue;
            }
            Money opens = Money.ofOere(carries.opening(i).getAsLong());
            if (ledger == null) {
                ledger = opening(of, opens);
            }
            Money carried = ledger.years().isEmpty() ? ledger.opening
                    : ledger.years().getLast().closing();
            if (!carried.equals(opens)) {
                ledger = written(ledger.rebase(of, opens.minus(carried), "not told by the table"));
            }
            ledger = written(ledger.result(of, table.heads().get(i).basis(),
                    Money.ofOere(carries.result(i).getAsLong())));
            year = of;
        }
        return Optional.ofNullable(ledger);
    }

    private static int certainty(Basis basis) {
        return switch (basis) {
            case ACCOUNTS -> 0;
            case FORECAST -> 1;
            case BUDGET -> 2;
            case UNSAID -> 3;
        };
    }

    private static CarryLedger written(Outcome outcome) {
        return switch (outcome) {
            case Written(CarryLedger ledger) -> ledger;
            case Refused(String id) -> throw new IllegalStateException(id);
        };
    }
}
