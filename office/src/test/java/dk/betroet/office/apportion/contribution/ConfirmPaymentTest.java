package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.Opened;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.ledger.IncomingPayments;
import dk.betroet.office.platform.ledger.IncomingPayments.Incoming;
import dk.betroet.office.platform.operation.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bank's lines become municipalities' payments. */
@Tag("database")
class ConfirmPaymentTest {

    private final ContributionHouse house = new ContributionHouse();
    private final UUID account = house.account();
    private final UUID contribution = house.claimed();
    private final Contribution.Claim assens = claim("Assens");
    private final Contribution.Claim odense = claim("Odense");

    private Contribution.Claim claim(String name) {
        return house.claims(contribution).stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow();
    }

    private List<Incoming> unknown() {
        return house.unknown();
    }

    private Incoming line(String payer) {
        return unknown().stream().filter(one -> one.words().contains(payer)).findFirst()
                .orElseThrow();
    }

    private UUID fund() {
        return house.read((all, sql) -> all.fund(sql, house.home.unit()).orElseThrow());
    }

    @Test
    void lines_are_proposed_confirmed_booked_and_matched() {
        house.bank(account, Map.of("Assens Kommune bidrag", assens.amount().toOere(),
                "Odense Kommune", odense.amount().toOere() - 5_000L, "Rente", 1_23L));
        assertThat(Opened.words(house.office, house.home, house.staff, "/payments"))
                .contains("Assens Kommune bidrag", "Krav nr. " + assens.number() + ", Assens",
                        "Kommunens navn og kravets beløb", "Ukendt", "Rente");
        UUID line = line("Assens").line();
        house.done(house.staff, "confirm-payment", Map.of("line", line));
        assertThat(claim("Assens").open()).isEqualTo(Money.ZERO);
        assertThat(house.office.balance(house.home, fund(), account))
                .isEqualTo(assens.amount().toOere());
        assertThat(unknown()).extracting(Incoming::line).doesNotContain(line);
        house.refused("confirm-payment", Map.of("line", line), RefusalCode.ALREADY_MATCHED);
        house.done(house.staff, "confirm-payment", Map.of("line", line("Odense").line()));
        assertThat(claim("Odense").open()).isEqualTo(Money.ofOere(5_000));
        house.refused("confirm-payment", Map.of("line", line("Rente").line()),
                RefusalCode.NEEDED_HERE);
        house.done(house.staff, "confirm-payment", Map.of("line", line("Rente").line(),
                "claim", odense.id()));
        assertThat(claim("Odense").open()).isEqualTo(Money.ofOere(5_000 - 1_23));
        assertThat(Opened.words(house.office, house.home, house.staff, "/payments"))
                .contains("Der er intet indgået");
    }

    @Test
    void the_first_page_tells_who_has_not_paid_in_time() {
        String owed = "Krav nr. " + assens.number() + ", forfaldt 1. februar 2026";
        assertThat(Opened.words(house.office, house.home, house.staff, ""))
                .contains("Ikke betalt til tiden", owed, "32 dage");
        house.bank(account, Map.of("Assens Kommune", assens.amount().toOere()));
        house.done(house.staff, "confirm-payment", Map.of("line", line("Assens").line()));
        assertThat(Opened.words(house.office, house.home, house.staff, ""))
                .contains("Ikke betalt til tiden").doesNotContain(owed);
    }

    @Test
    void more_than_is_owed_is_the_municipalitys() {
        long both = house.claims(contribution).stream()
                .filter(one -> one.name().equals("Assens"))
                .mapToLong(one -> one.amount().toOere()).sum();
        house.bank(account, Map.of("Assens Kommune", both + 10_000L));
        house.done(house.staff, "confirm-payment", Map.of("line", line("Assens").line()));
        Contributors.Contributor to = house.contributor("Assens");
        assertThat(Opened.words(house.office, house.home, house.leader,
                "/contributors/" + to.id())).contains("100,00");
    }

    /** A payment of the wrong claim: undone, unmatched, and found anew. */
    @Test
    void a_payment_that_is_undone_is_not_paid() {
        house.bank(account, Map.of("Assens Kommune", assens.amount().toOere()));
        UUID line = line("Assens").line();
        UUID fact = house.done(house.staff, "confirm-payment",
                Map.of("line", line, "claim", odense.id())).fact().id();
        house.office.done(house.staff, house.home, "custody.reverse", Json.write(Map.of(
                "fact", fact.toString(), "date", "2026-03-01", "reason", "Forkert kommune")));
        assertThat(claim("Odense").open()).isEqualTo(odense.amount());
        house.refused("confirm-payment", Map.of("line", line), RefusalCode.ALREADY_MATCHED);
        UUID match = house.office.part(Database.class).read(house.home.tenant(), sql -> sql
                .sql("select match_id from bank_match").query(UUID.class).single());
        house.office.done(house.staff, house.home, "account.unmatch",
                Json.write(Map.of("match", match.toString(), "reason", "Forkert kommune")));
        house.done(house.staff, "confirm-payment", Map.of("line", line));
        assertThat(claim("Assens").open()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_was_registered_by_hand_is_not_proposed_once_more() {
        house.bank(account, Map.of("Assens Kommune", assens.amount().toOere()));
        house.done(house.staff, "receive-payment", Map.of("claim", assens.id(), "to", account,
                "amount", assens.amount().toOere(), "date", "2026-02-02"));
        assertThat(unknown()).isEmpty();
    }

    @Test
    void what_the_house_refuses() {
        house.bank(account, Map.of("Assens Kommune", assens.amount().toOere()));
        house.office.part(Database.class).writing(
                house.home.tenant(), sql -> sql.sql(
                        "update place set opened_on = '2026-02-10' where place_id = ?")
                        .param(account).update());
        house.refused("confirm-payment", Map.of("line", line("Assens").line()),
                RefusalCode.DATE_BEFORE_OPENING);
        assertThat(house.office.all(IncomingPayments.class)).hasSize(1);
    }
}
