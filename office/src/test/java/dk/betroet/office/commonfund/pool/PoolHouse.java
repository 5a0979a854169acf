package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A care home for one test with three residents, two of them members of a common fund. */
final class PoolHouse {

    static final String TODAY = MoneyHouse.TODAY;

    final MoneyHouse money = new MoneyHouse();
    final UUID anna = money.fund;
    final UUID berta;
    final UUID clara;
    final UUID claraPerson;
    final UUID box;
    final UUID fund;

    PoolHouse() {
        this("equal", List.of());
    }

    PoolHouse(String sharing, List<String> categories) {
        berta = OfficeHouse.made(money.admit("Berta Bak", true), "fund");
        Outcome.Done admitted = money.admit("Clara Colding", true);
        clara = OfficeHouse.made(admitted, "fund");
        claraPerson = OfficeHouse.made(admitted, "person");
        money.agree(berta);
        money.agree(clara);
        box = money.cashBox("Fælleskassens skrin");
        fund = OfficeHouse.made(money.done(money.leader, "commonfund.open-common-fund",
                money.command(charter(), "sharing", sharing, "categories", categories)), "fund");
    }

    /** A charter with everything in it. */
    Map<String, Object> charter() {
        Map<String, Object> charter = new HashMap<>(Map.of(
                "name", "Kaffekassen", "date", "2026-01-05", "purpose", "Kaffe og kage om søndagen",
                "amount", 10_000, "collection", "monthly",
                "sharing", "equal", "voluntary", true));
        charter.put("responsible", money.bo.personOrFail().toString());
        charter.put("members", List.of(anna.toString(), berta.toString()));
        charter.put("charter", money.evidence().toString());
        return charter;
    }

    /** One member's payment from their own cash, or from outside. */
    Map<String, Object> payment(UUID member, @Nullable Integer amount, @Nullable UUID from) {
        Map<String, Object> payment = new HashMap<>(Map.of("member", member.toString()));
        if (amount != null) {
            payment.put("amount", amount);
        }
        if (from != null) {
            payment.put("from", from.toString());
        }
        return payment;
    }

    /** Members pay from outside, in øre. */
    UUID paid(int annas, int bertas) {
        return money.done(money.bo, "commonfund.contribute", Map.of("fund", fund, "to", box,
                "date", TODAY, "payments", List.of(
                        payment(anna, annas, null), payment(berta, bertas, null)))).fact().id();
    }

    Money pool() {
        return money.at(fund, box);
    }

    List<UUID> members() {
        return money.office.part(Database.class).read(money.home.tenant(), sql ->
                money.office.part(Members.class).of(sql, fund).stream()
                        .map(Membership::member).toList());
    }

    /** Someone of the resident's own side signs on the screen. */
    Outcome signs(UUID signer, Outcome.Waiting waiting) {
        return money.office.part(Gathering.class).sign(money.bo, money.home.unit(),
                waiting.request(), new Gathering.Signer(signer, Signature.Method.DRAWN,
                new EvidenceId(money.evidence())));
    }

    Caller guardian(UUID resident) {
        return money.office.person(money.home, Role.GUARDIAN, "Gerda Gade", resident);
    }
}
