package dk.betroet.simulation.bookkeeper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything the bookkeeper has written down. Plain, changeable, and copied when in doubt. */
public final class Books implements Serializable {

    /** The world outside a home, where money comes from and goes to. */
    public static final String OUTSIDE = "outside";

    public final Map<String, Home> homes = new TreeMap<>();
    public final Map<String, Human> people = new TreeMap<>();
    public final Map<String, BankFile> files = new TreeMap<>();
    public final Map<String, Sheet> sheets = new TreeMap<>();
    final Map<String, Kept> answers = new TreeMap<>();

    /** An answer kept under somebody's key. */
    record Kept(String body, Answer.Kind kind, long voucher) implements Serializable {}

    /** A role held for a time; a unit or resident that is empty does not limit it. */
    public record Held(String role, String unit, String resident, LocalDate from, LocalDate until)
            implements Serializable {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Somebody, with all roles they ever had. */
    public static final class Human implements Serializable {
        public final String id;
        public final String authority;
        public final String name;
        public String household = "";
        /** Whether everything that opened a door was taken from them. */
        public boolean shutOut;
        public final List<Held> held = new ArrayList<>();

        public Human(String id, String authority, String name) {
            this.id = id;
            this.authority = authority;
            this.name = name;
        }

        /** What they are on a day. */
        public List<Held> on(LocalDate day) {
            return held.stream().filter(one -> one.on(day)).toList();
        }
    }

    /** A unit with its book. */
    public static final class Home implements Serializable {
        public final String id;
        public final String authority;
        public final String law;
        /** What it is: a care home, or a secretariat that several municipalities have. */
        public String kind = "care-home";
        public LocalDate openedOn;
        public long vouchers;
        /** When something was last recorded: a clock that is set back sets no book back. */
        public Instant recorded = Instant.EPOCH;
        public LocalDate closedThrough;
        public final Map<String, Fund> funds = new TreeMap<>();
        public final Map<String, Place> places = new TreeMap<>();
        public final List<Entry> entries = new ArrayList<>();
        public final Map<String, Request> requests = new TreeMap<>();
        public final Map<String, Mandate> mandates = new TreeMap<>();
        public final Map<String, Thing> things = new TreeMap<>();
        public final Map<String, Count> counts = new TreeMap<>();
        public final Map<String, Handover> handovers = new TreeMap<>();
        public final List<Reconciled> reconciled = new ArrayList<>();
        public final Map<String, Lent> cards = new TreeMap<>();
        public final Map<String, Lent> keys = new TreeMap<>();
        public final List<Spoken> spoken = new ArrayList<>();
        public final List<BankLine> bankLines = new ArrayList<>();
        public final Map<String, Matched> matches = new TreeMap<>();
        public final TreeSet<String> explained = new TreeSet<>();
        public final Map<String, Statement> statements = new TreeMap<>();
        public final Map<String, Incident> incidents = new TreeMap<>();
        public final Map<String, Inspection> inspections = new TreeMap<>();
        public final Joint joint = new Joint();
        public final Docket docket = new Docket();

        public Home(String id, String authority, String law) {
            this.id = id;
            this.authority = authority;
            this.law = law;
        }

        /** What a fund has in a place when a day ends. */
        public long at(String fund, String place, LocalDate day) {
            return entries.stream().filter(entry -> !entry.day.isAfter(day))
                    .mapToLong(entry -> entry.change(fund, place)).sum();
        }

        /** What a fund has in a place. */
        public long now(String fund, String place) {
            return entries.stream().mapToLong(entry -> entry.change(fund, place)).sum();
        }

        /** What everybody has in a place when a day ends. */
        public long inPlace(String place, LocalDate day) {
            return entries.stream().filter(entry -> !entry.day.isAfter(day))
                    .mapToLong(entry -> entry.change("", place)).sum();
        }

        /** Cash of one fund, or of all when none is named, in boxes. */
        public long inBoxes(String fund) {
            return places.values().stream().filter(place -> place.kind.equals("cash-box"))
                    .mapToLong(place -> now(fund, place.id)).sum();
        }

        /** The entry of a fact. */
        public Optional<Entry> entry(String fact) {
            return entries.stream().filter(entry -> entry.fact.equals(fact)).findFirst();
        }
    }

    /** Somebody's money. */
    public static final class Fund implements Serializable {
        public String id = "";
        public String kind = "resident";
        public String person = "";
        public LocalDate openedOn;
        public LocalDate diedOn;
        public LocalDate closedOn;
        public boolean movedOut;
        public String mode = "self";
        public LocalDate modeSince;
        public String guardianship = "none";
        public boolean hasCapacity = true;
        public boolean canSign = true;
        public final List<Agreement> agreements = new ArrayList<>();
        /** Of a common fund: its name, what each pays, what it may pay for, since when members. */
        public String name = "";
        public long amount;
        public List<String> categories = List.of();
        public final Map<String, LocalDate> members = new TreeMap<>();
        /** Of an association: who keeps its money, since when; who is consented to, on which day. */
        public String treasurer = "";
        public LocalDate treasurerSince;
        public final List<String> consents = new ArrayList<>();
        /** Of a youth school: its account, and what came in on the web. */
        public String account = "";
        public final List<Paid> paid = new ArrayList<>();
    }

    /** Something paid on the web, or undone again; below zero then. */
    public static final class Paid implements Serializable {
        public final String fact;
        public final LocalDate day;
        public final long oere;
        public boolean reconciled;

        Paid(String fact, LocalDate day, long oere) {
            this.fact = fact;
            this.day = day;
            this.oere = oere;
        }
    }

    /** A storage agreement. */
    public static final class Agreement implements Serializable {
        public LocalDate from;
        public LocalDate through;
        public LocalDate endedOn;
        public List<String> recipients = List.of();

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (through == null || !day.isAfter(through))
                    && (endedOn == null || day.isBefore(endedOn));
        }
    }

