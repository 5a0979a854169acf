package dk.betroet.kernel.mandate;

import java.util.Locale;
import java.util.function.BiPredicate;

/** Why a mandate does not cover a use; the order is the order of precedence. */
public enum Uncovered {
    OTHER_OWNER((mandate, use) -> !mandate.owner().equals(use.owner())),
    OTHER_HOLDER((mandate, use) -> !mandate.holder().equals(use.actor())),
    REVOKED((mandate, use) ->
            mandate.revokedOn().map(day -> !use.date().isBefore(day)).orElse(false)),
    NOT_YET_VALID((mandate, use) -> use.date().isBefore(mandate.validFrom())),
    EXPIRED((mandate, use) ->
            mandate.validThrough().map(last -> use.date().isAfter(last)).orElse(false)),
    OTHER_ACCOUNT((mandate, use) ->
            mandate.account().map(account -> !account.equals(use.account())).orElse(false)),
    USED_UP((mandate, use) -> mandate.kind() == MandateKind.ONE_TIME && mandate.uses() > 0),
    OTHER_AMOUNT((mandate, use) ->
            mandate.amount().map(amount -> !amount.equals(use.amount())).orElse(false));

    private final BiPredicate<Mandate, Mandate.Use> test;

    Uncovered(BiPredicate<Mandate, Mandate.Use> test) {
        this.test = test;
    }

    boolean applies(Mandate mandate, Mandate.Use use) {
        return test.test(mandate, use);
    }

    /** Stable name in refusals: {@code mandate_expired}. */
    public String id() {
        return "mandate_" + name().toLowerCase(Locale.ROOT);
    }
}
