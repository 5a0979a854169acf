package dk.betroet.office.custody.count;

import dk.betroet.kernel.money.Money;
import java.util.Locale;

/** A Danish note or coin that is legal tender. */
public enum Denomination {
    KR_1000(100_000),
    KR_500(50_000),
    KR_200(20_000),
    KR_100(10_000),
    KR_50(5_000),
    KR_20(2_000),
    KR_10(1_000),
    KR_5(500),
    KR_2(200),
    KR_1(100),
    OERE_50(50);

    private final long oere;

    Denomination(long oere) {
        this.oere = oere;
    }

    /** The stable id, in the interface and in rows: {@code kr-200}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this id. */
    static Denomination ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What so many of them are worth. */
    public Money times(long number) {
        return Money.ofOere(oere).times(number);
    }
}
