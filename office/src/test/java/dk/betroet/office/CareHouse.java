package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.rulebook.Verdict;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A care home made for one test, with a leader, two employees, a resident and ways to ask. */
public final class CareHouse {

    /** The smallest file that is taken for a paper. */
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    public final OfficeHouse house = OfficeHouse.get();
    public final OfficeHouse.Home home = house.home();
    public final Caller leader = house.person(home, Role.LEADER, "Lea Leder");
    public final Caller staff = house.person(home, Role.STAFF, "Bo Medarbejder");
    public final Caller colleague = house.person(home, Role.STAFF, "Carla Kollega");
    public final UUID fund;
    public final UUID resident;

    public CareHouse() {
        Outcome.Done admitted = house.done(leader, home, "custody.admit", """
                {"name": "Anna Ældre", "date": "2025-06-01", "mode": "self", "canManage": true,
                 "guardianship": "none", "hasCapacity": true, "canSign": true}""");
        fund = OfficeHouse.made(admitted, "fund");
        resident = OfficeHouse.made(admitted, "person");
    }

    /** Asks with JSON in which {@code $fund} stands for the resident's fund. */
    public Outcome ask(Caller caller, String operation, String json) {
        return house.ask(caller, home, operation, json.replace("$fund", fund.toString()));
    }

    /** The same, and fails unless it is done at once. */
    public Outcome.Done done(Caller caller, String operation, String json) {
        Outcome outcome = ask(caller, operation, json);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    /** The codes for which house or rule book refuse, headline first; fails when they do not. */
    public List<String> refused(Caller caller, String operation, String json) {
        long before = facts();
        Outcome outcome = ask(caller, operation, json);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(facts()).isEqualTo(before);
        return codes((Outcome.Refused) outcome);
    }

    private static List<String> codes(Outcome.Refused refused) {
        List<String> codes = new ArrayList<>();
        for (Refusal refusal : refused.refusals()) {
            codes.add(refusal.code().id());
        }
        refused.verdict().map(Verdict::objections).orElse(List.of()).forEach(objection ->
                codes.add(objection.reason().id() + " " + objection.citation().section()));
        return codes;
    }

    /** Starts a request that waits, and gives it. */
    public UUID waiting(Caller caller, String operation, String json) {
        Outcome outcome = ask(caller, operation, json);
        assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
        return ((Outcome.Waiting) outcome).request();
    }

    /** Somebody signs a request with a session of their own. */
    public Outcome sign(UUID request, UUID signer) {
        return house.part(Gathering.class).sign(leader, home.unit(), request,
                new Gathering.Signer(signer, Signature.Method.SESSION, null));
    }

    /** A paper that has been uploaded. */
    public UUID paper() {
        return house.part(Database.class).write(home.tenant(), sql -> {
            EvidenceStore.Received received = house.part(EvidenceStore.class).receive(
                    house.part(WritePath.class).context(leader, home.unit(), sql), resident, PDF);
            assertThat(received).isInstanceOf(EvidenceStore.Received.Kept.class);
            return ((EvidenceStore.Received.Kept) received).stored().id().value();
        });
    }

    /** A bank account of the resident's, or of nobody in particular. */
    public UUID account(@Nullable UUID owner) {
        return place("bank-account", "Konto", owner);
    }

    /** A cash box. */
    public UUID cashBox() {
        return place("cash-box", "Pengekassen", null);
    }

    private UUID place(String kind, String name, @Nullable UUID owner) {
        UUID place = UUID.randomUUID();
        write("""
                insert into place (place_id, authority_id, unit_id, kind, name, fund_id, opened_on)
                values (?, ?, ?, ?, ?, ?, date '2025-01-01')""",
                place, home.authority(), home.unit(), kind, name, owner);
        return place;
    }

    /** Puts money somewhere without asking anyone; only balances, for acts that look at them. */
    public void put(UUID place, long oere) {
        write("insert into balance (authority_id, unit_id, fund_id, place_id, amount) "
                + "values (?, ?, ?, ?, ?)", home.authority(), home.unit(), fund, place, oere);
    }

    /** Writes a row. */
    public void write(String statement, @Nullable Object... parameters) {
        house.part(Database.class).writing(home.tenant(), sql ->
                sql.sql(statement).params(Arrays.asList(parameters)).update());
    }

    /** One value from the database. */
    public <T> T one(Class<T> type, String query, Object... parameters) {
        return house.part(Database.class).read(home.tenant(), sql ->
                sql.sql(query).params(parameters).query(type).single());
    }

    /** What somebody is on the test's day. */
    public List<Role> roles(UUID person) {
        return house.part(Database.class).read(home.tenant(), sql ->
                house.part(Roles.class).of(sql, person, OfficeHouse.TODAY)).stream()
                .map(Roles.Held::role).toList();
    }

    private long facts() {
        return one(Long.class, "select sequence from book where unit_id = ?", home.unit());
    }
}
