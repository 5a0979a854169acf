package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.BankLine;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Matched;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Books.Sheet;
import dk.betroet.simulation.bookkeeper.Deed;
import dk.betroet.simulation.bookkeeper.Joint.Claim;
import dk.betroet.simulation.bookkeeper.Joint.Contribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What municipalities decide to pay together, pay, and get back. */
final class ContributionPlay extends Players {

    private static final Map<String, String> MUNICIPALITIES = Map.of("420", "Assens",
            "430", "Faaborg-Midtfyn", "440", "Kerteminde", "450", "Nyborg", "461", "Odense",
            "480", "Nordfyns", "482", "Langeland");
    private static final String[] EMPLOYEES =
            {"staff", "staff", "deputy", "leader", "staff", "municipality-contact"};
    private static final String[] LEADERS = {"leader", "deputy"};
    private static final int MOST_PEOPLE = 200_000;
    private static final long MOST = 900_000_00;

    /** Sheets are uploaded before they are read. */
    private final BiFunction<Sheet, String, String> sheets;
    private int names;

    ContributionPlay(Books books, Random chance, BiFunction<Sheet, String, String> sheets) {
        super(books, chance);
        this.sheets = sheets;
    }

    private String employee(Home home) {
        return actor(home, EMPLOYEES);
    }

    private String leader(Home home) {
        return actor(home, oneIn(10) ? EMPLOYEES : LEADERS);
    }

    private LocalDate lately() {
        return oneIn(4) ? day() : today();
    }

    /** How many live where; now and then one number is none. */
    Deed count(Home home) {
        Map<String, Long> people = new TreeMap<>();
        MUNICIPALITIES.keySet().stream().sorted().filter(code -> !oneIn(12)).forEach(code ->
                people.put(code, 1L + chance.nextInt(oneIn(4) ? 3 : MOST_PEOPLE)));
        people.putIfAbsent("461", 205_978L);
        boolean broken = oneIn(10);
        String text = "kode;navn;indbyggere\n" + people.keySet().stream()
                .map(code -> code + ";" + MUNICIPALITIES.get(code) + ";"
                        + (broken && code.equals("461") ? "mange" : people.get(code)))
                .collect(Collectors.joining("\n"));
        return ask(home, employee(home), "apportion.register-populations",
                "quarter", mostly("2026K1", "2026K5"), "source", "file",
                "file", sheets.apply(new Sheet(home.id, people, broken), text),
                "date", lately());
    }

    Deed decide(Home home) {
        Home where = oneIn(25) ? another(home) : home;
        if (where.joint.counts.isEmpty()) {
            return count(home);
        }
        String count = any(where.joint.counts.keySet());
        LocalDate date = lately();
        boolean rated = oneIn(3);
        boolean odd = oneIn(10);
        Optional<Contribution> before = oneIn(3)
                ? some(home.joint.contributions.values(), one -> oneIn(5) || !one.replaced)
                : Optional.empty();
        names++;
        return ask(home, leader(home), "apportion.decide-contribution",
                "name", "Fælles drift " + names, "year", 2026,
                "total", rated == odd ? 1 + Math.abs(chance.nextLong() % MOST) : null,
                "rate", rated ? mostly(oneOf("10,75", "0.3333333", "2", "0,000001"),
                        oneOf("en", "0")) : null,
                "populations", count,
                "contributors", contributors(home, where.joint.counts.get(count)),
                "referenceDate", "2026-01-01", "instalments", oneOf(1, 2, 3, 4, 12),
                "firstDue", date.plusDays(oneIn(12) ? -1 : 1 + chance.nextInt(40)),
                "vat", mostly(oneOf("outside-vat", "zero-rated"), "standard"),
                "vatReason", mostly("Bidrag til fælles drift", "nej"),
                "senderCvr", mostly("13748136", "13748137"),
                "replaces", before.map(one -> one.id).orElse(null), "date", date);
    }

    /** Who takes part: some that were counted, and now and then one that nobody knows. */
    private String contributors(Home home, Map<String, Long> counted) {
        Map<String, Long> codes = new TreeMap<>();
        counted.keySet().stream().filter(code -> !oneIn(4))
                .forEach(code -> codes.put(code, 0L));
        codes.put("461", 0L);
        if (oneIn(15)) {
            codes.put("999", 0L);
        }
        return sheets.apply(new Sheet(home.id, codes, false), "kode;gln;cvr;reference\n"
                + codes.keySet().stream().map(code -> code + ";;;")
                        .collect(Collectors.joining("\n")));
    }

