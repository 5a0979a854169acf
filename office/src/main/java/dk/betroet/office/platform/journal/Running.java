package dk.betroet.office.platform.journal;

import dk.betroet.kernel.money.Money;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The balance of each account as the postings go by. */
final class Running {

    private final Map<String, Money> balances = new HashMap<>();

    /** The balance after one more posting. */
    Money after(String account, Money amount) {
        return balances.merge(account, amount, Money::plus);
    }

    /** The balance now; nothing for an account without postings. */
    Money of(String account) {
        return balances.getOrDefault(account, Money.ZERO);
    }

    /** Kroner with a point and two decimals, as the other programs read them. */
    static String kroner(Money amount) {
        return BigDecimal.valueOf(amount.toOere(), 2).toPlainString() + " DKK";
    }
}
