package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One version of what the members of a common fund have agreed. That it is voluntary and that
 * anyone may leave at any time holds for every charter and is not written here.
 *
 * @param version from 1
 * @param purpose what the fund is for, in the members' words
 * @param categories what it may pay for; empty when the charter names nothing narrower than the
 *     rules
 * @param amount what each member pays each time
 * @param collection how often
 * @param responsible who looks after it: an employee, a resident or a relative
 * @param sharing how surplus and deficit fall on the members
 * @param from first day
 */
public record Charter(
        int version, String purpose, Set<String> categories, Money amount, Collection collection,
        UUID responsible, Sharing sharing, LocalDate from) {

    /** How often members pay. */
    public enum Collection {
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        EACH_OCCASION
    }

    /** How what is left, or lacks, falls on the members. */
    public enum Sharing {
        /** Each the same; odd øre on those who joined first. */
        EQUAL,
        /** In proportion to what each has paid in. */
        BY_CONTRIBUTION
    }

    public Charter {
        categories = Set.copyOf(categories);
    }

    /** Whether it leaves room for paying for this; the rules may still forbid it. */
    boolean covers(Category category) {
        return categories.isEmpty() || categories.contains(category.id());
    }
}
