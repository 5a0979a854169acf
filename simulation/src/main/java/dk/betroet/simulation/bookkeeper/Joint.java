package dk.betroet.simulation.bookkeeper;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a joint secretariat has written down beside the money itself. */
public final class Joint implements Serializable {

    /** The municipalities' joint money; empty before any came in. */
    public String fund = "";

    /** The kept table and its paper, its rows by label, and the day of its newest version. */
    public String table = "";
    public String paper = "";
    public final Map<String, String> rows = new TreeMap<>();
    public LocalDate keptOn;
    public final Map<String, Line> lines = new TreeMap<>();
    public final Map<String, Column> columns = new TreeMap<>();
    /** Columns by every identity that they ever had. */
    public final Map<String, Column> everyColumn = new TreeMap<>();
    public final List<Booked> booked = new ArrayList<>();
    public final Map<String, Commitment> commitments = new TreeMap<>();
    public final Map<String, Overhead> overheads = new TreeMap<>();
    /** On which line what other jobs book counts. */
    public final Map<String, String> mapped = new TreeMap<>();

    public final Map<String, Map<String, Long>> counts = new TreeMap<>();
    public final Map<String, Contribution> contributions = new TreeMap<>();
    public final Map<String, Claim> claims = new TreeMap<>();
    /** Municipalities by identity, and those who look on their behalf. */
    public final Map<String, String> contributors = new TreeMap<>();
    public final Map<String, String> contacts = new TreeMap<>();
    public final List<Repayment> repayments = new ArrayList<>();
    public int lastNumber;

    /** A line of a budget that money is booked on. */
    public record Line(String id, String label, boolean income) implements Serializable {}

    /** What went out (above zero) or came in for a purpose. */
    public record Booked(String fact, String purpose, LocalDate day, long oere)
            implements Serializable {}

    /** Money that is promised. */
    public static final class Commitment implements Serializable {
        public String id = "";
        public String line = "";
        public int year;
        public long oere;
        public LocalDate on;
        public boolean released;
        /** What was paid on it, by voucher. */
        public final Map<String, Long> payments = new TreeMap<>();

        /** What of it is promised still. */
        public long open(Books.Home home) {
            long paid = paid(home, payments);
            return released || paid > oere ? 0 : oere - paid;
        }
    }

    /** How a line is computed: so much for an area, or a share of a row. */
    public record Overhead(long oere, String percent, String row) implements Serializable {}

    /** A column of a table. */
    public static final class Column implements Serializable {
        public final String head;
        public String id = "";
        public LocalDate proposedOn;
        public boolean approved;
        /** Of accounts that were made: the figures by label. */
        public Map<String, Long> figures = Map.of();

        Column(String head) {
            this.head = head;
        }

        /** Whether it is a year's accounts. */
        public boolean accounts() {
            return head.startsWith("accounts_");
        }

        /** Whose figures they are. */
        public int year() {
            return Integer.parseInt(head.substring(head.indexOf('_') + 1));
        }
    }

    /** What municipalities pay together. */
    public static final class Contribution implements Serializable {
        public String id = "";
        public long total;
        public int instalments;
        public LocalDate firstDue;
        public LocalDate decidedOn;
        public boolean taxed;
        public boolean sent;
        public boolean replaced;
        public String way = "";
        public Map<String, Long> people = Map.of();
        public Map<String, Long> parts = Map.of();
        public Map<String, Long> surplus = Map.of();
    }

    /** What one municipality is to pay at one time. */
    public static final class Claim implements Serializable {
        public String id = "";
        public String contribution = "";
        public String code = "";
        public int number;
        public long oere;
        public long tax;
        public long setOff;
        public LocalDate issuedOn;
        public LocalDate dueOn;
        public int creditNumber;
        public final Map<String, Long> payments = new TreeMap<>();

        /** What is still to be paid; below zero when it was paid too much. */
        public long open(Books.Home home) {
            return (creditNumber == 0 ? oere + tax : 0) - paid(home, payments);
        }
    }

    /** What went back to a municipality. */
    public record Repayment(String fact, String contribution, String code, long oere)
            implements Serializable {}

    /** What of some payments was not undone. */
    static long paid(Books.Home home, Map<String, Long> payments) {
        return payments.entrySet().stream()
                .filter(one -> stands(home, one.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
    }

    private static boolean stands(Books.Home home, String fact) {
        return home.entry(fact).filter(entry -> entry.reversed).isEmpty();
    }

    /** What went back to a municipality of a contribution and was not undone. */
    long back(Books.Home home, String contribution, String code) {
        return repayments.stream().filter(one -> one.contribution().equals(contribution)
                && one.code().equals(code) && stands(home, one.fact()))
                .mapToLong(Repayment::oere).sum();
    }

    /** What a municipality is owed in a contribution, or below zero what it owes. */
    public long net(Books.Home home, Contribution of, String code) {
        long share = of.way.equals("repay") ? of.surplus.getOrDefault(code, 0L) : 0;
        long open = claims.values().stream().filter(claim -> claim.contribution.equals(of.id)
                && claim.code.equals(code)).mapToLong(claim -> claim.open(home)).sum();
        return of.parts.containsKey(code) ? share - open - back(home, of.id, code) : 0;
    }

    /** Whether a year's accounts have been approved. */
    boolean stands(int year) {
        return Optional.ofNullable(columns.get("accounts_" + year))
                .filter(column -> column.approved).isPresent();
    }

    /** The joint money was opened with what has just been done, unless it was open. */
    void opens(Books.Home home, Made made) {
        if (fund.isEmpty()) {
            Books.Fund joint = new Books.Fund();
            joint.id = made.result().get("joint");
            joint.kind = "joint-funds";
            joint.openedOn = home.openedOn;
            home.funds.put(joint.id, joint);
            fund = joint.id;
        }
    }

    /** What was booked is booked back. */
    void undone(String fact, LocalDate day, Made made) {
        List.copyOf(booked).stream().filter(one -> one.fact().equals(fact)).forEach(one ->
                booked.add(new Booked(made.fact(), one.purpose(), day, -one.oere())));
    }
}