    private Optional<Contribution> contribution(Home home) {
        Home where = oneIn(25) ? another(home) : home;
        return some(where.joint.contributions.values(),
                one -> oneIn(8) || !one.replaced && one.way.isEmpty());
    }

    Deed send(Home home) {
        return some(home.joint.contributions.values(), one -> oneIn(8) || !one.sent)
                .<Deed>map(one -> ask(home, employee(home), "apportion.send-claims",
                        "contribution", one.id, "date", oneIn(3) ? day() : one.decidedOn))
                .orElseGet(() -> decide(home));
    }

    private Optional<Claim> claim(Home home) {
        Home where = oneIn(25) ? another(home) : home;
        return some(where.joint.claims.values(), one -> oneIn(8) || one.open(where) > 0);
    }

    private Place account(Home home) {
        return place(home, "bank-account").orElseThrow();
    }

    Deed receive(Home home) {
        return claim(home).<Deed>map(claim -> ask(home, employee(home),
                "apportion.receive-payment", "claim", claim.id, "to", account(home).id,
                "amount", Math.max(1, claim.open(home) - (oneIn(3) ? oneOf(-1, 1, 50_00) : 0)),
                "date", lately())).orElseGet(() -> send(home));
    }

    /** What the bank says came in is a payment on a claim. */
    Deed confirm(Home home) {
        Home where = oneIn(25) ? another(home) : home;
        Optional<BankLine> line = some(where.bankLines, one -> one.oere() > 0
                && (oneIn(6) || where.matches.values().stream().noneMatch(match ->
                        !match.undone && match.lines.contains(one.id()))));
        Optional<Claim> claim = claim(home);
        return line.isEmpty() || claim.isEmpty() ? receive(home)
                : ask(home, employee(home), "apportion.confirm-payment",
                        "line", line.get().id(), "claim", some(home.joint.claims.values(),
                                one -> one.open(home) == line.get().oere())
                                .orElse(claim.get()).id);
    }

    Deed unmatch(Home home) {
        Optional<Matched> match = some(home.matches.values(), one -> oneIn(5) || !one.undone);
        return match.<Deed>map(one -> ask(home, employee(home), "account.unmatch",
                "match", one.id, "reason", mostly("Det var et andet krav", "fejl")))
                .orElseGet(() -> confirm(home));
    }

    Deed credit(Home home) {
        return claim(home).<Deed>map(claim -> ask(home, employee(home),
                "apportion.credit-claim", "claim", claim.id,
                "reason", mostly("Kravet var forkert", "nej"), "date", lately()))
                .orElseGet(() -> send(home));
    }

    Deed settle(Home home) {
        return contribution(home).<Deed>map(one -> ask(home, leader(home),
                "apportion.settle-surplus", "contribution", one.id,
                "surplus", Math.max(1, one.total / oneOf(1, 3, 7) + (oneIn(8) ? 1 : 0)),
                "way", oneOf("carry", "repay", "set-off"), "date", lately()))
                .orElseGet(() -> decide(home));
    }

    Deed repay(Home home) {
        Optional<Contribution> some = some(home.joint.contributions.values(), one -> oneIn(8)
                || one.parts.keySet().stream().anyMatch(code ->
                        home.joint.net(home, one, code) > 0));
        if (some.isEmpty() || home.joint.contributors.isEmpty()) {
            return settle(home);
        }
        Contribution of = some.get();
        Map<String, String> codes = home.joint.contributors;
        String to = some(codes.keySet(), id -> home.joint.net(home, of, codes.get(id)) > 0)
                .filter(id -> !oneIn(8)).orElseGet(() -> any(codes.keySet()));
        return ask(home, leader(home), "apportion.repay", "contribution", of.id,
                "contributor", to, "from", account(home).id,
                "amount", Math.max(1, home.joint.net(home, of, codes.get(to))
                        - (oneIn(3) ? oneOf(-1, 1, 5_00) : 0)), "date", lately());
    }

    Deed admit(Home home) {
        Home where = oneIn(25) ? another(home) : home;
        names++;
        return where.joint.contributors.isEmpty() ? decide(home)
                : ask(home, employee(home), "apportion.admit-contact",
                        "contributor", any(where.joint.contributors.keySet()),
                        "name", "Kontakt " + names, "date", lately());
    }

    Deed dismiss(Home home) {
        List<String> contacts = List.copyOf(home.joint.contacts.keySet());
        return contacts.isEmpty() ? admit(home)
                : ask(home, employee(home), "apportion.dismiss-contact",
                        "person", oneIn(12) ? employee(home) : any(contacts), "date", lately());
    }
}
