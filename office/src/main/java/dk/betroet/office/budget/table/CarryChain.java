package dk.betroet.office.budget.table;

import dk.betroet.accounts.check.Carries;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Head;
import dk.betroet.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a kept table carries from year to year: for each year the most certain column of its newest
 * version that has one, accounts before forecast before budget. Savings are positive, a deficit is
 * a positive result. A year that does not open where the year before closed has a gap, unless a
 * re-basing explains it.
 */
final class CarryChain {

    private static final List<Basis> CERTAINTY =
            List.of(Basis.ACCOUNTS, Basis.FORECAST, Basis.BUDGET);

    private CarryChain() {}

    /**
     * One year.
     *
     * @param came what the year before went on with; null for the first, or after a missing year
     * @param rebased what re-basings with a reason add
     * @param opening what the column says came over
     * @param result what the year came to; null when blank
     * @param closing what the column says goes on; null when blank
     */
    record Link(int year, Head head, @Nullable Money came, Money rebased, Money opening,
            @Nullable Money result, @Nullable Money closing) {

        /** What the opening has that nobody has explained; nought when it follows. */
        Money gap() {
            return came == null ? Money.ZERO : opening.minus(came.plus(rebased));
        }

        /** What the closing has beyond opening less result; nought when it follows. */
        Money slip() {
            return result == null || closing == null ? Money.ZERO
                    : closing.minus(opening.minus(result));
        }
    }

    /** One column with its carries. */
    private record Told(Head head, Carries carries, int place) {}

    /**
     * The chain of a table's versions.
     *
     * @param newestFirst the versions, the newest first
     */
    static List<Link> of(
            List<KeptTable.Version> newestFirst, List<KeptTable.Rebasing> rebasings) {
        Map<Integer, Told> years = new TreeMap<>();
        for (Basis basis : CERTAINTY) {
            for (KeptTable.Version version : newestFirst) {
                Carries.of(version.table()).ifPresent(carries -> tell(
                        version, carries, basis, years));
            }
        }
        List<Link> links = new ArrayList<>();
        years.forEach((year, told) -> {
            Link last = links.isEmpty() ? null : links.getLast();
            Money came = last != null && last.year() == year - 1 ? last.closing() : null;
            Money rebased = Money.sum(rebasings.stream().filter(one -> one.year() == year)
                    .map(KeptTable.Rebasing::amount).toList());
            links.add(new Link(year, told.head(), came, rebased,
                    Money.ofOere(told.carries().opening(told.place()).orElse(0)),
                    money(told.carries().result(told.place()).stream().boxed().findFirst()),
                    money(told.carries().closing(told.place()).stream().boxed().findFirst())));
        });
        return links;
    }

    private static @Nullable Money money(Optional<Long> oere) {
        return oere.map(Money::ofOere).orElse(null);
    }

    private static void tell(KeptTable.Version version, Carries carries, Basis basis,
            Map<Integer, Told> years) {
        for (int i = 0; i < version.columns().size(); i++) {
            Head head = version.table().heads().get(i);
            if (head.basis() == basis && carries.opening(i).isPresent()) {
                years.putIfAbsent(head.year(), new Told(head, carries, i));
            }
        }
    }
}
