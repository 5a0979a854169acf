package dk.betroet.simulation.bookkeeper;

import dk.betroet.simulation.bookkeeper.Books.BankLine;
import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Matched;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Books.Spoken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What bank and book say of one account at the end of a day, and what only one of them knows.
 *
 * @param lines of the bank's that nobody has found in the book
 * @param entries of the book's that nobody has found at the bank
 * @param bank what stands on the account when one asks the bank; nothing while it is silent
 */
public record Bank(List<BankLine> lines, List<Entry> entries, long bank) {

    /** How an account stands at the end of a day. */
    public static Bank of(Home home, String place, LocalDate asOf) {
        List<Spoken> spoken = spoken(home, place);
        if (spoken.isEmpty()) {
            return new Bank(List.of(), List.of(), 0);
        }
        List<BankLine> lines = home.bankLines.stream()
                .filter(line -> line.place().equals(place) && !line.day().isAfter(asOf)).toList();
        List<Entry> entries = home.entries.stream()
                .filter(entry -> !entry.day.isBefore(spoken.getFirst().from())
                        && !entry.day.isAfter(asOf))
                .filter(entry -> !opening(home, entry) && entry.change("", place) != 0)
                .toList();
        Set<String> there = new TreeSet<>();
        lines.forEach(line -> there.add(line.id()));
        entries.forEach(entry -> there.add(entry.fact));
        Set<String> settled = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (Matched match : home.matches.values()) {
            if (match.place.equals(place) && !match.undone) {
                found.addAll(match.facts);
                if (there.containsAll(match.lines) && there.containsAll(match.facts)) {
                    settled.addAll(match.lines);
                    settled.addAll(match.facts);
                }
            }
        }
        settled.addAll(undone(entries, found, place));
        return new Bank(
                lines.stream().filter(line -> !settled.contains(line.id())).toList(),
                entries.stream().filter(entry -> !settled.contains(entry.fact)).toList(),
                spoken.getFirst().opening() + lines.stream().mapToLong(BankLine::oere).sum());
    }

    /** What the bank said of an account, in its order. */
    public static List<Spoken> spoken(Home home, String place) {
        return home.spoken.stream().filter(one -> one.place().equals(place)).toList();
    }

    /** The last day that the bank has spoken for. */
    public static Optional<LocalDate> through(Home home, String place) {
        List<Spoken> spoken = spoken(home, place);
        return spoken.isEmpty() ? Optional.empty() : Optional.of(spoken.getLast().through());
    }

    /** What stood on an account when it was taken into use was there before the bank spoke. */
    private static boolean opening(Home home, Entry entry) {
        String opens = "custody.open-place";
        return entry.operation.equals(opens) || home.entry(entry.reverses)
                .filter(undone -> undone.operation.equals(opens)).isPresent();
    }

    /** What was undone before the bank saw it, and what undid it: it sees neither. */
    private static Set<String> undone(List<Entry> entries, Set<String> found, String place) {
        Set<String> pairs = new TreeSet<>();
        List<Entry> free = entries.stream()
                .filter(entry -> !found.contains(entry.fact)).toList();
        for (Entry back : free) {
            free.stream().filter(first -> first.fact.equals(back.reverses)
                    && first.change("", place) + back.change("", place) == 0).forEach(first -> {
                        pairs.add(first.fact);
                        pairs.add(back.fact);
                    });
        }
        return pairs;
    }

    /** What the bank knows and the book does not, less what only the book knows. */
    long outstanding(String place) {
        return lines.stream().mapToLong(BankLine::oere).sum()
                - entries.stream().mapToLong(entry -> entry.change("", place)).sum();
    }

    /** Whether something is left that nobody has said anything of, and could have by then. */
    static boolean unexplained(Home home, Place place, LocalDate asOf) {
        Bank bank = of(home, place.id, asOf);
        LocalDate spoken = through(home, place.id).orElse(LocalDate.MIN);
        return bank.lines().stream().anyMatch(line -> !home.explained.contains(line.id()))
                || bank.entries().stream().anyMatch(entry -> !entry.day.isAfter(spoken)
                        && !home.explained.contains(entry.fact));
    }
}
