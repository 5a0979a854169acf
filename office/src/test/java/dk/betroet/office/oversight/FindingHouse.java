package dk.betroet.office.oversight;

import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.finding.Look;
import java.util.List;

/** A care home that is looked through for faults. */
public final class FindingHouse {

    public final MoneyHouse money;

    public FindingHouse(MoneyHouse money) {
        this.money = money;
    }

    /** Looks through the home now, and gives the findings of that code that still hold. */
    public List<Found> look(String code) {
        money.office.part(Look.class).through(money.leader, money.home.unit());
        return all(code).stream().filter(found -> found.endedOn() == null).toList();
    }

    /** All findings of that code, also those that no longer hold. */
    public List<Found> all(String code) {
        return money.office.part(Database.class).read(money.home.tenant(), sql ->
                money.office.part(Findings.class)
                        .in(sql, money.home.unit(), Findings.Which.ALL)).stream()
                .filter(found -> found.code().equals(code))
                .toList();
    }
}
