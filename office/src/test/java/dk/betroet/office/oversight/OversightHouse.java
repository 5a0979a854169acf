package dk.betroet.office.oversight;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.unit.OversightBook;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A care home with all who look over it. */
public final class OversightHouse {

    /** Stands in everything that is written about a matter, and nowhere else. */
    public static final String MARK = "MÆRKE-7731";

    public final MoneyHouse money = new MoneyHouse();
    public final Caller deputy = person(Role.DEPUTY, "Stine Stedfortræder");
    public final Caller director = person(Role.DIRECTOR, "Dorte Direktør");
    public final Caller internalAudit = person(Role.INTERNAL_AUDIT, "Ina Internrevisor");
    public final Caller auditor = person(Role.AUDITOR, "Rie Revisor");

    public Caller person(Role role, String name) {
        return money.office.person(money.home, role, name);
    }

    /** What is written in a report about somebody; nobody when there is no suspect. */
    public static Map<String, Object> suspicion(Caller... suspect) {
        Map<String, Object> command = new HashMap<>(Map.of("date", "2026-03-04",
                "amount", 4_321_09, "words", "Så nogen tage af kassen. " + MARK));
        if (suspect.length > 0) {
            command.put("suspect", suspect[0].personOrFail());
        }
        return command;
    }

    /** A suspicion that Carla reports about somebody, or nobody. */
    public UUID suspect(Caller... suspect) {
        return OfficeHouse.made(money.done(money.carla, "oversight.report-suspicion",
                suspicion(suspect)), "incident");
    }

    public static Map<String, Object> step(UUID incident, String step) {
        return Map.of("incident", incident, "step", step, "date", MoneyHouse.TODAY,
                "words", "Gjort i dag. " + MARK);
    }

    public void take(Caller caller, UUID incident, String step) {
        money.done(caller, "oversight.take-step", step(incident, step));
    }

    /** How many rows of a table a person sees who is let into the oversight book. */
    public long rows(Caller reader, String table) {
        return rows(OversightBook.tenant(reader, money.home.unit()), table);
    }

    /** How many rows of the oversight book in a table a tenant sees. */
    public long rows(Tenant tenant, String table) {
        return money.office.part(Database.class).<Long>read(tenant, sql -> sql
                .sql("select count(*) from " + table + " where unit_id = ?")
                .param(OversightBook.of(money.home.authority()))
                .query(Long.class)
                .single());
    }
}
