package dk.betroet.office.custody.movement;

import dk.betroet.kernel.money.Money;
import java.util.List;
import java.util.Objects;

/** The residents' shares of one receipt, to the øre. */
final class Shares {

    private Shares() {}

    /**
     * Each resident's amount, in the order of the command; the øre that cannot be halved fall on
     * those who are named first. Empty when residents and staff together do not come to the total,
     * or somebody would pay nothing.
     */
    static List<Money> of(SharedPurchase.Command command) {
        Money staff = command.staffAmount() == null ? Money.ZERO : command.staffAmount();
        int residents = command.shares().size();
        List<Money> amounts = switch (command.split()) {
            case EQUAL_WITH_STAFF -> staff.isZero()
                    ? command.total().split(residents + command.staff().size())
                            .subList(0, residents)
                    : List.of();
            case EQUAL_RESIDENTS -> command.total().isOver(staff)
                    ? command.total().minus(staff).split(residents)
                    : List.of();
            case OWN_AMOUNTS -> ownAmounts(command, staff);
        };
        return amounts.stream().allMatch(Money::isPositive) ? amounts : List.of();
    }

    private static List<Money> ownAmounts(SharedPurchase.Command command, Money staff) {
        List<Money> amounts = command.shares().stream()
                .map(SharedPurchase.Share::amount)
                .filter(Objects::nonNull)
                .toList();
        boolean sums = Money.sum(amounts).plus(staff).equals(command.total());
        return sums && amounts.size() == command.shares().size() ? amounts : List.of();
    }
}
