package dk.betroet.office.door;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.OfficeHouse.Home;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.rulebook.RuleBookId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A care home with one of each kind of thing that an address can name, and somebody in every role.
 * Every name in it carries its mark, so that a page that shows it can be told from one that does
 * not.
 */
final class Household {

    static final String TODAY = OfficeHouse.TODAY.toString();

    static final byte[] PDF =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final OfficeHouse office = OfficeHouse.get();
    final Home home;
    final String mark;
    private final Map<Role, Caller> people = new EnumMap<>(Role.class);
    private final Map<Role, Caller> everywhere = new EnumMap<>(Role.class);
    private final Map<String, UUID> things = new HashMap<>();

    Household(Home home, String mark) {
        this.home = home;
        this.mark = mark;
        for (Role role : Role.values()) {
            if (!role.tied()) {
                people.put(role, office.person(home, role, role.id() + " " + mark));
            }
        }
        for (Role role : List.of(Role.DIRECTOR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            everywhere.put(role, above(role));
        }
        resident("", "Anna " + mark);
        resident("neighbour.", "Berta " + mark);
        UUID anna = thing("person");
        people.put(Role.RESIDENT, TestTokens.caller(office, home.authority(), anna));
        for (Role role : List.of(Role.GUARDIAN, Role.RELATIVE)) {
            people.put(role, office.person(home, role, role.id() + " " + mark, anna));
        }
        shared();
        oversight();
    }

    /** A suspicion with a file, an inspection that has been released, and a supervision. */
    private void oversight() {
        things.put("incident-file", file(home.unit(), PDF, ""));
        things.put("incident", made(done(Role.LEADER, "oversight.report-suspicion", Map.of(
                "date", TODAY, "words", "Så det ske " + mark, "fund", thing("fund"),
                "evidence", thing("incident-file"))), "incident"));
        UUID inspection = made(done(Role.AUDITOR, "oversight.inspect", Map.of("date", TODAY,
                "of", "residents", "from", "2026-01-01", "through", TODAY, "size", 1)),
                "inspection");
        things.put("inspection", inspection);
        done(Role.AUDITOR, "oversight.note-sample", Map.of("inspection", inspection, "item", 1,
                "found", "in-order", "date", TODAY, "words", "Alt passer"));
        done(Role.AUDITOR, "oversight.release-inspection", Map.of("inspection", inspection,
                "date", TODAY, "words", "Alt passer"));
        things.put("supervision", made(done(Role.DIRECTOR, "oversight.supervise", Map.of(
                "date", TODAY, "words", "Gennemgået " + mark, "points", List.of())),
                "supervision"));
    }

    /** What belongs to the home as a whole. */
    private void shared() {
        UUID fund = made(done(Role.LEADER, "commonfund.open-common-fund", Map.of(
                "name", "Kaffe " + mark, "date", "2026-01-05", "purpose", "Kaffe og kage",
                "amount", 10_000, "collection", "monthly", "sharing", "equal", "voluntary", true,
                "responsible", person(Role.STAFF), "members", List.of(thing("fund"),
                        thing("neighbour.fund")), "charter", thing("evidence"))), "fund");
        things.put("common-fund", fund);
        things.put("fund-account", done(Role.LEADER, "commonfund.fund-account", Map.of(
                "fund", fund, "date", TODAY, "from", "2026-01-05", "through", "2026-02-28"))
                .fact().id());
        associations();
        splits();
        UUID run = UUID.randomUUID();
        write("""
                insert into statement_run (run_id, authority_id, unit_id, from_on, through_on,
                    asked_by, asked_at)
                values (?, ?, ?, '2026-01-01', '2026-01-31', ?, now())""",
                run, home.authority(), home.unit(), person(Role.STAFF));
        things.put("run", run);
        things.put("staff", person(Role.STAFF));
        things.put("leader", person(Role.LEADER));
        things.put("handover", made(done(Role.LEADER, "custody.handover", Map.of(
                "place", thing("box"), "to", person(Role.STAFF), "date", TODAY, "counted", 0,
                "receipts", 0)), "handover"));
        things.put("key", made(done(Role.LEADER, "custody.sign-out-key", Map.of(
                "place", thing("box"), "label", "Nøgle 1", "holder", person(Role.STAFF),
                "date", TODAY)), "key"));
        things.put("count", made(waited("custody.count", Map.of("place", thing("box"),
                "date", TODAY, "total", 5_000, "announced", true)), "count"));
        things.put("relation", made(done(Role.LEADER, "personnel.note-relation", Map.of(
                "person", person(Role.STAFF), "other", person(Role.DEPUTY),
                "kind", "household", "date", TODAY)), "relation"));
        things.put("match", made(done(Role.STAFF, "account.match", Map.of(
                "place", thing("account"), "lines", List.of(thing("line")),
                "movements", List.of(thing("movement")))), "match"));
        things.put("finding", UUID.randomUUID());
        things.put("rulebook", RuleBookId.of("bilag-7.9").value());
        write("""
                insert into finding (finding_id, authority_id, unit_id, code, kind, subject_id,
                    owner, said_da, said_en, due_on, first_seen, last_seen)
                values (?, ?, ?, 'test', 'warning', ?, 'leader', 'En ting', 'A thing', ?::date,
                    ?::date, ?::date)""", thing("finding"), home.authority(), home.unit(),
                home.unit(), TODAY, TODAY, TODAY);
    }

    /** What only an agency has; put there by hand, since a home cannot make it. */
    private void splits() {
        UUID round = UUID.randomUUID();
        UUID total = UUID.randomUUID();
        things.put("quotaround", round);
        UUID fact = thing("movement");
        write("insert into quota_round (round_id, authority_id, unit_id, year, rule, basis_id, "
                + "fact_id) values (?, ?, ?, 2026, 'refugee-quota/550-2022', ?, ?)", round,
                home.authority(), home.unit(), thing("evidence"), fact);
        write("insert into quota_basis (round_id, authority_id, unit_id, code, name, region, "
                + "numbers) values (?, ?, ?, '1', ?, 'Her', cast(? as jsonb))", round,
                home.authority(), home.unit(), "By " + mark, "{\"population\": 10, "
                        + "\"non-western-foreigners\": 1, \"family-reunified\": 0}");
        write("insert into quota_total (total_id, authority_id, unit_id, round_id, number, kind, "
                + "total, rounding, correction, announced_on, late, fact_id) values (?, ?, ?, ?, "
                + "1, 'announced', 5, 'half-up', 'webster', '2025-04-01', false, ?)", total,
                home.authority(), home.unit(), round, fact);
        write("insert into quota_part (total_id, authority_id, unit_id, code, quota) "
                + "values (?, ?, ?, '1', 5)", total, home.authority(), home.unit());
        contributions(fact);
        budgets(fact);
        districts(fact);
        things.putAll(MeetingThings.in(this, fact));
    }

    private void budgets(UUID fact) {
        for (String thing : List.of("budgettable", "budgetversion", "budgetcolumn",
                "budgetline", "commitment")) {
            things.put(thing, UUID.randomUUID());
        }
        things.put("bookedpurpose", UUID.nameUUIDFromBytes(
                (home.unit() + "/purpose/contribution").getBytes(StandardCharsets.UTF_8)));
        things.put("budgetrow", UUID.nameUUIDFromBytes((thing("budgettable")
                + "/row/line||løn").getBytes(StandardCharsets.UTF_8)));
        write("insert into budget_table (table_id, authority_id, unit_id, title, opened_on, "
                + "fact_id) values (?, ?, ?, ?, ?::date, ?)", thing("budgettable"),
                home.authority(), home.unit(), "Budget " + mark, TODAY, fact);
        write("insert into budget_version (version_id, authority_id, unit_id, table_id, number, "
                + "source, document, which, measure, kept_on, fact_id) values (?, ?, ?, ?, 1, "
                + "'book', ?, 1, 'kroner', ?::date, ?)", thing("budgetversion"),
                home.authority(), home.unit(), thing("budgettable"), "Bog " + mark, TODAY, fact);
        write("insert into budget_column (column_id, authority_id, unit_id, version_id, place, "
                + "printed, year, basis, printed_status, price_level, revision, origin_id) "
                + "values (?, ?, ?, ?, 1, 'Budget 2026', 2026, 'budget', 'unsaid', '', 1, ?)",
                thing("budgetcolumn"), home.authority(), home.unit(), thing("budgetversion"),
                thing("budgetcolumn"));
        write("insert into budget_line (line_id, authority_id, unit_id, table_id, row_key, "
                + "label, income, purpose, fact_id) values (?, ?, ?, ?, 'line||løn', ?, false, "
                + "'loen', ?)", thing("budgetline"), home.authority(), home.unit(),
                thing("budgettable"), "Løn " + mark, fact);
        write("insert into budget_row (version_id, authority_id, unit_id, place, kind, grp, "
                + "code, label, marks, figures, confidence, line, line_id) values (?, ?, ?, 1, "
                + "'line', '', '', 'Løn', '{}', '{100}', '{read}', 1, ?)",
                thing("budgetversion"), home.authority(), home.unit(), thing("budgetline"));
        write("insert into budget_commitment (commitment_id, authority_id, unit_id, line_id, "
                + "year, amount, what, agreed_on, fact_id) values (?, ?, ?, ?, 2026, 100, ?, "
                + "?::date, ?)", thing("commitment"), home.authority(), home.unit(),
                thing("budgetline"), "Aftale " + mark, TODAY, fact);
    }

    /** What only a unit has that keeps districts' money. */
    private void districts(UUID fact) {
        UUID split = UUID.randomUUID();
        things.put("districtsplit", split);
        write("insert into district_split (split_id, authority_id, unit_id, year, total, weights, "
                + "rule, decided_on, fact_id) values (?, ?, ?, 2026, 1000, cast(? as jsonb), "
                + "'district-money/2024', ?::date, ?)", split, home.authority(), home.unit(),
                "{\"area-weight\": \"1\", \"municipality-weight\": \"1\"}", TODAY, fact);
        write("insert into district_part (split_id, authority_id, unit_id, code, name, numbers, "
                + "amount) values (?, ?, ?, 'D1', ?, cast(? as jsonb), 1000)", split,
                home.authority(), home.unit(), "Distrikt " + mark,
                "{\"area\": 1, \"municipalities\": 1}");
        UUID committee = UUID.randomUUID();
        UUID place = UUID.randomUUID();
        things.put("committee", committee);
        write("insert into fund (fund_id, authority_id, unit_id, kind, name, opened_on) values "
                + "(?, ?, ?, 'committee-funds', ?, '2026-01-01')", committee, home.authority(),
                home.unit(), "Udvalg " + mark);
        write("insert into place (place_id, authority_id, unit_id, kind, name, fund_id, opened_on) "
                + "values (?, ?, ?, 'bank-account', ?, ?, '2026-01-01')", place, home.authority(),
                home.unit(), "Udvalg " + mark, committee);
        write("insert into committee (fund_id, authority_id, unit_id, place_id, districts, fact_id) "
                + "values (?, ?, ?, ?, '{D1}', ?)", committee, home.authority(), home.unit(),
                place, fact);
    }

    private void contributions(UUID fact) {
        for (String thing : List.of("populations", "priceindex", "contribution", "claim")) {
            things.put(thing, UUID.randomUUID());
        }
        write("insert into population_count (count_id, authority_id, unit_id, quarter, source, "
                + "fetched_on, file_id, fact_id) values (?, ?, ?, '2026K1', 'file', ?::date, ?, "
                + "?)", thing("populations"), home.authority(), home.unit(), TODAY,
                thing("evidence"), fact);
        write("insert into population (count_id, authority_id, unit_id, code, name, people) "
                + "values (?, ?, ?, '1', ?, 10)", thing("populations"), home.authority(),
                home.unit(), "By " + mark);
        write("insert into price_index (index_id, authority_id, unit_id, vintage, source, "
                + "pay_weight, price_weight, issued_on, fact_id) values (?, ?, ?, ?, 'Ingen', "
                + "'75', '25', ?::date, ?)", thing("priceindex"), home.authority(), home.unit(),
                "Skøn " + mark, TODAY, fact);
        write("insert into contribution (contribution_id, authority_id, unit_id, fund_id, title, "
                + "year, base, kind, factor, total, reference_on, count_id, instalments, "
                + "first_due, vat, vat_reason, sender_cvr, decided_on, fact_id) values (?, ?, ?, "
                + "?, ?, 2026, '1000', 'total', '1', 1000, ?::date, ?, 1, ?::date, "
                + "'outside-vat', 'Bidrag', '13748136', ?::date, ?)", thing("contribution"),
                home.authority(), home.unit(), thing("fund"), "Bidrag " + mark, TODAY,
                thing("populations"), TODAY, TODAY, fact);
        write("insert into contribution_part (contribution_id, authority_id, unit_id, code, name, "
                + "gln, cvr, reference, people, amount, unindexed) values (?, ?, ?, '1', ?, '', "
                + "'13748136', '', 10, 1000, 1000)", thing("contribution"), home.authority(),
                home.unit(), "By " + mark);
        things.put("contributor", UUID.randomUUID());
        things.put("incoming", thing("line"));
        write("insert into contributor (contributor_id, authority_id, unit_id, code) values (?, ?, "
                + "?, '1')", thing("contributor"), home.authority(), home.unit());
        write("insert into contributor_contact (role_id, authority_id, unit_id, contributor_id, "
                + "fact_id) select role_id, authority_id, unit_id, ?, ? from person_role "
                + "where person_id = ?", thing("contributor"), fact,
                person(Role.MUNICIPALITY_CONTACT));
        things.put("municipality-contact", person(Role.MUNICIPALITY_CONTACT));
        write("insert into contribution_claim (claim_id, authority_id, unit_id, contribution_id, "
                + "code, number, instalment, amount, set_off, issued_on, due_on, fact_id) values "
                + "(?, ?, ?, ?, '1', 1, 1, 1000, 0, ?::date, ?::date, ?)", thing("claim"),
                home.authority(), home.unit(), thing("contribution"), TODAY, TODAY, fact);
        write("insert into contribution_credit (credit_id, authority_id, unit_id, claim_id, "
                + "number, amount, reason, issued_on, fact_id) values (?, ?, ?, ?, 2, 1000, ?, "
                + "?::date, ?)", UUID.randomUUID(), home.authority(), home.unit(), thing("claim"),
                "Fejl " + mark, TODAY, fact);
    }

    /** What is kept for others than residents. */
    private void associations() {
        things.put("association", made(done(Role.LEADER, "association.open-association", Map.of(
                "name", "Venner " + mark, "purpose", "Udflugter", "chair", "Vibeke Ven",
                "date", "2026-02-01", "box", "Venners kasse " + mark, "storage", "own-box",
                "responsible", person(Role.LEADER), "notLiable", true,
                "agreement", thing("evidence"),
                "signedOnPaper", List.of("association-leader"))), "fund"));
        things.put("collection", made(done(Role.STAFF, "association.start-collection", Map.of(
                "name", "Gave " + mark, "kind", "collection", "date", TODAY,
                "plannedEnd", TODAY, "custodian", "private-person",
                "custodianName", "Kirsten Kær")), "fund"));
        things.put("youth-account", made(done(Role.LEADER, "association.open-youth-account",
                Map.of("name", "Ungdomsskolens konto " + mark, "date", "2026-01-02",
                        "accountNumber", "9999 1234567", "responsible", person(Role.LEADER))),
                "fund"));
    }

    /** A resident with an account, an agreement, a mandate, money that came and more that waits. */
    private void resident(String prefix, String name) {
        Outcome.Done admitted = done(Role.LEADER, "custody.admit", Map.of("name", name,
                "date", "2026-01-01", "mode", "self", "guardianship", "none",
                "hasCapacity", true, "canSign", true));
        UUID fund = made(admitted, "fund");
        UUID person = made(admitted, "person");
        things.put(prefix + "fund", fund);
        things.put(prefix + "person", person);
        things.put(prefix + "fact", admitted.fact().id());
        things.put(prefix + "evidence", file(person, PDF, ""));
        if (!has("box")) {
            things.put("box", made(done(Role.LEADER, "custody.open-place", Map.of(
                    "kind", "cash-box", "name", "Kassen " + mark, "date", "2026-01-01",
                    "storage", "safe", "responsible", person(Role.LEADER))), "place"));
        }
        UUID account = made(done(Role.LEADER, "custody.open-place", Map.of("kind", "bank-account",
                "name", "Konto " + name, "date", "2026-01-01", "account", "owner",
                "accountNumber", "1234-567890", "fund", fund,
                "responsible", person(Role.LEADER), "openingBalance", 500_000)), "place");
        things.put(prefix + "account", account);
        things.put(prefix + "agreement", agreement(fund, admitted.fact().id()));
        things.put(prefix + "mandate", mandate(fund, account, admitted.fact().id()));
        bank(prefix, fund, account);
        things.put(prefix + "valuable", made(waited("custody.valuables-in", Map.of("fund", fund,
                "kind", "papers", "description", "Vielsesring " + mark, "place", thing("box"),
                "date", TODAY, "pinKeptApart", true)), "valuable"));
        things.put(prefix + "statement", made(done(Role.STAFF, "account.make-statement", Map.of(
                "fund", fund, "from", "2026-01-01", "through", "2026-01-31")), "statement"));
        Outcome waiting = ask(Role.STAFF, "custody.receive", Map.of("fund", fund,
                "place", thing("box"), "amount", 90_000, "date", TODAY, "category", "daily"));
        things.put(prefix + "request", ((Outcome.Waiting) waiting).request());
    }

    /** Signed by the deputy when it takes one more. */
    private Outcome.Done waited(String operation, Map<String, ?> command) {
        Outcome outcome = ask(Role.STAFF, operation, command);
        return (Outcome.Done) (outcome instanceof Outcome.Waiting waiting
                ? office.part(Gathering.class).sign(caller(Role.DEPUTY), home.unit(),
                        waiting.request(), new Gathering.Signer(person(Role.DEPUTY),
                                Signature.Method.SESSION, null))
                : outcome);
    }

    private void bank(String prefix, UUID fund, UUID account) {
        UUID file = file(home.unit(), ("Dato;Tekst;Beløb;Saldo\n02-02-2026;Pension;"
                + "100,00;5.100,00\n").getBytes(StandardCharsets.UTF_8), FileKind.BANK_FILE);
        things.put(prefix + "bank-file", file);
        done(Role.STAFF, "custody.note-bank-entry", Map.of("account", account, "fund", fund,
                "amount", 10_000, "date", "2026-02-02", "entry", "pension"));
        things.put(prefix + "import", made(done(Role.STAFF, "account.import-statement",
                Map.of("place", account, "file", file)), "statement"));
        things.put(prefix + "line",
                one("select line_id from bank_line where place_id = ?", account));
        UUID movement = one("select fact_id from fact where unit_id = ? order by sequence desc "
                + "offset 1 limit 1", home.unit());
        things.put(prefix + "movement", movement);
    }

    private UUID agreement(UUID fund, UUID fact) {
        UUID agreement = UUID.randomUUID();
        write("""
                insert into agreement (agreement_id, authority_id, unit_id, fund_id, kind, fields,
                    signed_by, made_on, from_on, fact_id)
                values (?, ?, ?, ?, 'storage-agreement', '{parties,account,balance,other-assets,
                    how-kept,recipients,access,free-of-charge,duty-to-register,duty-to-document,
                    numbered-receipts,owner-signs,valid-from,valid-until,copy-given,not-insured}',
                    '{owner,institution}', '2026-01-01', '2026-01-01', ?)""",
                agreement, home.authority(), home.unit(), fund, fact);
        return agreement;
    }

    private UUID mandate(UUID fund, UUID account, UUID fact) {
        UUID mandate = UUID.randomUUID();
        write("""
                insert into mandate (mandate_id, authority_id, unit_id, fund_id, kind, holder_id,
                    account_id, granted_on, valid_from, identifies, repeated_task,
                    shows_employee, signed_by, fact_id)
                values (?, ?, ?, ?, 'standing', ?, ?, '2026-01-01', '2026-01-01', true, true,
                    true, '{owner}', ?)""", mandate, home.authority(), home.unit(), fund,
                person(Role.STAFF), account, fact);
        return mandate;
    }

    private Caller above(Role role) {
        UUID person = UUID.randomUUID();
        office.part(Database.class).writing(new Tenant.Whole(home.authority()), sql -> {
            office.part(Persons.class).add(sql, new Person.Known(person,
                    role.id() + " overalt", null, null, Person.Contact.NONE));
            office.part(Roles.class).grant(sql, new Roles.Held(UUID.randomUUID(), null, person,
                    role, null, LocalDate.of(2025, 1, 1), null), null, Instant.EPOCH);
        });
        return TestTokens.caller(office, home.authority(), person);
    }

    /** Somebody with the role in this home alone, tied to Anna when the role is a tie. */
    Caller caller(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** Somebody with the role in every home of the authority. */
    Caller everywhere(Role role) {
        return Objects.requireNonNull(everywhere.get(role));
    }

    UUID person(Role role) {
        return caller(role).personOrFail();
    }

    /** One thing, such as {@code fund}; of the other resident with {@code neighbour.} before. */
    UUID thing(String name) {
        UUID thing = things.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("the household has no " + name);
        }
        return thing;
    }

    /** The same of the neighbour when she has one of her own. */
    UUID neighbours(String name) {
        return things.getOrDefault("neighbour." + name, thing(name));
    }

    boolean has(String name) {
        return things.containsKey(name);
    }

    Outcome ask(Role role, String operation, Map<String, ?> command) {
        return office.ask(caller(role), home, operation, Json.write(plain(command)));
    }

    private Outcome.Done done(Role role, String operation, Map<String, ?> command) {
        return office.done(caller(role), home, operation, Json.write(plain(command)));
    }

    private static Map<String, Object> plain(Map<String, ?> command) {
        Map<String, Object> plain = new HashMap<>();
        command.forEach((name, value) -> plain.put(name, switch (value) {
            case UUID id -> id.toString();
            case List<?> list -> list.stream().map(Object::toString).toList();
            default -> value;
        }));
        return plain;
    }

    UUID file(UUID subject, byte[] bytes, String from) {
        return office.part(Database.class).write(home.tenant(), sql -> {
            EvidenceStore.Received received = office.part(EvidenceStore.class).receive(
                    office.part(WritePath.class).context(caller(Role.LEADER), home.unit(), sql),
                    subject, bytes, from);
            return ((EvidenceStore.Received.Kept) received).stored().id().value();
        });
    }

    void write(String statement, @Nullable Object... parameters) {
        office.part(Database.class).writing(home.tenant(), sql ->
                sql.sql(statement).params(Arrays.asList(parameters)).update());
    }

    private UUID one(String query, Object... parameters) {
        return office.part(Database.class).read(home.tenant(), sql ->
                sql.sql(query).params(parameters).query(UUID.class).single());
    }

    private static UUID made(Outcome.Done done, String name) {
        return OfficeHouse.made(done, name);
    }
}
