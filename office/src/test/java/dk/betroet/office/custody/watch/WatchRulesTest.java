package dk.betroet.office.custody.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The patterns by which things went wrong elsewhere, each brought about by what people really do in
 * the office, and each just short of it. The supplement of Solby switches them on.
 */
@Tag("database")
class WatchRulesTest {

    private final MoneyHouse house = new MoneyHouse("solby");
    private final FindingHouse findings = new FindingHouse(house);

    private long entered;

    private List<Found> look(String code) {
        return findings.look(code);
    }

    private void finds(String code) {
        assertThat(look(code)).as(code).singleElement().satisfies(found -> {
            assertThat(found.citation()).contains("§ ");
            assertThat(found.dueOn()).isAfter(OfficeHouse.TODAY);
            assertThat(found.groundsDa()).as("what it rests on").isNotBlank();
        });
    }

    private void findsNothing(String code) {
        assertThat(look(code)).as(code).isEmpty();
    }

    private Outcome.Done signed(Caller by, String operation, Map<String, ?> command) {
        Outcome outcome = house.ask(by, operation, command);
        return outcome instanceof Outcome.Waiting waiting
                ? house.sign(by == house.carla ? house.bo : house.carla, waiting)
                : MoneyHouse.done(outcome);
    }

    private UUID account() {
        return house.account("Annas konto", house.fund, Money.ofKroner(10_000));
    }

    private UUID draw(Caller by, UUID account, UUID mandate, String day) {
        Map<String, Object> command = new HashMap<>(Map.of("fund", house.fund,
                "account", account, "to", house.box, "mandate", mandate, "amount", 10_000,
                "date", day, "instrument", "bank-transfer", "receipt", house.evidence()));
        return signed(by, "custody.draw", command).fact().id();
    }

    private UUID buyWithCard(UUID account, String day) {
        house.writing("""
                insert into account_card (card_id, authority_id, unit_id, place_id, holder_id,
                    issued_on, fact_id)
                select gen_random_uuid(), authority_id, unit_id, :account, :holder,
                    date '2026-01-01', fact_id
                from fact where unit_id = :unit order by sequence limit 1""",
                Map.of("account", account, "holder", house.bo.personOrFail(),
                        "unit", house.home.unit()));
        return signed(house.bo, "custody.buy", Map.of("fund", house.fund, "place", account,
                "amount", 10_000, "date", day, "category", "clothes",
                "instrument", "named-card", "receipt", house.evidence())).fact().id();
    }

    @Test
    void cashDrawnOnTheDayOfAPurchaseFromTheSameAccount() {
        UUID account = account();
        UUID mandate = house.mandate("standing", house.bo, account, "2026-01-01", null);
        buyWithCard(account, "2026-02-10");
        draw(house.bo, account, mandate, "2026-02-11");
        findsNothing("watch.draw-after-card");
        UUID sameDay = draw(house.bo, account, mandate, "2026-02-10");
        finds("watch.draw-after-card");
        assertThat(look("watch.draw-after-card")).extracting(Found::subject)
                .containsExactly(sameDay);
    }

    @Test
    void moreWithdrawalsThanUsual() {
        UUID account = account();
        UUID mandate = house.mandate("standing", house.bo, account, "2026-01-01", null);
        for (String day : List.of("2026-01-05", "2026-01-20", "2026-02-03", "2026-02-04",
                "2026-02-05", "2026-02-06")) {
            draw(house.bo, account, mandate, day);
        }
        // Six in three months are two a month: four are twice as many and not more.
        for (String day : List.of("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04")) {
            draw(house.bo, account, mandate, day);
        }
        findsNothing("watch.often");
        draw(house.bo, account, mandate, MoneyHouse.TODAY);
        finds("watch.often");
    }

    @Test
    void tooManyCorrections() {
        house.cash(house.fund, 1_000);
        for (int reversals = 0; reversals < 4; reversals++) {
            findsNothing("watch.manual");
            UUID fact = signed(house.bo, "custody.pay-out", Map.of("fund", house.fund,
                    "place", house.box, "amount", 10_000, "date", MoneyHouse.TODAY,
                    "category", "daily", "recipient", "owner")).fact().id();
            signed(house.bo, "custody.reverse", Map.of("fact", fact, "date", MoneyHouse.TODAY,
                    "reason", "Tastet forkert"));
        }
        finds("watch.manual");
    }

