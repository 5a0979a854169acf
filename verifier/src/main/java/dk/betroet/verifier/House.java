package dk.betroet.verifier;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** What all books of an archive share: people, keys and rules. */
final class House {

    private static final String KEYS = "keys.ndjson";
    private static final String PEOPLE = "people.ndjson";
    private static final String RULES = "rules.ndjson";
    private static final int KEY_DIGITS = 64;

    /** When a rule was in force; the last day may be missing. */
    private record Days(LocalDate from, LocalDate through) {

        boolean contain(LocalDate day) {
            return !day.isBefore(from) && (through == null || !day.isAfter(through));
        }
    }

    private final Set<Id> people = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, List<Days>> rules = new HashMap<>();
    private long erased;

    static House read(Reading reading) throws IOException {
        House house = new House();
        reading.lines(KEYS, (line, at) -> {
            byte[] key = at.first("key").hex(KEY_DIGITS);
            Moment.moment(at.then("from").text());
            at.then("until").text();
            at.close();
            at.end();
            house.keys.add(Hash.hex(key));
        });
        reading.lines(PEOPLE, (line, at) -> {
            Id person = at.first("person").id();
            at.then("name").text();
            house.erased += at.then("erasedAt").text().isEmpty() ? 0 : 1;
            at.close();
            at.end();
            if (!house.people.add(person)) {
                throw new Broken("identity-twice", "the person " + person + " is there twice");
            }
        });
        Map<String, byte[]> books = new HashMap<>();
        reading.lines(RULES, (line, at) -> house.rule(at, reading, books));
        return house;
    }

    private void rule(Cursor at, Reading reading, Map<String, byte[]> books) throws Broken {
        String book = at.first("book").text();
        String version = at.then("version").text();
        String rule = at.then("rule").text();
        String section = at.then("section").text();
        LocalDate from = Moment.day(at.then("from").text());
        LocalDate through = Moment.dayOrNull(at.then("through").text());
        byte[] sha256 = at.then("sha256").hash();
        at.close();
        at.end();
        String file = "rulebooks/" + book + "-" + version + ".yaml";
        if (!books.containsKey(file)) {
            try {
                books.put(file, reading.has(file) ? reading.hash(file) : new byte[0]);
            } catch (IOException e) {
                throw new Broken("rulebook", file + " cannot be read: " + e.getMessage());
            }
        }
        if (!Arrays.equals(books.get(file), sha256)) {
            throw new Broken("rulebook", "the rule " + rule + " is from a file " + file + " of "
                    + Hash.hex(sha256) + ", which is not in the archive");
        }
        rules.computeIfAbsent(book + "/" + version + " § " + section + " (" + rule + ")",
                _ -> new ArrayList<>()).add(new Days(from, through));
    }

    boolean knows(Id person) {
        return people.contains(person);
    }

    boolean signs(byte[] key) {
        return keys.contains(Hash.hex(key));
    }

    /** How many people have been erased. */
    long erased() {
        return erased;
    }

    /** Whether a rule existed and was in force. */
    boolean inForce(String citation, LocalDate day) {
        for (Days days : rules.getOrDefault(citation, List.of())) {
            if (days.contain(day)) {
                return true;
            }
        }
        return false;
    }
}
