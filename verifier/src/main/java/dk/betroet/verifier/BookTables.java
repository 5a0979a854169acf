package dk.betroet.verifier;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the facts of one book refer to: its funds, its places and the mandates. */
final class BookTables {

    /** A mandate in its days; revoked on a day it could still be used, or never. */
    record Mandate(Id fund, LocalDate from, LocalDate through, LocalDate revokedOn, Id revokedBy,
            Id fact) {

        /**
         * Whether it held on a day, as far as was known: an end that was written down later says
         * nothing of what was done before it was.
         *
         * @param ended whether the fact that ended it had been written down
         */
        boolean isValid(LocalDate day, boolean ended) {
            return !day.isBefore(from)
                    && (through == null || !day.isAfter(through))
                    && (revokedOn == null || !ended || day.isBefore(revokedOn));
        }
    }

    private final Map<Id, Integer> funds = new HashMap<>();
    private final Map<Id, Integer> places = new HashMap<>();
    private final List<Boolean> held = new ArrayList<>();
    private final Map<Id, Mandate> mandates = new HashMap<>();

    static BookTables read(Reading reading, House house, String folder) throws IOException {
        BookTables tables = new BookTables();
        reading.lines(folder + "funds.ndjson", (line, at) -> {
            Id fund = at.first("fund").id();
            at.then("kind").text();
            Id person = at.then("person").idOrNull();
            at.then("name").text();
            Moment.day(at.then("openedOn").text());
            Moment.dayOrNull(at.then("closedOn").text());
            at.close();
            at.end();
            tables.number(tables.funds, fund, "fund");
            if (person != null && !house.knows(person)) {
                throw new Broken("unknown-person", "the person " + person + " is not listed");
            }
        });
        reading.lines(folder + "places.ndjson", (line, at) -> {
            Id place = at.first("place").id();
            String kind = at.then("kind").text();
            at.then("name").text();
            Moment.day(at.then("openedOn").text());
            Moment.dayOrNull(at.then("closedOn").text());
            at.close();
            at.end();
            tables.number(tables.places, place, "place");
            tables.held.add(!"outside".equals(kind));
        });
        reading.lines(folder + "mandates.ndjson", (line, at) -> {
            Id mandate = at.first("mandate").id();
            Id fund = at.then("fund").id();
            at.then("kind").text();
            Id holder = at.then("holder").id();
            Mandate read = new Mandate(fund, Moment.day(at.then("from").text()),
                    Moment.dayOrNull(at.then("through").text()),
                    Moment.dayOrNull(at.then("revokedOn").text()),
                    at.then("revokedBy").idOrNull(), at.then("fact").id());
            at.close();
            at.end();
            if (tables.mandates.put(mandate, read) != null) {
                throw new Broken("identity-twice", "the mandate " + mandate + " is there twice");
            }
            if (!tables.funds.containsKey(fund)) {
                throw new Broken("unknown-owner", "the fund " + fund + " is not listed");
            }
            if (!house.knows(holder)) {
                throw new Broken("unknown-person", "the person " + holder + " is not listed");
            }
        });
        return tables;
    }

    private void number(Map<Id, Integer> numbers, Id id, String what) throws Broken {
        if (numbers.putIfAbsent(id, numbers.size()) != null) {
            throw new Broken("identity-twice", "the " + what + " " + id + " is there twice");
        }
    }

    /** The number of a fund, from 0. */
    int fund(Id fund) throws Broken {
        Integer number = funds.get(fund);
        if (number == null) {
            throw new Broken("unknown-owner", "the fund " + fund + " is not listed");
        }
        return number;
    }

    /** The number of a place, from 0. */
    int place(Id place) throws Broken {
        Integer number = places.get(place);
        if (number == null) {
            throw new Broken("unknown-place", "the place " + place + " is not listed");
        }
        return number;
    }

    /** Whether the money in a place is kept here, and can therefore never be less than nothing. */
    boolean isHeld(int place) {
        return held.get(place);
    }

    Mandate mandate(Id mandate) throws Broken {
        Mandate known = mandates.get(mandate);
        if (known == null) {
            throw new Broken("unknown-mandate", "the mandate " + mandate + " is not listed");
        }
        return known;
    }

    Map<Id, Mandate> mandates() {
        return mandates;
    }
}