    @Test
    void vouchersThatNobodyFound() {
        UUID account = account();
        UUID mandate = house.mandate("standing", house.bo, account, "2026-01-01", null);
        draw(house.bo, account, mandate, "2026-01-05");
        findsNothing("books.vouchers-found");
        house.done(house.bo, "custody.draw", Map.of("fund", house.fund, "account", account,
                "to", house.box, "mandate", mandate, "amount", 10_000,
                "date", MoneyHouse.TODAY, "instrument", "bank-transfer"));
        finds("books.vouchers-found");
        entered(house.box, house.bo, "2025-12-05", "custody.buy");
        findsNothing("watch.vouchers-old");
        entered(house.box, house.bo, "2025-12-04", "custody.buy");
        finds("watch.vouchers-old");
        assertThat(look("watch.vouchers-old").getFirst().owner()).isEqualTo("director");
    }

    @Test
    void papersMissingWhenAResidentMoves() {
        entered(house.box, house.bo, "2026-01-05", "custody.buy");
        findsNothing("watch.moved-out-papers");
        house.done(house.leader, "custody.move-out",
                Map.of("fund", house.fund, "date", MoneyHouse.TODAY));
        finds("watch.moved-out-papers");
        findsNothing("statement.yearly");
    }

    /** Something from long ago, put there as rows: nothing can be entered before admission. */
    private void entered(UUID place, Caller by, String day, String operation) {
        long sequence = 100_000 + entered++;
        Map<String, Object> params = Map.of("unit", house.home.unit(), "sequence", sequence,
                "by", by.personOrFail(), "day", LocalDate.parse(day),
                "operation", operation, "fund", house.fund, "place", place);
        house.writing("""
                insert into fact (authority_id, unit_id, sequence, fact_id, voucher, operation,
                    happened_on, recorded_at, actor_id, subject_id, payload, verdict, version,
                    previous, hash)
                select authority_id, unit_id, :sequence, gen_random_uuid(), :sequence, :operation,
                    :day, now(), :by, :fund, payload, verdict, version, previous, hash
                from fact where unit_id = :unit order by sequence limit 1""", params);
        house.writing("""
                insert into balance (authority_id, unit_id, fund_id, place_id, amount)
                select authority_id, unit_id, :fund, :place, 0
                from fact where unit_id = :unit and sequence = :sequence
                on conflict do nothing""", params);
        house.writing("""
                insert into line (authority_id, unit_id, sequence, number, side, fund_id, place_id,
                    purpose, amount, happened_on)
                select authority_id, unit_id, :sequence, 1, -1, :fund, :place, 'daily', -10000, :day
                from fact where unit_id = :unit and sequence = :sequence""", params);
    }

    @Test
    void moreThanOneBoxForOneResidentAndOneOfThemOpen() {
        house.cash(house.fund, 400);
        findsNothing("watch.two-boxes");
        UUID second = house.cashBox("Kasse 2");
        signed(house.bo, "custody.move", Map.of("fund", house.fund, "from", house.box,
                "to", second, "amount", 10_000, "date", MoneyHouse.TODAY));
        finds("watch.two-boxes");
        findsNothing("watch.unlocked-box");
        house.writing("update place set storage_class = 'open' where place_id = :box",
                Map.of("box", second));
        finds("watch.unlocked-box");
    }

    @Test
    void noKeyLogAndThenTooManyKeys() {
        finds("watch.key-log");
        for (int key = 1; key <= 5; key++) {
            findsNothing("watch.many-keys");
            Caller holder = house.office.person(house.home, Role.STAFF, "Vagt " + key);
            house.done(house.leader, "custody.sign-out-key", Map.of("place", house.box,
                    "label", "Nøgle " + key, "holder", holder.personOrFail().toString(),
                    "date", MoneyHouse.TODAY));
        }
        findsNothing("watch.key-log");
        finds("watch.many-keys");
    }

