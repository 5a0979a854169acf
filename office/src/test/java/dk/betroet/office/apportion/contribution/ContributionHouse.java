package dk.betroet.office.apportion.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.apportion.quota.QuotaHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.TestTokens;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.ledger.IncomingPayments;
import dk.betroet.office.platform.ledger.IncomingPayments.Incoming;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A secretariat of the 22 municipalities of a region, for one test. */
final class ContributionHouse {

    /** Those of the region, with inhabitants. */
    static final String REGION = "Syddanmark";

    final OfficeHouse office = OfficeHouse.get();
    final OfficeHouse.Home home = office.sharing("secretariat");
    final Caller leader = office.person(home, Role.LEADER, "Lis Leder");
    final Caller staff = office.person(home, Role.STAFF, "Sia Sekretær");

    static List<String[]> municipalities() {
        return QuotaHouse.file("basis-2023.csv").lines().skip(1).map(line -> line.split(","))
                .filter(cells -> cells[2].equals(REGION)).toList();
    }

    static String populationFile() {
        return "kode;navn;indbyggere\n" + municipalities().stream()
                .map(cells -> cells[0] + ";" + cells[1] + ";" + cells[3])
                .collect(Collectors.joining("\n"));
    }

    static String contributorFile() {
        return "kode;gln;cvr;reference\n" + municipalities().stream()
                .map(cells -> cells[0] + ";5798000000018;13748136;SUND")
                .collect(Collectors.joining("\n"));
    }

    UUID upload(String text) {
        return QuotaHouse.upload(office, home, staff, text);
    }

    UUID populations() {
        return OfficeHouse.made(done(staff, "register-populations", Map.of("quarter", "2022K1",
                "source", "file", "file", upload(populationFile()), "date", "2025-02-10")),
                "populations");
    }

    Map<String, Object> decision(UUID populations, Object... changes) {
        Map<String, Object> command = new TreeMap<>(Map.of("name", "Sundhedssekretariatet",
                "year", 2026, "total", 182_471_300, "populations", populations,
                "referenceDate", "2025-01-01", "instalments", 2));
        command.putAll(Map.of("firstDue", "2026-02-01", "vat", "outside-vat",
                "vatReason", "Bidrag til fælles drift", "senderCvr", "13748136",
                "date", "2025-11-01"));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].equals("")) {
                command.remove((String) changes[i]);
            } else {
                command.put((String) changes[i], changes[i + 1]);
            }
        }
        command.putIfAbsent("contributors", upload(contributorFile()));
        return command;
    }

    UUID decided(Object... changes) {
        return OfficeHouse.made(done(leader, "decide-contribution",
                decision(populations(), changes)), "contribution");
    }

    UUID claimed(Object... changes) {
        UUID contribution = decided(changes);
        send(contribution);
        return contribution;
    }

    void send(UUID contribution) {
        done(staff, "send-claims", Map.of("contribution", contribution, "date", "2025-12-01"));
    }

    UUID account() {
        UUID account = UUID.randomUUID();
        office.part(Database.class).writing(home.tenant(), sql -> sql.sql("""
                insert into place (place_id, authority_id, unit_id, kind, name, opened_on)
                values (?, ?, ?, 'bank-account', 'Sekretariatets konto', '2025-01-01')""")
                .params(account, home.authority(), home.unit()).update());
        return account;
    }

    Outcome.Done done(Caller caller, String verb, Map<String, Object> command) {
        return office.done(caller, home, "apportion." + verb, Json.write(command));
    }

    void refused(String verb, Map<String, Object> command, RefusalCode code) {
        refused(home, leader, verb, command, code);
    }

    void refused(OfficeHouse.Home unit, Caller caller, String verb, Map<String, Object> command,
            RefusalCode code) {
        Outcome outcome = office.ask(caller, unit, "apportion." + verb, Json.write(command));
        assertThat(outcome).as(verb + " " + outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).refusals()).extracting(Refusal::code)
                .containsOnly(code);
    }

    <T> T read(BiFunction<Contributions, JdbcClient, T> work) {
        return office.part(Database.class).read(home.tenant(),
                sql -> work.apply(office.part(Contributions.class), sql));
    }

    Contributors.Contributor contributor(String name) {
        return office.part(Database.class).read(home.tenant(), sql ->
                office.part(Contributors.class).in(sql, home.unit()).stream()
                        .filter(one -> one.name().equals(name)).findFirst().orElseThrow());
    }

    Caller contact(Contributors.Contributor contributor) {
        UUID person = OfficeHouse.made(done(staff, "admit-contact", Map.of(
                "contributor", contributor.id(), "name", "Kim Kontakt", "date", "2026-02-01")),
                "person");
        return TestTokens.caller(office, home.authority(), person);
    }

    /** A statement of the account for February, read in: what is written, and how much came in. */
    void bank(UUID account, Map<String, Long> lines) {
        StringBuilder file = new StringBuilder("Dato;Tekst;Beløb;Saldo\n");
        long balance = 0;
        for (Map.Entry<String, Long> line : new TreeMap<>(lines).entrySet()) {
            balance += line.getValue();
            file.append("02-02-2026;").append(line.getKey()).append(';')
                    .append(kroner(line.getValue())).append(';').append(kroner(balance))
                    .append('\n');
        }
        UUID evidence = QuotaHouse.upload(
                office, home, staff, file.toString(), FileKind.BANK_FILE);
        office.done(staff, home, "account.import-statement", Json.write(Map.of(
                "place", account.toString(), "file", evidence.toString())));
    }

    private static String kroner(long oere) {
        return oere / 100 + "," + String.format("%02d", oere % 100);
    }

    List<Incoming> unknown() {
        return office.part(Database.class).read(home.tenant(), sql ->
                office.part(IncomingPayments.class).unknown(
                        sql, home.unit(), OfficeHouse.TODAY));
    }

    List<Contribution.Part> parts(UUID contribution) {
        return read((all, sql) -> all.parts(sql, contribution));
    }

    List<Contribution.Claim> claims(UUID contribution) {
        return read((all, sql) -> all.claims(sql, contribution));
    }
}
