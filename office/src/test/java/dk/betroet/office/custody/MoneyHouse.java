package dk.betroet.office.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.Opened;
import dk.betroet.office.OfficeHouse.Home;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A care home for one test: a leader, two employees, a resident with a storage agreement, a cash
 * box. Agreements and mandates are put there as rows, so that a test of movements needs no form.
 */
public final class MoneyHouse {

    /** The day on which everything happens unless a test says otherwise. */
    public static final String TODAY = OfficeHouse.TODAY.toString();

    public final OfficeHouse office = OfficeHouse.get();
    public final Home home;
    public final Caller leader;
    public final Caller bo;
    public final Caller carla;
    public final UUID fund;
    public final UUID anna;
    public final UUID box;

    public MoneyHouse() {
        this("bilag-7.9");
    }

    public MoneyHouse(String ruleBook) {
        home = office.home(ruleBook);
        leader = office.person(home, Role.LEADER, "Lis Leder");
        bo = office.person(home, Role.STAFF, "Bo Berg");
        carla = office.person(home, Role.STAFF, "Carla Dam");
        Outcome.Done admitted = admit("Anna Ager", true);
        fund = OfficeHouse.made(admitted, "fund");
        anna = OfficeHouse.made(admitted, "person");
        agree(fund);
        box = cashBox("Kassen");
    }

    /** A resident who came on New Year's Day 2026 and administers her own money. */
    public Outcome.Done admit(String name, boolean canSign) {
        return done(leader, "custody.admit", Map.of("name", name, "date", "2026-01-01",
                "mode", "self", "guardianship", "none", "hasCapacity", true, "canSign", canSign,
                "lessIntrusiveConsidered", true));
    }

    /** A cash box in the safe. */
    public UUID cashBox(String name) {
        return OfficeHouse.made(done(leader, "custody.open-place", Map.of("kind", "cash-box",
                "name", name, "date", "2026-01-01", "storage", "safe",
                "responsible", leader.personOrFail().toString())), "place");
    }

    /** An account of the resident's, with money on it when more than nothing. */
    public UUID account(String name, UUID owner, Money opening) {
        return OfficeHouse.made(done(leader, "custody.open-place", Map.of("kind", "bank-account",
                "name", name, "date", "2026-01-01", "account", "owner",
                "accountNumber", "1234-567890",
                "fund", owner.toString(), "responsible", leader.personOrFail().toString(),
                "openingBalance", opening.toOere())), "place");
    }

    /** A storage agreement with all fields. */
    public UUID agree(UUID owner) {
        UUID agreement = UUID.randomUUID();
        writing("""
                insert into agreement (agreement_id, authority_id, unit_id, fund_id, kind, fields,
                    signed_by, made_on, from_on, through_on, fact_id)
                select :id, authority_id, unit_id, :fund, 'storage-agreement', '{parties,account,
                    balance,other-assets,how-kept,recipients,access,free-of-charge,duty-to-register,
                    duty-to-document,valid-from,valid-until,copy-given}', '{owner,institution}',
                    date '2026-01-01', date '2026-01-01', date '2026-12-31', fact_id
                from fact where unit_id = :unit order by sequence limit 1""",
                Map.of("id", agreement, "fund", owner, "unit", home.unit()));
        return agreement;
    }

    /** Names somebody who may receive. */
    public void name(UUID agreement, UUID person) {
        writing("""
                insert into agreement_person (authority_id, unit_id, agreement_id, person_id, role)
                values (:authority, :unit, :agreement, :person, 'recipient')""",
                Map.of("authority", home.authority(), "unit", home.unit(), "agreement", agreement,
                        "person", person));
    }

    /** A mandate of a kind, given on a day, for an amount when it is a one-time one. */
    public UUID mandate(String kind, Caller holder, UUID account, String granted,
            @Nullable Money amount) {
        UUID mandate = UUID.randomUUID();
        Map<String, Object> params = new HashMap<>(Map.of("id", mandate, "fund", fund, "kind", kind,
                "holder", holder.personOrFail(), "account", account,
                "granted", LocalDate.parse(granted), "unit", home.unit()));
        params.put("amount", amount == null ? null : amount.toOere());
        writing("""
                insert into mandate (mandate_id, authority_id, unit_id, fund_id, kind, holder_id,
                    account_id, amount, granted_on, valid_from, identifies, repeated_task,
                    shows_employee, signed_by, fact_id)
                select :id, authority_id, unit_id, :fund, :kind, :holder, :account,
                    cast(:amount as bigint), :granted, :granted, true, true, true, '{owner}',
                    fact_id
                from fact where unit_id = :unit order by sequence limit 1""", params);
        return mandate;
    }

    /** Changes rows directly, for what no operation of this part does. */
    public void writing(String statement, Map<String, ?> params) {
        office.part(Database.class).writing(home.tenant(),
                sql -> sql.sql(statement).params(params).update());
    }

    /** Cash for the resident, with a colleague's signature when it takes one. */
    public UUID cash(UUID owner, long kroner) {
        Outcome outcome = ask(bo, "custody.receive", Map.of("fund", owner.toString(),
                "place", box.toString(), "amount", kroner * 100, "date", "2026-01-02",
                "category", "daily"));
        return (outcome instanceof Outcome.Waiting waiting ? sign(carla, waiting) : done(outcome))
                .fact().id();
    }

