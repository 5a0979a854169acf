package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Bank;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.BankFile;
import dk.betroet.simulation.bookkeeper.Books.BankLine;
import dk.betroet.simulation.bookkeeper.Books.Count;
import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Matched;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Books.Reconciled;
import dk.betroet.simulation.bookkeeper.Books.Row;
import dk.betroet.simulation.bookkeeper.Books.Spoken;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the bank says is read in, found in the book, and the month is brought to its end. */
final class BankPlay extends Players {

    private static final String[] EMPLOYEES = {"staff", "staff", "deputy", "leader"};
    private static final String ACCOUNT = "bank-account";
    private static final int COUNT_AGE_MAX = 7;
    private static final int TRIED = 3;
    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** Files are uploaded before they are read in. */
    private final Function<BankFile, String> files;

    BankPlay(Books books, Random chance, Function<BankFile, String> files) {
        super(books, chance);
        this.files = files;
    }

    private String employee(Home home) {
        return actor(home, EMPLOYEES);
    }

    private Optional<Place> account(Home home) {
        Home where = oneIn(30) ? another(home) : home;
        return some(where.places.values(), place -> place.kind.equals(ACCOUNT)
                && (oneIn(10) || place.closedOn == null));
    }

    Deed read(Home home) {
        return account(home).map(account -> read(home, account, oneIn(3)))
                .orElseGet(() -> count(home, any(home.places.values())));
    }

    /** The bank's file for the days since the last one; now and then something is odd about it. */
    private Deed read(Home home, Place account, boolean odd) {
        List<Spoken> spoken = Bank.spoken(home, account.id);
        LocalDate from = spoken.isEmpty() ? account.openedOn.plusDays(1)
                : spoken.getLast().through().plusDays(1);
        if (odd && oneIn(5)) {
            from = from.minusDays(2);
        }
        LocalDate through = from.isAfter(today()) ? from : today();
        if (oneIn(3) && through.minusDays(1).isAfter(from)) {
            through = through.minusDays(1);
        }
        long opening = spoken.isEmpty() ? home.inPlace(account.id, from.minusDays(1))
                : spoken.getLast().closing();
        BankFile file = file(home, account, from, through, odd && oneIn(5) ? opening + 1 : opening,
                odd);
        @Nullable LocalDate said = odd && oneIn(5)
                ? oneOf(null, through.plusDays(1), file.last().minusDays(1)) : through;
        return ask(home, employee(home), "account.import-statement", "place", account.id,
                "file", files.apply(file), "through", said);
    }

    /** What the book has moved, and what only the bank knows. */
    private BankFile file(Home home, Place account, LocalDate from, LocalDate through,
            long opening, boolean odd) {
        List<Row> rows = new ArrayList<>();
        for (Entry entry : home.entries) {
            long oere = moved(entry, account.id);
            boolean inside = !entry.day.isBefore(from) && !entry.day.isAfter(through);
            if (inside && oere != 0 && !(odd && oneIn(6))) {
                rows.add(new Row(entry.day, odd && oneIn(10) ? oere + Long.signum(oere) : oere));
            }
        }
        some(home.joint.claims.values(), claim -> claim.open(home) > 0).ifPresent(claim ->
                rows.add(new Row(through, claim.open(home))));
        if (rows.isEmpty() || oneIn(4)) {
            rows.add(new Row(from, oneOf(-25_00L, -1_00L, 12_34L, 250_00L)));
        }
        rows.sort(Comparator.comparing(Row::day));
        boolean broken = odd && oneIn(8);
        StringBuilder text = new StringBuilder("Dato;Tekst;Beløb;Saldo\n");
        long balance = opening;
        for (Row row : rows) {
            balance += row.oere();
            boolean wrong = broken && text.indexOf("Post") < 0;
            text.append(wrong ? "31-31-2026" : row.day().format(DANISH)).append(";Post;")
                    .append(kroner(row.oere())).append(';').append(kroner(balance)).append('\n');
        }
        return new BankFile(home.id, text.toString(), opening, rows, broken ? 1 : 0);
    }

    private static String kroner(long oere) {
        return String.format(Locale.ROOT, "%s%d,%02d", oere < 0 ? "-" : "",
                Math.abs(oere) / 100, Math.abs(oere) % 100);
    }

    private static long moved(Entry entry, String place) {
        return entry.moves.stream().mapToLong(move -> (move.to().equals(place) ? move.oere() : 0)
                - (move.from().equals(place) ? move.oere() : 0)).sum();
    }

    /** An account with something left over, if there is one. */
    private Optional<Place> leftOver(Home home) {
        return some(home.places.values(), place -> place.kind.equals(ACCOUNT)
                && !Bank.of(home, place.id, today()).lines().isEmpty());
    }

    Deed match(Home home) {
        Optional<Place> account = leftOver(home);
        return account.isEmpty() ? read(home) : match(home, account.get());
    }

