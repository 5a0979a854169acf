package dk.betroet.office.demo;

import dk.betroet.office.platform.db.Database;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat's running year: a budget that repeats that of 2024, what the municipalities have
 * paid so far, what has been spent and committed since, and a rent that is computed by rule. The
 * payments are invented.
 */
final class SecretariatYear {

    private static final int BEGUN_AGO = 28;
    private static final int OERE = 100;

    private final Secretariat secretariat;
    private final UUID decision;
    private final Database database;
    private final DemoClock clock;
    private final LocalDate today;

    /**
     * What is to be played.
     *
     * @param decision on the year's budget, which a payment carries out
     */
    SecretariatYear(Secretariat secretariat, UUID decision, Database database,
            DemoClock clock, LocalDate today) {
        this.secretariat = secretariat;
        this.decision = decision;
        this.database = database;
        this.clock = clock;
        this.today = today;
    }

    /** Plays what has happened since the municipalities began to pay. */
    void play() {
        LocalDate day = today.minusDays(BEGUN_AGO);
        int year = today.getYear();
        clock.begin(day);
        secretariat.hands.must(secretariat.leader, "budget.map-purpose", Form.of(
                "purpose", UUID.nameUUIDFromBytes((secretariat.place.unit()
                        + "/purpose/contribution").getBytes(StandardCharsets.UTF_8)),
                "line", line("Kommunebetaling"), "date", day));
        secretariat.hands.must(secretariat.leader, "budget.set-overhead", Form.of(
                "line", line("Husleje"), "year", year, "name", "Husleje efter areal",
                "area", 50, "prices", List.of(
                        price("Husleje", 850), price("Forbrugsafgifter", 250),
                        price("Øvrig drift", 200)),
                "source", "KL's budgetvejledning 6-3", "date", day));
        UUID account = database.read(secretariat.place.tenant(), sql -> sql
                .sql("select place_id from place where unit_id = ? and kind = 'bank-account'")
                .param(secretariat.place.unit()).query(UUID.class).single());
        UUID conference = commit("Fælleskommunal mødevirksomhed", 120_000,
                "Konference for sundhedsudvalgene", year, day);
        commit("Efteruddannelse", 12_000, "Kursus i projektledelse", year, day);
        UUID consultant = commit("Kontorhold, administration mv.", 3_000,
                "Oversættelse af årsrapporten", year, day);
        pay(account, "Løn", 381_200, 27, null);
        pay(account, "First Agenda", 46_300, 24, null);
        pay(account, "Udgifter til IT", 9_450, 20, null);
        pay(account, "Fælleskommunal mødevirksomhed", 48_000, 16, conference);
        pay(account, "Møder, rejser og repræsentation", 2_350, 12, null);
        pay(account, "Tjenestekørsel", 1_240, 9, null);
        clock.begin(today.minusDays(6));
        secretariat.hands.must(secretariat.treasurer, "budget.release-commitment", Form.of(
                "commitment", consultant, "reason", "Rapporten udkommer kun på dansk",
                "date", today.minusDays(6)));
        clock.begin(today.minusDays(4));
        secretariat.hands.mistake(secretariat.treasurer, "budget.pay", Form.of(
                "line", line("Husleje"), "from", account, "amount", 16_250 * OERE,
                "date", today.minusDays(4), "receipt", receipt("Husleje")));
    }

    private static Map<String, Object> price(String name, int kroner) {
        return Map.of("name", name, "amount", kroner * OERE);
    }

    private UUID commit(String line, int kroner, String what, int year, LocalDate on) {
        return UUID.fromString(secretariat.hands.must(secretariat.treasurer, "budget.commit",
                Form.of("line", line(line), "year", year, "amount", kroner * OERE, "what", what,
                        "date", on)).get("commitment"));
    }

    private void pay(UUID account, String line, int kroner, int ago,
            @Nullable UUID commitment) {
        LocalDate on = today.minusDays(ago);
        clock.begin(on);
        secretariat.hands.must(secretariat.treasurer, "budget.pay", Form.of("line", line(line),
                "from", account, "amount", kroner * OERE, "date", on, "commitment", commitment,
                "executes", commitment == null ? null : decision, "receipt", receipt(line)));
    }

    private UUID receipt(String line) {
        return secretariat.receipts.paper("REGNING (demo)", line);
    }

    private UUID line(String label) {
        return database.read(secretariat.place.tenant(), sql -> sql
                .sql("select line_id from budget_line where unit_id = ? and label = ?")
                .params(secretariat.place.unit(), label).query(UUID.class).single());
    }
}
