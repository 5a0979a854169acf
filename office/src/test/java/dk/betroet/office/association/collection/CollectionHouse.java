package dk.betroet.office.association.collection;

import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A house with collections for one test. */
final class CollectionHouse {

    static final String TODAY = MoneyHouse.TODAY;

    final MoneyHouse money = new MoneyHouse();

    /** What a collection is started with: a small one from today for a week. */
    Map<String, Object> start(Object... changes) {
        return money.command(Map.of("name", "Gave til Oles jubilæum", "kind", "collection",
                "date", TODAY, "plannedEnd", "2026-03-12", "custodian", "private-person",
                "custodianName", "Kirsten Kær"), changes);
    }

    UUID started(Object... changes) {
        return OfficeHouse.made(money.done(
                money.bo, "association.start-collection", start(changes)), "fund");
    }

    /** Collected money, put in the box. */
    void collected(UUID fund, int oere, String day) {
        money.done(money.bo, "association.collect", Map.of("fund", fund, "to", money.box,
                "amount", oere, "date", day));
    }

    /** The rules broken by how collections stand today. */
    List<String> findings() {
        return money.office.part(Database.class).read(money.home.tenant(), sql -> {
            Context context = money.office.part(WritePath.class)
                    .context(money.leader, money.home.unit(), sql);
            RuleBook rules = money.office.part(RuleDesk.class)
                    .inForce(sql, money.home.unit(), context.today());
            return money.office.part(CollectionDetector.class).states(context).stream()
                    .flatMap(state -> rules.findings(state.situation()).stream())
                    .filter(finding -> finding.kind() == Finding.Kind.BREACH)
                    .map(finding -> finding.citation().rule())
                    .toList();
        });
    }
}
