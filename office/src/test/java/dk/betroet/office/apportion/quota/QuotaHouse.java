package dk.betroet.office.apportion.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** An agency with the basis of 2023, for one test. */
public final class QuotaHouse {

    public final OfficeHouse office = OfficeHouse.get();
    public final OfficeHouse.Home agency = office.sharing("agency");
    public final Caller leader = office.person(agency, Role.LEADER, "Lis Leder");
    public final Caller staff = office.person(agency, Role.STAFF, "Sia Sagsbehandler");

    /** One of the files of 2023. */
    public static String file(String name) {
        try (InputStream in = QuotaHouse.class.getResourceAsStream("/quota/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads a table in a unit. */
    public UUID upload(OfficeHouse.Home unit, Caller caller, String text) {
        return upload(office, unit, caller, text);
    }

    /** Uploads a table in a unit. */
    public static UUID upload(
            OfficeHouse office, OfficeHouse.Home unit, Caller caller, String text) {
        return upload(office, unit, caller, text, FileKind.TABLE);
    }

    /** Uploads a text as what a field takes. */
    public static UUID upload(OfficeHouse office, OfficeHouse.Home unit, Caller caller,
            String text, String kind) {
        return office.part(Database.class).write(unit.tenant(), sql -> {
            EvidenceStore.Received received = office.part(EvidenceStore.class).receive(
                    office.part(WritePath.class).context(caller, unit.unit(), sql), unit.unit(),
                    text.getBytes(StandardCharsets.UTF_8), kind);
            return ((EvidenceStore.Received.Kept) received).stored().id().value();
        });
    }

    Map<String, Object> announcement(Object... changes) {
        return with(Map.of("key", "refugee-quota", "year", 2026, "total", 550, "date", "2025-04-20",
                "rounding", "half-up", "correction", "webster"), changes);
    }

    static Map<String, Object> with(Map<String, Object> command, Object... changes) {
        Map<String, Object> changed = new TreeMap<>(command);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    /** A year that has been announced. */
    UUID announced(Object... changes) {
        Map<String, Object> command = announcement(changes);
        command.putIfAbsent("basis", upload(agency, leader, file("basis-2023.csv")));
        return OfficeHouse.made(done(leader, "announce-total", command), "round");
    }

    Outcome.Done done(Caller caller, String verb, Map<String, Object> command) {
        return office.done(caller, agency, "apportion." + verb, Json.write(command));
    }

    void refused(String verb, Map<String, Object> command, RefusalCode code) {
        refused(agency, leader, verb, command, code);
    }

    void refused(OfficeHouse.Home unit, Caller caller, String verb, Map<String, Object> command,
            RefusalCode code) {
        Outcome outcome = office.ask(caller, unit, "apportion." + verb, Json.write(command));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).refusals()).extracting(Refusal::code)
                .containsOnly(code);
    }

    QuotaStanding standing(UUID round) {
        return office.part(Database.class).read(agency.tenant(), sql -> {
            QuotaRounds rounds = office.part(QuotaRounds.class);
            return rounds.standing(sql, rounds.find(sql, agency.unit(), round).orElseThrow());
        });
    }

    Map<String, BigInteger> quotas(UUID round) {
        Map<String, BigInteger> quotas = new TreeMap<>();
        standing(round).quotas().forEach((code, fixed) -> quotas.put(code, fixed.quota()));
        return quotas;
    }

    /** North Jutland's quotas with changes; every council has signed, except where a day is said. */
    String agreement(UUID round, Map<String, Integer> changes) {
        StringBuilder text = new StringBuilder("kode;kvote;underskrevet\n");
        standing(round).group("Nordjylland").forEach((code, quota) -> text.append(code)
                .append(';').append(quota.intValueExact() + changes.getOrDefault(code, 0))
                .append(";2025-08-20\n"));
        return text.toString();
    }

    Map<String, Object> agreementCommand(UUID round, String text, Object... changes) {
        return with(Map.of("round", round, "agreement", upload(agency, staff, text),
                "whenChanged", "lapses", "date", "2025-09-01"), changes);
    }

    UUID agreed(UUID round, String whenChanged, Map<String, Integer> changes) {
        return OfficeHouse.made(done(staff, "register-agreement", agreementCommand(round,
                agreement(round, changes), "whenChanged", whenChanged)), "agreement");
    }
}
