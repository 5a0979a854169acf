package dk.betroet.office.association.youth;

import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A unit for one test with a youth school's account. */
final class YouthHouse {

    static final String TODAY = MoneyHouse.TODAY;

    final MoneyHouse money = new MoneyHouse();
    final UUID fund;
    final UUID account;

    YouthHouse() {
        Outcome.Done opened = money.done(money.leader, "association.open-youth-account",
                opening());
        fund = UUID.fromString(opened.result().get("fund"));
        account = UUID.fromString(opened.result().get("place"));
    }

    Map<String, Object> opening(Object... changes) {
        return money.command(Map.of("name", "Ungdomsskolens konto", "date", "2026-01-02",
                "accountNumber", "9999 1234567", "responsible",
                money.leader.personOrFail()), changes);
    }

    /** Participants have paid by card on the web. */
    UUID paid(int oere, String day) {
        return money.done(money.bo, "association.note-web-payment", Map.of("fund", fund,
                "amount", oere, "date", day, "instrument", "payment-card")).fact().id();
    }

    void reconciled(int oere, String through) {
        money.done(money.carla, "association.reconcile-web", Map.of("fund", fund, "date", TODAY,
                "through", through, "web", oere));
    }

    /** Two employees move it to the main account. */
    void movedOn(int oere) {
        Outcome outcome = money.ask(money.bo, "association.transfer-on", Map.of("fund", fund,
                "amount", oere, "date", TODAY, "destination", "main-account"));
        money.sign(money.carla, (Outcome.Waiting) outcome);
    }

    /** The rules broken by how the account stands today. */
    List<String> findings() {
        return money.office.part(Database.class).read(money.home.tenant(), sql -> {
            Context context = money.office.part(WritePath.class)
                    .context(money.leader, money.home.unit(), sql);
            RuleBook rules = money.office.part(RuleDesk.class)
                    .inForce(sql, money.home.unit(), context.today());
            return money.office.part(YouthDetector.class).states(context).stream()
                    .flatMap(state -> rules.findings(state.situation()).stream())
                    .filter(finding -> finding.kind() == Finding.Kind.BREACH)
                    .map(finding -> finding.citation().rule())
                    .toList();
        });
    }
}
