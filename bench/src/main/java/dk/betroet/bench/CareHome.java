package dk.betroet.bench;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A care home under Bilag 7.9 with employees, residents who have storage agreements, and one cash
 * box for all of them: the hot account of a real home.
 *
 * @param residents each with a fund and a receipt that may be used
 */
record CareHome(BenchOffice office, UUID authority, UUID unit, String slug, List<Caller> staff,
        List<Resident> residents, UUID box) {

    private static final LocalDate OPENED = LocalDate.of(2020, 1, 1);

    /** The smallest picture there is: what a receipt shows does not matter here. */
    private static final byte[] PICTURE = java.util.Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                    + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /**
     * A resident.
     *
     * @param fund their money
     * @param receipt a picture that is sealed under their key
     */
    record Resident(UUID fund, UUID person, UUID receipt) {}

    /** A new authority with such a home. */
    static CareHome open(BenchOffice office, int staff, int residents) {
        UUID authority = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        String slug = "hjem-" + unit.toString().substring(0, 8);
        Database database = office.part(Database.class);
        database.writing(new Tenant.Whole(authority), sql -> {
            sql.sql("insert into authority (authority_id, name, demo, created_at) "
                            + "values (?, 'Myndighed', true, now())")
                    .param(authority)
                    .update();
            office.part(Units.class).open(sql, new Unit(
                    unit, authority, slug, "Hjemmet", "care-home", "bilag-7.9", OPENED, null));
        });
        CareHome home = new CareHome(office, authority, unit, slug, new ArrayList<>(),
                new ArrayList<>(), UUID.randomUUID());
        for (int i = 0; i < staff; i++) {
            home.staff.add(home.employ(i == 0 ? Role.LEADER : Role.STAFF, "Ansat " + i));
        }
        database.writing(home.tenant(), sql -> sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, storage_class,
                    responsible_id, opened_on)
                values (?, ?, ?, 'cash-box', 'Kassen', 'safe', ?, ?)""")
                .params(home.box, authority, unit, home.staff.getFirst().personOrFail(), OPENED)
                .update());
        home.admit(residents);
        return home;
    }

    /** The tenant that sees it. */
    Tenant tenant() {
        return Tenant.of(authority, unit);
    }

    private Caller employ(Role role, String name) {
        UUID person = UUID.randomUUID();
        office.part(Database.class).writing(tenant(), sql -> {
            office.part(Persons.class).add(sql,
                    new Person.Known(person, name, null, null, Person.Contact.NONE));
            office.part(Roles.class).grant(sql, new Roles.Held(UUID.randomUUID(), unit, person,
                    role, null, OPENED, null), null, Instant.EPOCH);
        });
        return new Caller(Caller.Kind.SESSION, authority, person,
                List.of(new Caller.Grant(role, unit)), List.of(),
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    /**
     * Residents as rows, all in one transaction: the bench is in a hurry. The first one comes
     * through the operation, so that there is a fact that all of them can point to.
     */
    private void admit(int count) {
        Outcome.Done admitted = done(staff.getFirst(), "custody.admit", Map.of("name", "Beboer 0",
                "date", "2026-01-01", "mode", "self", "guardianship", "none",
                "hasCapacity", true, "canSign", true));
        office.part(Database.class).writing(tenant(), sql -> {
            for (int i = 0; i < count; i++) {
                residents.add(add(sql, "Beboer " + (i + 1), admitted.fact().id()));
            }
        });
    }

    private Resident add(JdbcClient sql, String name, UUID fact) {
        UUID fund = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        office.part(Persons.class).add(sql,
                new Person.Known(person, name, null, null, Person.Contact.NONE));
        office.part(Roles.class).grant(sql, new Roles.Held(UUID.randomUUID(), unit, person,
                Role.RESIDENT, person, OPENED, null), null, Instant.EPOCH);
        sql.sql("insert into fund (fund_id, authority_id, unit_id, kind, person_id, opened_on) "
                        + "values (?, ?, ?, 'resident', ?, '2026-01-01')")
                .params(fund, authority, unit, person)
                .update();
        sql.sql("""
                insert into resident (fund_id, authority_id, unit_id, person_id, admitted_on, mode,
                    mode_since, guardianship, has_capacity, can_sign)
                values (?, ?, ?, ?, '2026-01-01', 'self', '2026-01-01', 'none', true, true)""")
                .params(fund, authority, unit, person)
                .update();
        sql.sql("""
                insert into agreement (agreement_id, authority_id, unit_id, fund_id, kind,
                    fields, signed_by, made_on, from_on, fact_id)
                values (gen_random_uuid(), ?, ?, ?, 'storage-agreement', ?,
                    '{owner,institution}', '2026-01-01', '2026-01-01', ?)""")
                .params(authority, unit, fund, FIELDS, fact)
                .update();
        EvidenceStore.Received received = office.part(EvidenceStore.class).receive(
                office.part(WritePath.class).context(staff.getFirst(), unit, sql), person,
                PICTURE);
        if (received instanceof EvidenceStore.Received.Kept(EvidenceStore.Stored kept)) {
            return new Resident(fund, person, kept.id().value());
        }
        throw new IllegalStateException("a receipt was not taken: " + received);
    }

    private static final String[] FIELDS = {
        "parties", "account", "balance", "other-assets", "how-kept", "recipients", "access",
        "free-of-charge", "duty-to-register", "duty-to-document", "numbered-receipts",
        "owner-signs", "valid-from", "valid-until", "copy-given", "not-insured"
    };

    /** Does one thing through the write path; anything but done is a fault of the bench. */
    Outcome.Done done(Caller caller, String operation, Map<String, ?> command) {
        Outcome outcome = office.part(WritePath.class).submit(new Ask(caller, unit, operation,
                command, Scalars.PLAIN, Optional.of(UUID.randomUUID().toString()), false));
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new IllegalStateException(operation + " was not done: " + outcome);
    }

    /**
     * What one employee does all day: takes 10 kr. in for a resident and pays them out again, with
     * a receipt each time. The same resident is nobody else's, so that money is always there.
     *
     * @param number which employee
     * @param of how many employees there are to share the residents
     */
    Crowd.Deed everyday(int number, int of) {
        Caller caller = staff.get(number % staff.size());
        List<Resident> mine = new ArrayList<>();
        for (int i = number; i < residents.size(); i += of) {
            mine.add(residents.get(i));
        }
        int[] turn = {0};
        return () -> {
            Resident resident = mine.get(turn[0] / 2 % mine.size());
            boolean in = turn[0]++ % 2 == 0;
            done(caller, in ? "custody.receive" : "custody.pay-out", movement(resident, in));
        };
    }

    /** The command as the interface would send it. */
    Map<String, Object> movement(Resident resident, boolean in) {
        Map<String, Object> command = new TreeMap<>(Map.of(
                "fund", resident.fund().toString(), "place", box.toString(), "amount", 1_000,
                "date", today(), "category", "daily", "receipt", resident.receipt().toString()));
        if (!in) {
            command.put("recipient", "owner");
        }
        return command;
    }

    private String today() {
        return LocalDate.now(office.part(java.time.Clock.class)).toString();
    }
}
