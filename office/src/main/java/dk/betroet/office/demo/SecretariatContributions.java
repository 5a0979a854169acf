package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the 22 municipalities pay to the secretariat this year: decided, claimed in two instalments,
 * and paid by most. The total is one that a real secretariat decided; the inhabitants are those of
 * 1 January 2022, and who paid when is invented.
 */
final class SecretariatContributions {

    private static final String REGION = "Syddanmark";
    private static final long TOTAL_OERE = 182_471_300;
    private static final int DECIDED_AGO = 120;
    private static final int CLAIMED_AGO = 90;
    private static final int DUE_AGO = 45;
    private static final int PAID_AGO = 40;
    private static final int READ_AGO = 30;
    private static final int TOO_MUCH_OERE = 100_000;
    private static final int INTEREST_OERE = 1_275;

    private final Secretariat secretariat;
    private final Database database;
    private final DemoClock clock;
    private final LocalDate today;
    private final Bank bank = new Bank();

    SecretariatContributions(
            Secretariat secretariat, Database database, DemoClock clock, LocalDate today) {
        this.secretariat = secretariat;
        this.database = database;
        this.clock = clock;
        this.today = today;
    }

    /** A claim as its paper has it. */
    private record Claim(int number, String name, int oere, int instalment) {}

    /**
     * Plays the year so far; who looks on behalf of Odense.
     *
     * @param decision what the municipalities pay by
     */
    Caller play(UUID decision) {
        UUID account = account();
        UUID contribution = decide(decision);
        claim(contribution);
        Caller contact = admit();
        pay(account, contribution);
        confirm(account);
        return contact;
    }

    private UUID account() {
        LocalDate day = today.minusDays(DECIDED_AGO);
        clock.begin(day);
        String number = "9999 0000020001";
        UUID account = UUID.fromString(secretariat.hands.must(secretariat.leader,
                "custody.open-place", Form.of("kind", "bank-account",
                        "name", "Sekretariatets konto", "date", day, "account", "municipal",
                        "accountNumber", number, "responsible", secretariat.leader))
                .get("place"));
        bank.open(account, number, 0);
        return account;
    }

    private UUID decide(UUID decision) {
        LocalDate day = today.minusDays(DECIDED_AGO);
        List<String[]> municipalities = Beside.file("quota-basis-2023.csv").lines().skip(1)
                .map(line -> line.split(",")).filter(cells -> cells[2].equals(REGION)).toList();
        UUID populations = UUID.fromString(secretariat.hands.must(secretariat.treasurer,
                "apportion.register-populations", Form.of("quarter", "2022K1", "source", "file",
                        "file", table(municipalities, "kode;navn;indbyggere", 0, 1, 3),
                        "date", day)).get("populations"));
        return UUID.fromString(secretariat.hands.must(secretariat.leader,
                "apportion.decide-contribution", Form.of("name", "Sundhedssekretariatet",
                        "year", today.getYear(), "total", TOTAL_OERE,
                        "populations", populations,
                        "contributors", table(municipalities, "kode", 0),
                        "referenceDate", LocalDate.of(2022, 1, 1), "instalments", 2,
                        "firstDue", today.minusDays(DUE_AGO), "vat", "outside-vat",
                        "vatReason", "Bidrag til en fælles opgave, som kommunerne har aftalt",
                        "senderCvr", "13748136", "executes", decision, "date", day))
                .get("contribution"));
    }

    private UUID table(List<String[]> rows, String headings, int... cells) {
        return secretariat.receipts.table(headings + "\n" + rows.stream()
                .map(row -> Arrays.stream(cells).mapToObj(cell -> row[cell])
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n")));
    }

    private void claim(UUID contribution) {
        LocalDate day = today.minusDays(CLAIMED_AGO);
        clock.begin(day);
        secretariat.hands.must(secretariat.treasurer, "apportion.send-claims",
                Form.of("contribution", contribution, "date", day));
    }

    private Caller admit() {
        UUID odense = database.read(secretariat.place.tenant(), sql -> sql.sql("""
                select c.contributor_id from contributor c join contribution_part p using (code)
                where p.name = 'Odense'""").query(UUID.class).single());
        return secretariat.hands.inUnit(UUID.fromString(secretariat.hands.must(
                secretariat.treasurer, "apportion.admit-contact", Form.of("contributor", odense,
                        "name", "Olga Fjordager", "date", today.minusDays(CLAIMED_AGO)))
                .get("person")), Role.MUNICIPALITY_CONTACT);
    }

    /** One pays both instalments at once, one a part, one too much, one nothing. */
    private void pay(UUID account, UUID contribution) {
        List<Claim> claims = database.read(secretariat.place.tenant(), sql -> sql.sql("""
                select c.number, p.name, c.amount, c.instalment from contribution_claim c
                join contribution_part p using (contribution_id, code)
                where c.contribution_id = ? order by p.name, c.instalment""")
                .param(contribution)
                .query((row, n) -> new Claim(row.getInt("number"), row.getString("name"),
                        row.getInt("amount"), row.getInt("instalment"))).list());
        Map<String, Integer> payments = new LinkedHashMap<>();
        for (Claim claim : claims) {
            boolean first = claim.instalment() == 1;
            String text = claim.name() + " Kommune krav " + claim.number();
            switch (claim.name()) {
                case "Assens" -> payments.merge("Assens Kommune bidrag", claim.oere(),
                        Integer::sum);
                case "Fanø" -> { }
                case "Langeland" -> pay(payments, first, text, claim.oere() / 2);
                case "Nyborg" -> pay(payments, first, text, claim.oere() + TOO_MUCH_OERE);
                default -> pay(payments, first, text, claim.oere());
            }
        }
        int day = 0;
        for (Map.Entry<String, Integer> payment : payments.entrySet()) {
            bank.line(account, today.minusDays(PAID_AGO - day / 4), payment.getKey(),
                    payment.getValue());
            day++;
        }
        bank.line(account, today.minusDays(READ_AGO + 1L), "Rente", INTEREST_OERE);
    }

    private static void pay(
            Map<String, Integer> payments, boolean now, String text, int oere) {
        if (now) {
            payments.put(text, oere);
        }
    }

    /** The bank's file is read in, and all but the last few payments are confirmed. */
    private void confirm(UUID account) {
        LocalDate day = today.minusDays(READ_AGO);
        clock.begin(day);
        secretariat.hands.must(secretariat.treasurer, "account.import-statement",
                Form.of("place", account, "file",
                        secretariat.receipts.bankFile(bank.statement(account, day))));
        List<UUID> lines = new ArrayList<>(database.read(secretariat.place.tenant(), sql -> sql
                .sql("select line_id from bank_line where place_id = ? order by number")
                .param(account).query(UUID.class).list()));
        lines.subList(0, lines.size() - 4).forEach(line -> secretariat.hands.must(
                secretariat.treasurer, "apportion.confirm-payment", Form.of("line", line)));
    }
}