    @Test
    void oneEmployeeAloneWithAnAccountForAYear() {
        UUID account = account();
        entered(account, house.bo, "2025-03-05", "custody.draw");
        findsNothing("watch.alone");
        entered(account, house.bo, "2026-03-05", "custody.transfer");
        finds("watch.alone");
        entered(account, house.carla, "2026-03-04", "custody.draw");
        findsNothing("watch.alone");
    }

    @Test
    void aBookThatNobodyKeeps() {
        house.done(house.bo, "custody.receive", Map.of("fund", house.fund, "place", house.box,
                "amount", 10_000, "date", "2026-02-01", "category", "daily"));
        finds("watch.behind");
        house.done(house.bo, "custody.receive", Map.of("fund", house.fund, "place", house.box,
                "amount", 10_000, "date", "2026-02-02", "category", "daily"));
        findsNothing("watch.behind");
    }

    @Test
    void aReconciliationThatStopped() {
        assertThat(look("reconcile.monthly")).singleElement().matches(Found::breach);
        signed(house.bo, "custody.count",
                Map.of("place", house.box, "date", "2026-03-04", "total", 0));
        MoneyHouse.done(house.ask(house.leader, "account.reconcile",
                Map.of("date", "2026-03-04", "note", "Set efter")));
        findsNothing("reconcile.monthly");
    }

    @Test
    void oneWhoDrawsAloneOnAnAccountOfSeveral() {
        UUID account = account();
        findsNothing("watch.sole-signatory");
        house.writing("update place set account_kind = 'common-fund' where place_id = :id",
                Map.of("id", account));
        finds("watch.sole-signatory");
        house.writing("update place set joint_holders = 2 where place_id = :id",
                Map.of("id", account));
        findsNothing("watch.sole-signatory");
    }

    @Test
    void aLogInOpenedOnThreeDevicesWithinAnHour() {
        UUID login = UUID.randomUUID();
        byte[] handle = new byte[16];
        new SecureRandom().nextBytes(handle);
        house.writing("""
                insert into login (login_id, authority_id, person_id, user_name, passkey_handle,
                    created_at) values (:id, :authority, :person, :name, :handle, now())""",
                Map.of("id", login, "authority", house.home.authority(),
                        "person", house.bo.personOrFail(),
                        "name", "bo" + login.toString().substring(0, 8), "handle", handle));
        cameIn(login, "2026-03-04T07:00Z", 1);
        cameIn(login, "2026-03-04T07:10Z", 2);
        findsNothing("watch.shared-login");
        cameIn(login, "2026-03-04T07:20Z", 3);
        finds("watch.shared-login");
        assertThat(look("watch.shared-login")).extracting(Found::subject)
                .containsExactly(house.bo.personOrFail());
    }

    private void cameIn(UUID login, String at, int device) {
        byte[] fingerprint = new byte[32];
        fingerprint[31] = (byte) device;
        house.office.part(Database.class).writing(new Tenant.Whole(house.home.authority()),
                sql -> sql.sql("""
                        insert into access_fact (authority_id, login_id, what, at, device)
                        values (?, ?, 'logged_in_password', cast(? as timestamptz), ?)""")
                        .params(house.home.authority(), login, at, fingerprint)
                        .update());
    }

    @Test
    void moneyThatStaysInAnEmployeesHand() {
        house.cash(house.fund, 400);
        UUID hand = OfficeHouse.made(house.done(house.leader, "custody.open-place", Map.of(
                "kind", "hand", "name", "Bo", "date", "2026-01-01", "storage", "safe",
                "responsible", house.leader.personOrFail().toString(),
                "holder", house.bo.personOrFail().toString())), "place");
        Map<String, Object> move = new HashMap<>(Map.of("fund", house.fund, "from", house.box,
                "to", hand, "amount", 10_000, "date", "2026-02-26"));
        signed(house.bo, "custody.move", move);
        findsNothing("cash.in-hand-found");
        move.put("date", "2026-02-25");
        signed(house.bo, "custody.move", move);
        finds("cash.in-hand-found");
        signed(house.bo, "custody.move", Map.of("fund", house.fund, "from", hand,
                "to", house.box, "amount", 20_000, "date", "2026-02-27"));
        findsNothing("cash.in-hand-found");
    }
}
