package dk.betroet.office.custody.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.platform.operation.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Something drawn that no paper shows holds back closing the days it lies in. */
@Tag("database")
class MissingReceiptsTest {

    private static final String FOUND = "books.vouchers-found";

    private final MoneyHouse house = new MoneyHouse();
    private final UUID account = house.account("Annas konto", house.fund, Money.ofKroner(5_000));
    private final UUID mandate =
            house.mandate("standing", house.bo, account, "2026-01-02", null);

    private UUID drawn(String date, @Nullable UUID receipt) {
        Map<String, Object> draw = new HashMap<>(Map.of("fund", house.fund, "account", account,
                "to", house.box, "mandate", mandate, "amount", 20_000, "date", date,
                "instrument", "bank-transfer"));
        draw.put("receipt", receipt);
        return house.done(house.bo, "custody.draw", draw).fact().id();
    }

    /** The receipts that a leader is told are missing when closing January. */
    private List<String> missing() {
        Outcome outcome = house.ask(house.leader, "account.close-period",
                Map.of("through", "2026-01-31"));
        return ((Outcome.Refused) outcome).refusals().stream()
                .flatMap(refusal -> refusal.arguments().stream())
                .map(Object::toString)
                .filter(text -> text.contains("custody.open.receipt"))
                .toList();
    }

    @Test
    void itIsNamedWithItsVoucherAndThePageLeadsToIt() {
        UUID fact = drawn("2026-01-20", null);
        drawn("2026-01-21", house.evidence());
        drawn("2026-02-20", null);
        assertThat(missing()).singleElement().asString().contains("2026-01-20");
        byte[] page = house.open(house.leader, "/periods").getContentAsByteArray();
        assertThat(new String(page, StandardCharsets.UTF_8))
                .contains("/vouchers/" + fact)
                .contains("mangler kvittering");
        assertThat(house.words(house.leader, "/periods?through=2026-01-31"))
                .contains("mangler kvittering").doesNotContain("februar");
    }

    @Test
    void enteredAgainWithItsPaperItIsNotMissing() {
        UUID fact = drawn("2026-01-20", null);
        house.done(house.bo, "custody.reverse", Map.of("fact", fact, "date", "2026-01-20",
                "reason", "Ført uden kvittering"));
        drawn("2026-01-20", house.evidence());
        assertThat(missing()).isEmpty();
    }

    @Test
    void aReasonWhyThereIsNoneAnswersForWhatWasEnteredBeforeIt() {
        drawn("2026-01-20", null);
        FindingHouse findings = new FindingHouse(house);
        house.done(house.leader, "oversight.resolve-finding", Map.of(
                "finding", findings.look(FOUND).getFirst().id(), "date", MoneyHouse.TODAY,
                "reason", "Automaten gav ingen kvittering; banken viser hævningen"));
        assertThat(missing()).isEmpty();
        drawn("2026-01-22", null);
        assertThat(missing()).singleElement().asString().contains("2026-01-22");
    }
}