    /** Where money or things lie. */
    public static final class Place implements Serializable {
        public String id = "";
        public String kind = "";
        public String name = "";
        public String fund = "";
        public String account = "";
        public String responsible = "";
        public LocalDate openedOn;
        public LocalDate closedOn;
    }

    /** Money of one owner from one place to another. */
    public record Move(String fund, String from, String to, long oere) implements Serializable {}

    /** A voucher. */
    public static final class Entry implements Serializable {
        public String fact = "";
        public String operation = "";
        public LocalDate day;
        public LocalDate recorded;
        public long voucher;
        public List<Move> moves = List.of();
        public String mandate = "";
        public String mandateKind = "";
        public String reverses = "";
        public boolean reversed;
        public boolean shown = true;

        long change(String fund, String place) {
            long sum = 0;
            for (Move move : moves) {
                boolean own = fund.isEmpty() || move.fund().equals(fund);
                sum += own && move.to().equals(place) ? move.oere() : 0;
                sum -= own && move.from().equals(place) ? move.oere() : 0;
            }
            return sum;
        }
    }

    /** A signature or approval: who, as what, on which day. */
    public record Hand(String person, String capacity, LocalDate day) implements Serializable {}

    /** What has been gathered for a request. */
    public static final class Gathered implements Serializable {
        public final List<Hand> signed = new ArrayList<>();
        public final List<Hand> approved = new ArrayList<>();
        /** The signatures as they were given, when they count as something else on the day. */
        public final List<Hand> asSigned = new ArrayList<>();
        public final List<String> papers = new ArrayList<>();
    }

    /** Something that waits, with the money it holds. */
    public static final class Request implements Serializable {
        public String id = "";
        public String operation = "";
        public String actor = "";
        public String fund = "";
        public LocalDate day;
        public Map<String, Object> fields = Map.of();
        public List<Move> holds = List.of();
        public Gathered gathered = new Gathered();
        public Instant expires;
        public String status = "open";

        /** Whether it can still be signed. */
        public boolean isOpen(Instant now) {
            return status.equals("open") && now.isBefore(expires);
        }
    }

    /** A mandate on an account. */
    public static final class Mandate implements Serializable {
        public String id = "";
        public String kind = "";
        public String fund = "";
        public String holder = "";
        public String account = "";
        public Long amount;
        public LocalDate grantedOn;
        public LocalDate from;
        public LocalDate through;
        public LocalDate revokedOn;
        public int uses;
    }

    /** A thing of value. */
    public static final class Thing implements Serializable {
        public String id = "";
        public String fund = "";
        public String place = "";
        public LocalDate inOn;
        public boolean out;
    }

    /** A card on an account, or a key to a place, in somebody's hand. */
    public static final class Lent implements Serializable {
        public String id = "";
        public String place = "";
        public String label = "";
        public String holder = "";
        public LocalDate since;
        public LocalDate until;

        /** It comes back, or works no more; not before it was given. */
        void ends(LocalDate day) {
            until = day.isBefore(since) ? since : day;
        }
    }

