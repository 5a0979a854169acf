package dk.betroet.office.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.oversight.FindingHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Rules of Bilag 7.9 met in the office that no operation's own test names: that they object when
 * they should, and that the book says by which of them an act was allowed.
 */
@Tag("database")
class Bilag79Test {

    private final MoneyHouse house = new MoneyHouse();

    /** What the book keeps of the rule book's answer: the rules it cites, and those it shows. */
    private void tells(Outcome.Done done, String... rules) {
        String verdict = house.office.part(Database.class).read(house.home.tenant(), sql -> sql
                .sql("select verdict from fact where fact_id = ?")
                .param(done.fact().id())
                .query(String.class)
                .single());
        for (String rule : rules) {
            assertThat(verdict).contains("(" + rule + ")");
        }
    }

    private Map<String, Object> takeOver(Object... changes) {
        return house.command(Map.ofEntries(Map.entry("name", "Else Eg"),
                Map.entry("date", MoneyHouse.TODAY), Map.entry("mode", "home"),
                Map.entry("guardianship", "none"), Map.entry("hasCapacity", true),
                Map.entry("canSign", true), Map.entry("canManage", false),
                Map.entry("lessIntrusiveConsidered", false),
                Map.entry("reason", "Kan ikke selv mere"),
                Map.entry("basisKind", "administration-agreement"),
                Map.entry("basis", house.evidence())), changes);
    }

    @Test
    void theHomeTakesOverOnlyFromOneWhoIsNotAbleForAReasonAndOnABasis() {
        tells(house.done(house.leader, "custody.admit", takeOver()),
                "self-first.not-able", "self-first.reason", "self-first.basis",
                "self-first.least");
        house.forbids(house.leader, "custody.admit", takeOver("canManage", true),
                "self-first.not-able");
        house.forbids(house.leader, "custody.admit",
                takeOver("canManage", true, "basis", null, "basisKind", null),
                "self-first.basis");
    }

    @Test
    void aLossIsOnRecordWithWhatTheMunicipalityAnswersFor() {
        tells(house.done(house.bo, "oversight.report-loss", Map.of("date", MoneyHouse.TODAY,
                        "amount", 200_00, "fund", house.fund, "who", "Aftenvagten",
                        "done", "Ledt overalt")),
                "loss.record", "loss.liability");
    }

    private Map<String, Object> mandate(UUID account, String kind, Object... changes) {
        Map<String, Object> command = new HashMap<>(Map.of("fund", house.fund, "kind", kind,
                "holder", house.bo.personOrFail(), "account", account, "date", MoneyHouse.TODAY,
                "from", MoneyHouse.TODAY, "identifies", true, "repeatedTask", true));
        command.put("showsEmployee", true);
        command.put("lessIntrusiveConsidered", true);
        return house.command(command, changes);
    }

    @Test
    void mandatesAreNamedIdentifiedAndSignedAndNeverGeneral() {
        String grant = "custody.grant-mandate";
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(100));
        house.forbids(house.leader, grant, mandate(account, "general"), "mandate.general");
        house.forbids(house.leader, grant, mandate(account, "standing", "identifies", false),
                "mandate.identifies");
        house.forbids(house.leader, grant, mandate(account, "standing", "repeatedTask", false),
                "mandate.standing.repeated");
        house.waits(house.leader, grant, mandate(account, "one-time", "amount", 50_000),
                "mandate.one-time.form");
        house.waits(house.leader, grant, mandate(account, "standing"), "mandate.standing.form");
        Object[] paper = {"paper", house.evidence(), "signedOnPaper", List.of("owner")};
        tells(house.done(house.leader, grant, mandate(account, "standing", paper)),
                "mandate.named", "mandate.standing.last", "self-first.least");
        tells(house.done(house.leader, grant, mandate(account, "netbank", paper)),
                "netbank.costs");
    }

    @Test
    void moneyInAndOutIsEnteredWithItsBalanceAndANumberedReceipt() {
        Map<String, Object> receive = Map.of("fund", house.fund, "place", house.box,
                "amount", 30_000, "date", MoneyHouse.TODAY, "category", "daily");
        tells(house.done(house.bo, "custody.receive", receive),
                "books.forms", "storage.agreement", "receipts.numbered", "signatures");
        tells(house.done(house.bo, "custody.pay-out", house.command(receive,
                "amount", 10_000, "recipient", "owner")), "books.forms", "storage.recipient");
    }

    @Test
    void aSingleWithdrawalAboveTwoThousandTakesAnApproval() {
        UUID account = house.account("Annas konto", house.fund, Money.ofKroner(10_000));
        UUID mandate = house.mandate("standing", house.bo, account, "2026-03-01", null);
        UUID hand = OfficeHouse.made(house.done(house.leader, "custody.open-place", Map.of(
                "kind", "hand", "name", "Bo", "date", "2026-01-01", "storage", "safe",
                "responsible", house.leader.personOrFail(),
                "holder", house.bo.personOrFail())), "place");
        house.waits(house.bo, "custody.draw", Map.of("fund", house.fund, "account", account,
                "to", hand, "mandate", mandate, "amount", 200_001, "date", MoneyHouse.TODAY,
                "instrument", "bank-transfer"), "withdrawal.single");
    }

    @Test
    void whoLeavesHandsInEveryPower() {
        Caller leaver = house.office.person(house.home, Role.STAFF, "Lone Lund");
        tells(house.done(house.leader, "personnel.depart", Map.of(
                        "person", leaver.personOrFail(), "date", MoneyHouse.TODAY)),
                "mandate.revoke-on-departure");
    }

    @Test
    void aStatementThatNobodySignedForIsFoundAfterThirtyDays() {
        house.cash(house.fund, 100);
        UUID statement = OfficeHouse.made(house.done(house.bo, "account.make-statement", Map.of(
                "fund", house.fund, "from", "2026-01-01", "through", "2026-01-31")), "statement");
        FindingHouse findings = new FindingHouse(house);
        assertThat(findings.look("statement.acknowledged-found")).isEmpty();
        given(statement, "Berta Bak", "2026-02-03");
        assertThat(findings.look("statement.acknowledged-found")).isEmpty();
        given(statement, "Cilla Carl", "2026-02-02");
        assertThat(findings.look("statement.acknowledged-found")).hasSize(1);
    }

    /** The same statement, as if it had been given to somebody else on another day. */
    private void given(UUID statement, String name, String day) {
        house.writing("""
                insert into owner_statement
                select (jsonb_populate_record(s, jsonb_build_object('statement_id',
                    gen_random_uuid(), 'fund_id', cast(:fund as text), 'made_on', :day))).*
                from owner_statement s where statement_id = :from""",
                Map.of("fund", OfficeHouse.made(house.admit(name, true), "fund").toString(),
                        "day", day, "from", statement));
    }
}
