package dk.betroet.office.apportion.district;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.Opened;
import dk.betroet.office.apportion.quota.QuotaHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** An association with three districts, for one test. Their numbers are made up. */
final class DistrictHouse {

    static final String DISTRICTS =
            "kode;navn;Areal i km²;Antal kommuner\nD1;Nord;8000;11\nD2;Midt;6000;10\nD3;Vest;7000;9\n";

    final OfficeHouse office = OfficeHouse.get();
    final OfficeHouse.Home home = office.sharing("district");
    final Caller leader = office.person(home, Role.LEADER, "Lis Leder");
    final Caller staff = office.person(home, Role.STAFF, "Kaj Kasserer");

    Map<String, Object> splitting(Object... changes) {
        return with(Map.of("year", 2026, "total", 237_000_000, "date", "2026-01-10",
                "districts", upload(DISTRICTS), "areaWeight", "1/2",
                "municipalityWeight", "0,5"), changes);
    }

    static Map<String, Object> with(Map<String, Object> command, Object... changes) {
        Map<String, Object> changed = new TreeMap<>(command);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].equals("")) {
                changed.remove((String) changes[i]);
            } else {
                changed.put((String) changes[i], changes[i + 1]);
            }
        }
        return changed;
    }

    UUID upload(String text) {
        return QuotaHouse.upload(office, home, staff, text);
    }

    UUID receipt() {
        return QuotaHouse.upload(office, home, staff,
                "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", "");
    }

    UUID split() {
        return OfficeHouse.made(done(leader, "split-district-money", splitting()), "split");
    }

    Map<String, Object> opening(String name) {
        return Map.of("name", name, "districts", List.of(Map.of("name", "Midt"),
                Map.of("name", "Vest")), "accountNumber", "9999 1234567",
                "responsible", staff.personOrFail(), "date", "2026-01-05");
    }

    UUID committee() {
        return OfficeHouse.made(done(leader, "open-committee", opening("Sundhedsudvalget")),
                "fund");
    }

    void grant(UUID committee, long amount) {
        done(staff, "grant-committee", Map.of("committee", committee, "amount", amount,
                "date", "2026-01-20"));
    }

    Committee read(UUID committee) {
        return office.part(Database.class).read(home.tenant(), sql ->
                office.part(Committees.class).find(sql, home.unit(), committee).orElseThrow());
    }

    DistrictSplit readSplit(UUID split) {
        return office.part(Database.class).read(home.tenant(), sql ->
                office.part(Districts.class).find(sql, home.unit(), split).orElseThrow());
    }

    String words(String path) {
        return Opened.words(office, home, staff, path);
    }

    Outcome.Done done(Caller caller, String verb, Map<String, Object> command) {
        return office.done(caller, home, "apportion." + verb, Json.write(command));
    }

    String refused(String verb, Map<String, Object> command, RefusalCode code) {
        Outcome outcome = office.ask(leader, home, "apportion." + verb, Json.write(command));
        assertThat(outcome).as(verb + " " + outcome).isInstanceOf(Outcome.Refused.class);
        List<Refusal> refusals = ((Outcome.Refused) outcome).refusals();
        assertThat(refusals).extracting(Refusal::code).containsOnly(code);
        return refusals.toString();
    }
}