    /** One line of a bank's file. */
    public record Row(LocalDate day, long oere) implements Serializable {}

    /**
     * What stands in a bank's file that somebody has uploaded.
     *
     * @param text all of it, by which it is known again
     * @param broken how many mistakes are in it
     */
    public record BankFile(String home, String text, long opening, List<Row> rows, int broken)
            implements Serializable {

        public BankFile {
            rows = List.copyOf(rows);
        }

        /** What stands on the account after its last line. */
        public long closing() {
            return opening + rows.stream().mapToLong(Row::oere).sum();
        }

        /** How many mistakes a careful reader finds; rows that fit in both orders are one. */
        int mistakes() {
            return broken + (broken == 0 && eitherWay() ? 1 : 0);
        }

        /** Whether rows of one day add up in both orders, and mean something else in each. */
        private boolean eitherWay() {
            long after = opening + rows.getFirst().oere();
            long firstAfter = after;
            boolean both = rows.getFirst().day().equals(rows.getLast().day());
            for (int i = 1; i < rows.size(); i++) {
                long before = after;
                after += rows.get(i).oere();
                both &= after + rows.get(i - 1).oere() == before;
            }
            boolean same = firstAfter == after && opening == after - rows.getLast().oere();
            return both && !same;
        }

        LocalDate first() {
            return rows.stream().map(Row::day).min(LocalDate::compareTo).orElseThrow();
        }

        /** The day of its last line. */
        public LocalDate last() {
            return rows.stream().map(Row::day).max(LocalDate::compareTo).orElseThrow();
        }
    }

    /**
     * Rows of text that somebody has uploaded: heads by code.
     *
     * @param broken whether one number in it is none
     */
    public record Sheet(String home, Map<String, Long> people, boolean broken)
            implements Serializable {}

    /** A bank's file that was read in for an account, and through which day it speaks. */
    public record Spoken(String place, String text, LocalDate from, LocalDate through,
            long opening, long closing) implements Serializable {}

    /** A line that was read in. */
    public record BankLine(String id, String place, LocalDate day, long oere)
            implements Serializable {}

    /** Lines and vouchers that somebody said are the same. */
    public static final class Matched implements Serializable {
        public String id = "";
        public String place = "";
        public List<String> lines = List.of();
        public List<String> facts = List.of();
        public boolean undone;
    }

    /** An account given to an owner, after how many vouchers, and what was said of it. */
    public static final class Statement implements Serializable {
        public String id = "";
        public String fund = "";
        public LocalDate from;
        public LocalDate through;
        public int entries;
        public boolean acknowledged;
        public boolean approved;
        public boolean contested;
    }

    /** Something that is missing, or that somebody is suspected of. */
    public static final class Incident implements Serializable {
        public String id = "";
        public boolean suspicion;
        public String reporter = "";
        public LocalDate last;
        public final List<String> suspects = new ArrayList<>();
        public final List<String> steps = new ArrayList<>();
        public boolean closed;
    }

    /** An auditor's look at some of it. */
    public static final class Inspection implements Serializable {
        public String id = "";
        public String inspector = "";
        public LocalDate last;
        public int items;
        public final TreeSet<Long> noted = new TreeSet<>();
        public boolean released;
    }

    /** Cash counted. */
    public static final class Count implements Serializable {
        public String id = "";
        public String place = "";
        public LocalDate day;
        public long difference;
        public boolean open;
    }

    /** Custody offered, and perhaps taken. */
    public static final class Handover implements Serializable {
        public String id = "";
        public String place = "";
        public String giver = "";
        public String receiver = "";
        public LocalDate offeredOn;
        public LocalDate takenOn;
        public boolean ended;
        public long difference;
    }

    /** A day that was reconciled: by whom, after how many vouchers, and whether it added up. */
    public record Reconciled(LocalDate day, String by, int entries, boolean differs)
            implements Serializable {}

    /** All places that hold this fund's money, for the figures. */
    public static TreeSet<String> placesOf(Home home, String fund) {
        TreeSet<String> found = new TreeSet<>();
        for (Place place : home.places.values()) {
            if (home.now(fund, place.id) != 0) {
                found.add(place.id);
            }
        }
        return found;
    }

    /** The same books once more, to try something out on. */
    public Books copy() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(this);
            }
            try (ObjectInputStream in = new ObjectInputStream(
                    new ByteArrayInputStream(bytes.toByteArray()))) {
                return (Books) in.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