    /** A hand-over of money to the resident today, with changes; a null removes a field. */
    public Map<String, Object> command(Map<String, ?> basis, Object... changes) {
        Map<String, Object> command = new HashMap<>(basis);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                command.remove((String) changes[i]);
            } else {
                command.put((String) changes[i], changes[i + 1]);
            }
        }
        return command;
    }

    public Outcome ask(Caller caller, String operation, Map<String, ?> command) {
        Map<String, Object> plain = new HashMap<>();
        command.forEach((name, value) ->
                plain.put(name, value instanceof UUID ? value.toString() : value));
        return office.ask(caller, home, operation, Json.write(plain));
    }

    public Outcome.Done done(Caller caller, String operation, Map<String, ?> command) {
        return done(ask(caller, operation, command));
    }

    public static Outcome.Done done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new AssertionError("not done: " + outcome);
    }

    /** Signs a waiting request, which then is done. */
    public Outcome.Done sign(Caller signer, Outcome.Waiting waiting) {
        return done(signing(signer, waiting.request()));
    }

    public Outcome signing(Caller signer, UUID request) {
        return office.part(Gathering.class).sign(signer, home.unit(), request, new Gathering.Signer(
                signer.personOrFail(), Signature.Method.SESSION, null));
    }

    public Outcome approving(Caller approver, Outcome.Waiting waiting, String reason) {
        return office.part(Gathering.class)
                .approve(approver, home.unit(), waiting.request(), new Note(reason));
    }

    /** Attaches a paper to a waiting request, which then is done. */
    public Outcome.Done attach(
            Caller caller, Outcome.Waiting waiting, String kind, EvidenceId paper) {
        return done(office.part(Gathering.class)
                .attach(caller, home.unit(), waiting.request(), new Draft.Paper(kind, paper)));
    }

    /** A file that was uploaded in the unit before it was known whom it concerns. */
    public UUID evidence() {
        byte[] paper = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
                .getBytes(StandardCharsets.UTF_8);
        return office.part(Database.class).write(home.tenant(), sql ->
                ((EvidenceStore.Received.Kept) office.part(EvidenceStore.class).receive(
                        office.part(WritePath.class).context(bo, home.unit(), sql), home.unit(),
                        paper)).stored().id().value());
    }

    /** Opens a page as somebody, behind the door; files that are streamed are waited for. */
    public MockHttpServletResponse open(Caller caller, String path) {
        return Opened.page(office, home, caller, path);
    }

    /** The words of a page. */
    public String words(Caller caller, String path) {
        return Opened.words(office, home, caller, path);
    }

    /** What somebody has in a place. */
    public Money at(UUID owner, UUID place) {
        return office.part(Database.class).read(home.tenant(), sql -> Money.ofOere(sql.sql("""
                select coalesce(sum(amount), 0) from balance
                where fund_id = ? and place_id = ?""")
                .params(owner, place).query(Long.class).single()));
    }

    /** How many facts the book has: a refusal leaves it as it was. */
    public long facts() {
        return office.part(Database.class).read(home.tenant(), sql -> sql
                .sql("select count(*) from fact where unit_id = ?")
                .param(home.unit()).query(Long.class).single());
    }

    /** Asserts that the house refuses, first for this reason, and that nothing was written. */
    public void refuses(
            Caller caller, String operation, Map<String, ?> command, RefusalCode... codes) {
        long before = facts();
        Outcome outcome = ask(caller, operation, command);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.refusals()).extracting(Refusal::code).contains(codes));
        assertThat(facts()).isEqualTo(before);
    }

    /** Asserts that the rule book refuses, citing this rule, and that nothing was written. */
    public void forbids(Caller caller, String operation, Map<String, ?> command, String... rules) {
        long before = facts();
        Outcome outcome = ask(caller, operation, command);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.verdict().orElseThrow().objections().stream()
                        .map(objection -> objection.citation().rule()).toList())
                        .contains(rules));
        assertThat(facts()).isEqualTo(before);
    }

    /** Asserts that it waits because of these rules. */
    public Outcome.Waiting waits(Caller caller, String operation, Map<String, ?> command,
            String... rules) {
        Outcome outcome = ask(caller, operation, command);
        assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
        Outcome.Waiting waiting = (Outcome.Waiting) outcome;
        List<String> cited = waiting.verdict().objections().stream()
                .map(Objection::citation).map(citation -> citation.rule()).toList();
        assertThat(cited).containsAll(List.of(rules));
        return waiting;
    }

    /** Asserts that a field is refused where it stands. */
    public void invalid(Caller caller, String operation, Map<String, ?> command, String field,
            String code) {
        long before = facts();
        assertThat(ask(caller, operation, command))
                .isInstanceOfSatisfying(Outcome.Invalid.class, invalid ->
                        assertThat(invalid.errors()).anySatisfy(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.code()).isEqualTo(code);
                        }));
        assertThat(facts()).isEqualTo(before);
    }
}