    private Deed match(Home home, Place account) {
        Bank bank = Bank.of(home, account.id, today());
        BankLine line = oneIn(8) ? any(home.bankLines)
                : some(bank.lines(), one -> same(bank, one).isPresent())
                        .or(() -> some(bank.lines(), one -> !home.explained.contains(one.id())))
                        .orElseGet(() -> any(bank.lines()));
        List<String> lines = new ArrayList<>(List.of(line.id()));
        List<String> facts = new ArrayList<>();
        Optional<Entry> same = same(bank, line);
        same.ifPresent(entry -> facts.add(entry.fact));
        if (same.isEmpty() && !oneIn(TRIED)) {
            return oneIn(2) ? explain(home, account, line.id(), null)
                    : enter(home, account, line);
        }
        if (same.isEmpty()) {
            facts.add(any(home.entries).fact);
        }
        if (oneIn(6)) {
            lines.add(any(bank.lines()).id());
            some(bank.entries(), entry -> true).ifPresent(entry -> facts.add(entry.fact));
        }
        return ask(home, employee(home), "account.match", "place",
                oneIn(15) ? account(home).orElse(account).id : account.id,
                "lines", lines, "movements", facts);
    }

    private Optional<Entry> same(Bank bank, BankLine line) {
        return some(bank.entries(), entry -> moved(entry, line.place()) == line.oere());
    }

    /** What only the bank knew is entered in the book. */
    private Deed enter(Home home, Place account, BankLine line) {
        return ask(home, employee(home), "custody.note-bank-entry",
                "fund", account.fund.isEmpty() ? fund(home).id : account.fund,
                "account", account.id, "entry", line.oere() > 0 ? "interest" : "fee",
                "amount", Math.max(1, Math.abs(line.oere())), "date", line.day());
    }

    Deed unmatch(Home home) {
        Optional<Matched> match = some(home.matches.values(), one -> oneIn(5) || !one.undone);
        return match.<Deed>map(one -> ask(home, employee(home), "account.unmatch",
                "match", one.id, "reason", mostly("Det var et andet bilag", "fejl")))
                .orElseGet(() -> match(home));
    }

    Deed explain(Home home) {
        Optional<Place> account = leftOver(home);
        if (account.isEmpty()) {
            return match(home);
        }
        Bank bank = Bank.of(home, account.get().id, today());
        boolean line = bank.entries().isEmpty() || oneIn(2);
        return explain(home, account.get(),
                line ? oneIn(8) ? any(home.bankLines).id() : any(bank.lines()).id() : null,
                line && !oneIn(12) ? null : any(bank.entries().isEmpty()
                        ? home.entries : bank.entries()).fact);
    }

    private Deed explain(
            Home home, Place account, @Nullable String line, @Nullable String fact) {
        return ask(home, employee(home), "account.explain", "place", account.id,
                "line", line, "movement", fact,
                "why", oneOf("under-way", "bank-mistake", "not-ours", "looked-into"),
                "reason", mostly("Banken er spurgt om den", "?"));
    }

    private Deed count(Home home, Place place) {
        return ask(home, employee(home), "custody.count", "place", place.id, "date", today(),
                "total", Math.max(0, home.inPlace(place.id, today())), "announced", true);
    }

    /** The next thing that yesterday lacks to be reconciled and closed. */
    Deed monthEnd(Home home) {
        LocalDate day = today().minusDays(1);
        Optional<Place> uncounted = some(home.places.values(), place ->
                open(place, "cash-box") && uncounted(home, place, day));
        if (uncounted.isPresent()) {
            Place box = uncounted.get();
            return ask(home, employee(home), "custody.count", "place", box.id, "date", day,
                    "total", Math.max(0, home.inPlace(box.id, day)), "announced", true);
        }
        Optional<Place> silent = some(home.places.values(), place -> open(place, ACCOUNT)
                && Bank.through(home, place.id).filter(one -> !one.isBefore(day)).isEmpty());
        if (silent.isPresent()) {
            return read(home, silent.get(), oneIn(12));
        }
        Optional<Place> left = leftOver(home).filter(place -> !oneIn(4));
        if (left.isPresent()) {
            return match(home, left.get());
        }
        Optional<Reconciled> made = home.reconciled.reversed().stream()
                .filter(one -> one.day().equals(day)).findFirst();
        return made.isEmpty() || oneIn(4)
                ? ask(home, employee(home), "account.reconcile", "date", day)
                : ask(home, actor(home, "leader", "deputy"), "account.close-period",
                        "through", day);
    }

    private boolean open(Place place, String kind) {
        return place.kind.equals(kind) && place.closedOn == null
                && !place.openedOn.isAfter(today().minusDays(1));
    }

    private static boolean uncounted(Home home, Place place, LocalDate day) {
        Optional<Count> last = home.counts.values().stream()
                .filter(one -> one.place.equals(place.id) && !one.day.isAfter(day))
                .max(Comparator.<Count, LocalDate>comparing(one -> one.day)
                        .thenComparing(one -> one.id));
        return last.filter(one -> !one.open
                && !one.day.isBefore(day.minusDays(COUNT_AGE_MAX))).isEmpty();
    }
}
