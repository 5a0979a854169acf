package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Deed;
import dk.betroet.simulation.bookkeeper.Joint.Column;
import dk.betroet.simulation.bookkeeper.Joint.Commitment;
import dk.betroet.simulation.bookkeeper.Joint.Line;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a secretariat spends and promises from its budget, and the accounts of its years. */
final class BudgetPlay extends Players {

    /** A small table that is kept at the beginning; every sum is made of what stands above it. */
    static final String TABLE = """
            Post;Budget 2025;Budget 2026
            Løn;1000;1100
            Møder;200;200
            Rejser;37;41
            Udgifter i alt;1237;1341
            Overhead;120;130
            Samlede udgifter;1357;1471
            Tilskud;-1000;-1000
            Bidrag;-437;-441
            Indtægter i alt;-1437;-1441
            Resultat;-80;30
            """;

    static final String TITLE = "Sekretariatet";
    private static final String[] EMPLOYEES =
            {"staff", "staff", "deputy", "leader", "staff", "municipality-contact"};
    private static final String[] LEADERS = {"leader", "deputy"};
    private static final int YEAR_DAYS = 365;

    private final Function<Home, String> papers;
    private final Function<Home, @Nullable String> decisions;

    BudgetPlay(Books books, Random chance, Function<Home, String> papers,
            Function<Home, @Nullable String> decisions) {
        super(books, chance);
        this.papers = papers;
        this.decisions = decisions;
    }

    private String employee(Home home) {
        return actor(home, EMPLOYEES);
    }

    private String leader(Home home) {
        return actor(home, oneIn(10) ? EMPLOYEES : LEADERS);
    }

    /** Mostly these days; often last year, whose accounts are made. */
    private LocalDate spent() {
        return oneIn(3) ? LocalDate.of(today().getYear() - 1, 1, 1)
                .plusDays(chance.nextInt(YEAR_DAYS)) : day();
    }

    private int year() {
        return today().getYear() - (oneIn(2) ? 1 : 0);
    }

    private Line line(Home home, boolean income) {
        Home where = oneIn(25) ? another(home) : home;
        boolean other = oneIn(15);
        return some(where.joint.lines.values(), one -> one.income() == (income != other))
                .orElseThrow();
    }

    private Place money(Home home) {
        return place(home, "bank-account", "cash-box").orElseThrow();
    }

    Deed receive(Home home) {
        return ask(home, employee(home), "budget.receive-income",
                "line", line(home, true).id(), "to", money(home).id,
                "amount", amount(900_00, 2_000_00), "date", spent());
    }

    Deed pay(Home home) {
        Place from = money(home);
        Optional<Commitment> commitment = oneIn(3)
                ? some(home.joint.commitments.values(), one ->
                        oneIn(6) || one.open(home) > 0) : Optional.empty();
        String line = commitment.filter(one -> !oneIn(8)).map(one -> one.line)
                .orElseGet(() -> line(home, false).id());
        long there = home.now(home.joint.fund, from.id);
        return ask(home, employee(home), "budget.pay", "line", line, "from", from.id,
                "amount", amount(there, commitment.map(one -> one.open(home)).orElse(80_00L)),
                "date", spent(), "commitment", commitment.map(one -> one.id).orElse(null),
                "executes", decisions.apply(home), "receipt", papers.apply(home));
    }

    Deed commit(Home home) {
        return ask(home, employee(home), "budget.commit", "line", line(home, false).id(),
                "year", year(), "amount", amount(400_00, 90_00), "what", "Aftale om lokaler",
                "paper", oneIn(2) ? papers.apply(home) : null, "date", day());
    }

    Deed release(Home home) {
        Home where = oneIn(25) ? another(home) : home;
        return some(where.joint.commitments.values(), one -> oneIn(6) || !one.released)
                .<Deed>map(one -> ask(home, employee(home), "budget.release-commitment",
                        "commitment", one.id, "date", oneIn(3) ? day() : today(),
                        "reason", mostly("Blev billigere", "nej")))
                .orElseGet(() -> commit(home));
    }

    Deed map(Home home) {
        String purpose = mostly("contribution",
                oneOf("loen", "tilskud", "contribution-repaid", "findes-ikke"));
        return ask(home, leader(home), "budget.map-purpose",
                "purpose", UUID.nameUUIDFromBytes((home.id + "/purpose/" + purpose)
                        .getBytes(StandardCharsets.UTF_8)).toString(),
                "line", line(home, true).id(), "date", day());
    }

    /** An area at so much, or a share of a row; now and then both or neither. */
    Deed rule(Home home) {
        boolean area = oneIn(2);
        boolean odd = oneIn(6);
        Line line = oneIn(2) ? line(home, false)
                : some(home.joint.lines.values(), one -> one.label().equals("Overhead"))
                        .orElseThrow();
        @Nullable String percent = area == (odd && oneIn(2)) ? mostly(
                oneOf("9,6", "10", "0.3333", "12,5"), oneOf("ti", "1,23456")) : null;
        return ask(home, leader(home), "budget.set-overhead", "line", line.id(),
                "year", year(), "name", "Andel", "area", area ? 1 + chance.nextInt(90) : null,
                "prices", area != odd
                        ? List.of(form("name", "Leje", "amount", 12_34L)) : List.of(),
                "percent", percent, "of", percent == null || odd && oneIn(3)
                        ? null : any(home.joint.rows.values()),
                "source", "Aftale", "date", day());
    }

    Deed makeAccounts(Home home) {
        return ask(home, employee(home), "budget.make-accounts",
                "table", oneIn(25) ? another(home).joint.table : home.joint.table,
                "year", oneIn(4) ? today().getYear() : today().getYear() - 1, "date", day());
    }

    private Optional<String> column(Home home) {
        Home where = oneIn(25) ? another(home) : home;
        Map<String, Column> columns = where.joint.everyColumn;
        return some(columns.keySet(), id -> oneIn(12)
                || columns.get(id).id.equals(id) && columns.get(id).accounts());
    }

    Deed propose(Home home) {
        return column(home).<Deed>map(column -> ask(home, employee(home),
                "budget.propose-column", "column", column, "date", oneIn(3) ? day() : today()))
                .orElseGet(() -> makeAccounts(home));
    }

    Deed approve(Home home) {
        return column(home).<Deed>map(column -> ask(home, leader(home),
                "budget.approve-column", "column", column, "body", "Kredsen", "point", "4",
                "executes", decisions.apply(home), "date", oneIn(3) ? day() : today()))
                .orElseGet(() -> makeAccounts(home));
    }

    /** The same table once more, or one that is new and not new at once. */
    Deed keepAgain(Home home) {
        Deed.Ask keep = keep(home, employee(home), home.joint.paper, today());
        Map<String, Object> fields = new TreeMap<>(keep.fields());
        if (oneIn(2)) {
            fields.put("table", home.joint.table);
        }
        return new Deed.Ask(
                keep.unit(), keep.actor(), keep.now(), keep.operation(), fields, keep.key());
    }

    Deed.Ask keep(Home home, String actor, String file, LocalDate date) {
        return ask(home, actor, "budget.import-table", "tableTitle", TITLE,
                "document", "Budgettet", "file", file, "date", date);
    }
}
