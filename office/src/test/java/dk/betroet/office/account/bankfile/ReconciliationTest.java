package dk.betroet.office.account.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bankfile.Reconciliation.Difference;
import dk.betroet.office.account.bankfile.Reconciliation.PlaceBalance;
import dk.betroet.office.account.bankfile.Reconciliation.PlaceKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static List<PlaceBalance> places(long bank, long cash, long other) {
        return List.of(new PlaceBalance("Bank", PlaceKind.BANK, Money.ofKroner(bank)),
                new PlaceBalance("Kasse", PlaceKind.CASH, Money.ofKroner(cash)),
                new PlaceBalance("Udlæg", PlaceKind.OTHER, Money.ofKroner(other)));
    }

    private static BankLine line(long kroner) {
        return new BankLine(1, 1, DAY, null, Money.ofKroner(kroner), false, List.of(), "",
                Counterparty.UNKNOWN, List.of());
    }

    private static LedgerMovement movement(long kroner) {
        return new LedgerMovement("m", DAY, Money.ofKroner(kroner), "", "");
    }

    private static Reconciliation of(long bank, long cash, List<PlaceBalance> places, long owners,
            List<BankLine> lines, List<LedgerMovement> movements) {
        return Reconciliation.of(Money.ofKroner(bank), Money.ofKroner(cash), places,
                Money.ofKroner(owners), lines, movements);
    }

    @Test
    void allThreeAgree() {
        assertThat(of(900, 90, places(900, 90, 10), 1_000, List.of(), List.of()))
                .isInstanceOf(Reconciliation.AddsUp.class);
    }

    @Test
    void whatIsOutstandingExplainsADifferenceBetweenBankAndLedger() {
        Reconciliation explained = of(870, 90, places(900, 90, 0), 990,
                List.of(line(-50)), List.of(movement(-20)));
        assertThat(explained).isInstanceOf(Reconciliation.Explained.class);
        assertThat(explained.figures().outstanding()).isEqualTo(Money.ofKroner(-30));
    }

    @Test
    void outstandingItemsThatCancelAreStillOutstanding() {
        assertThat(of(900, 0, places(900, 0, 0), 900, List.of(line(5)), List.of(movement(5))))
                .isInstanceOf(Reconciliation.Explained.class);
    }

    @Test
    void everyDifferenceIsNamedWithItsSize() {
        Reconciliation.Differs differs = (Reconciliation.Differs)
                of(899, 92, places(900, 90, 0), 993, List.of(), List.of());
        differs.differences().forEach(each -> Files.assertSayable(BankFileTexts.of(each)));
        assertThat(differs.differences()).extracting(Difference::kind).containsExactly(
                Difference.Kind.BANK, Difference.Kind.CASH, Difference.Kind.OWNERS);
        assertThat(differs.differences()).extracting(Difference::amount).containsExactly(
                Money.ofKroner(-1), Money.ofKroner(2), Money.ofKroner(3));
    }

    @Test
    void itAddsUpExactlyWhenTheThreeSumsAgree() {
        qt().forAll(integers().between(-2, 2), integers().between(-2, 2),
                integers().between(-2, 2)).checkAssert((bank, cash, owners) -> {
            Reconciliation result = of(100 + bank, 50 + cash, places(100, 50, 0), 150 + owners,
                    List.of(), List.of());
            boolean same = bank == 0 && cash == 0 && owners == 0;
            assertThat(result instanceof Reconciliation.AddsUp).isEqualTo(same);
            if (result instanceof Reconciliation.Differs(var figures, var differences)) {
                assertThat(figures).isNotNull();
                assertThat(differences).hasSize(
                        (bank == 0 ? 0 : 1) + (cash == 0 ? 0 : 1) + (owners == 0 ? 0 : 1));
            }
        });
    }
}
