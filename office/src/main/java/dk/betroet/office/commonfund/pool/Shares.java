package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An amount over the members of a common fund, to the last øre. */
final class Shares {

    private Shares() {}

    /**
     * Each member's share, in the order of the members; together exactly the amount. In proportion
     * to nothing at all means equally.
     *
     * @param amount not negative
     * @param members at least one, those who joined first before the others
     */
    static List<Money> of(Money amount, List<Membership> members, Charter.Sharing sharing) {
        Money paid = Money.sum(members.stream().map(Membership::paidIn).toList());
        boolean equally = sharing == Charter.Sharing.EQUAL || paid.isZero();
        return equally ? amount.split(members.size()) : inProportion(amount, members, paid);
    }

    /** Rounded down; the øre that are left go to the largest remainders, earliest member first. */
    private static List<Money> inProportion(Money amount, List<Membership> members, Money paid) {
        BigInteger whole = BigInteger.valueOf(paid.toOere());
        List<BigInteger> remainders = new ArrayList<>();
        List<Money> shares = new ArrayList<>();
        for (Membership member : members) {
            BigInteger[] parts = BigInteger.valueOf(amount.toOere())
                    .multiply(BigInteger.valueOf(member.paidIn().toOere()))
                    .divideAndRemainder(whole);
            shares.add(Money.ofOere(parts[0].longValueExact()));
            remainders.add(parts[1]);
        }
        long left = amount.minus(Money.sum(shares)).toOere();
        List<Integer> order = IntStream.range(0, members.size()).boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .toList();
        order.forEach(at -> shares.set(at, shares.get(at).plus(Money.ofOere(1))));
        return List.copyOf(shares);
    }
}
