package dk.betroet.office.account.bankfile;

import dk.betroet.office.account.bankfile.Proposal.Match;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines and movements of one question, which are still free, and the matches so far. */
final class MatchTable {

    /** A shorter reference is found in texts by accident. */
    private static final int SHORTEST_IN_TEXT = 4;

    final List<BankLine> lines;
    final List<LedgerMovement> movements;
    final int days;
    private final BitSet freeLines = new BitSet();
    private final BitSet freeMovements = new BitSet();
    private final Map<Integer, MatchReason> lineReasons = new HashMap<>();
    private final Map<Integer, MatchReason> movementReasons = new HashMap<>();
    private final Map<Integer, List<Integer>> lineChoices = new HashMap<>();
    private final Map<Integer, List<Integer>> movementChoices = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private final List<String> lineTexts;
    private final Map<BankLine, Integer> places = new IdentityHashMap<>();
    private final BitSet matchedLines = new BitSet();
    private final BitSet matchedMovements = new BitSet();
    private final Map<Long, Map<LocalDate, List<Integer>>> movementsByAmount = new HashMap<>();

    MatchTable(List<BankLine> lines, List<LedgerMovement> movements, int days) {
        this.lines = List.copyOf(lines);
        this.movements = List.copyOf(movements);
        this.days = days;
        freeLines.set(0, lines.size());
        freeMovements.set(0, movements.size());
        lineTexts = lines.stream().map(line -> words(line.text())).toList();
        for (int i = 0; i < lines.size(); i++) {
            places.putIfAbsent(lines.get(i), i);
        }
        for (int i = 0; i < movements.size(); i++) {
            LedgerMovement movement = movements.get(i);
            movementsByAmount
                    .computeIfAbsent(movement.amount().toOere(), key -> new HashMap<>())
                    .computeIfAbsent(movement.date(), key -> new ArrayList<>())
                    .add(i);
        }
    }

    List<Match> matches() {
        return matches;
    }

    int placeOf(BankLine line) {
        return places.getOrDefault(line, lines.size());
    }

    boolean isLineFree(int line) {
        return freeLines.get(line);
    }

    boolean isMovementFree(int movement) {
        return freeMovements.get(movement);
    }

    boolean isLineMatched(int line) {
        return matchedLines.get(line);
    }

    boolean isMovementMatched(int movement) {
        return matchedMovements.get(movement);
    }

    /** The free movements of exactly this amount, so many days from the line, in order. */
    List<Integer> free(int line, long oere, int distance) {
        BankLine of = lines.get(line);
        Set<LocalDate> dates = new HashSet<>();
        for (LocalDate date : new LocalDate[] {of.bookingDate(), of.valueDate()}) {
            if (date != null) {
                dates.add(date.minusDays(distance));
                dates.add(date.plusDays(distance));
            }
        }
        Map<LocalDate, List<Integer>> byDate = movementsByAmount.getOrDefault(oere, Map.of());
        return dates.stream()
                .flatMap(date -> byDate.getOrDefault(date, List.of()).stream())
                .filter(movement -> freeMovements.get(movement))
                .filter(movement -> distance(line, movement) == distance)
                .sorted()
                .toList();
    }

    /** Days from a movement to the nearer of a line's two dates. */
    int distance(int line, int movement) {
        LocalDate date = movements.get(movement).date();
        BankLine of = lines.get(line);
        long booked = Math.abs(ChronoUnit.DAYS.between(of.bookingDate(), date));
        LocalDate value = of.valueDate();
        long valued = value == null ? booked : Math.abs(ChronoUnit.DAYS.between(value, date));
        return (int) Math.min(booked, valued);
    }

    /** The reference a movement shares with a line; empty when it shares none. */
    Optional<String> sharedReference(int line, int movement) {
        String wanted = movements.get(movement).reference();
        String folded = fold(wanted);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        boolean given = lines.get(line).references().stream()
                .anyMatch(reference -> fold(reference.value()).equals(folded));
        boolean written = folded.length() >= SHORTEST_IN_TEXT
                && lineTexts.get(line).contains(words(wanted));
        return given || written ? Optional.of(wanted) : Optional.empty();
    }

    static String fold(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Words between single blanks, with one at each end, so that only whole words are found. */
    private static String words(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return " " + plain.strip() + " ";
    }

    void match(List<Integer> ofLines, List<Integer> ofMovements, MatchReason reason) {
        for (int line : ofLines) {
            use(freeLines, line);
            matchedLines.set(line);
        }
        for (int movement : ofMovements) {
            use(freeMovements, movement);
            matchedMovements.set(movement);
        }
        matches.add(new Match(ofLines.stream().map(lines::get).toList(),
                ofMovements.stream().map(movements::get).toList(), reason));
    }

    private static void use(BitSet free, int place) {
        if (!free.get(place)) {
            throw new IllegalStateException("used twice: " + place);
        }
        free.clear(place);
    }

    /** Leaves a line to a person: no later and less sure search may take it. */
    void leaveLine(int line, MatchReason reason, List<Integer> choices) {
        freeLines.clear(line);
        lineReasons.put(line, reason);
        lineChoices.put(line, List.copyOf(choices));
    }

    /** Leaves a movement to a person. */
    void leaveMovement(int movement, MatchReason reason, List<Integer> choices) {
        freeMovements.clear(movement);
        movementReasons.put(movement, reason);
        movementChoices.put(movement, List.copyOf(choices));
    }

    @Nullable MatchReason lineReason(int line) {
        return lineReasons.get(line);
    }

    @Nullable MatchReason movementReason(int movement) {
        return movementReasons.get(movement);
    }

    List<LedgerMovement> choicesOfLine(int line) {
        return lineChoices.getOrDefault(line, List.of()).stream().map(movements::get).toList();
    }

    List<BankLine> choicesOfMovement(int movement) {
        return movementChoices.getOrDefault(movement, List.of()).stream().map(lines::get).toList();
    }
}
