package dk.betroet.verifier;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Recomputes one book from its facts: the chain, vouchers, balances, closings, what was cited. */
final class BookCheck {

    /** What the other files of the book are held against, once the facts have been read. */
    interface Marks {

        /** A closing of the book through a day. */
        void closed(long sequence, LocalDate through);

        /** A value that stands sealed in a fact. */
        void sealed(FactRow.Sealed sealed) throws Broken;

        /** A file that a fact names. */
        void evidence(byte[] hash) throws Broken;

        /** The hash of a fact. */
        void head(long sequence, byte[] hash);
    }

    /** What undid a fact: the money it moved back, and the mandate that is given back; or null. */
    private record Undoing(List<FactRow.Transfer> transfers, Id mandate) {}

    private final Manifest.Book book;
    private final House house;
    private final BookTables tables;
    private final Marks marks;
    private final String file;
    private final Problems problems;

    private final Amounts amounts = new Amounts();
    private final Map<Id, Long> facts = new HashMap<>();
    private final Set<Id> reversed = new HashSet<>();
    private final Map<Id, Undoing> undoing = new HashMap<>();

    private byte[] head = new byte[Hash.LENGTH];
    private long sequence;
    private long voucher;
    private Instant recorded = Instant.MIN;
    private LocalDate closedThrough = LocalDate.MIN;

    BookCheck(Manifest.Book book, House house, BookTables tables, Marks marks, String file,
            Problems problems) {
        this.book = book;
        this.house = house;
        this.tables = tables;
        this.marks = marks;
        this.file = file;
        this.problems = problems;
    }

    /** Reads the facts, and then once more those that were undone later. */
    void read(Reading reading) throws IOException {
        Lines.Parser<FactRow> parser = at -> FactRow.read(book.unit(), at);
        reading.lines(file, parser, this::fact);
        if (!undoing.isEmpty()) {
            reading.again(file, parser, this::undone);
        }
        if (sequence != book.facts() || voucher != book.vouchers()
                || !Arrays.equals(head, book.head())) {
            problems.add("book", file, 0, "the manifest says " + book.facts() + " facts, "
                    + book.vouchers() + " vouchers and the head " + Hash.hex(book.head())
                    + "; the file has " + sequence + ", " + voucher + " and " + Hash.hex(head));
        }
        for (Map.Entry<Id, BookTables.Mandate> mandate : tables.mandates().entrySet()) {
            if (!facts.containsKey(mandate.getValue().fact())) {
                problems.add("mandate", file, 0, "the mandate " + mandate.getKey()
                        + " was given by a fact that is not in the book");
            }
            Id revokedBy = mandate.getValue().revokedBy();
            if (revokedBy != null && !facts.containsKey(revokedBy)) {
                problems.add("mandate", file, 0, "the mandate " + mandate.getKey()
                        + " was ended by a fact that is not in the book");
            }
        }
    }

    Amounts amounts() {
        return amounts;
    }

    private void fact(long line, FactRow row) throws Broken {
        chain(line, row);
        numbers(line, row);
        money(row);
        references(row);
        for (String citation : row.citations) {
            if (!house.inForce(citation, row.happenedOn)) {
                throw new Broken("rule", "no rule " + citation + " was in force on "
                        + row.happenedOn);
            }
        }
        for (FactRow.Sealed sealed : row.sealed) {
            marks.sealed(sealed);
        }
        for (byte[] hash : row.evidence) {
            marks.evidence(hash);
        }
        closing(row);
    }

    /** The tie to the fact before. After a break the chain goes on from what the line claims. */
    private void chain(long line, FactRow row) {
        if (row.sequence != sequence + 1) {
            said(line, "sequence", "fact " + (sequence + 1) + " should stand here, this is "
                    + row.sequence);
        }
        sequence = row.sequence;
        if (!Arrays.equals(row.previous, head)) {
            said(line, "previous", "tied to " + Hash.hex(row.previous) + ", the fact before is "
                    + Hash.hex(head));
        }
        if (!Arrays.equals(row.hash, row.hashed)) {
            said(line, "hash", "the bytes hash to " + Hash.hex(row.hashed) + ", the line says "
                    + Hash.hex(row.hash));
        }
        head = row.hash;
        marks.head(row.sequence, row.hashed);
    }

    private void numbers(long line, FactRow row) {
        boolean moves = !row.transfers.isEmpty();
        if (moves && row.voucher != voucher + 1 || !moves && row.voucher != 0) {
            said(line, "voucher", "voucher " + (moves ? voucher + 1 : 0)
                    + " should stand here, this is " + row.voucher);
        }
        if (moves) {
            voucher = row.voucher;
        }
        if (facts.putIfAbsent(row.fact, line) != null) {
            said(line, "identity-twice", "the fact " + row.fact + " is there twice");
        }
        if (row.recordedAt.isBefore(recorded)) {
            said(line, "time", "recorded at " + row.recordedAt + ", the fact before at "
                    + recorded);
        }
        recorded = row.recordedAt;
    }

    private void money(FactRow row) throws Broken {
        for (FactRow.Transfer one : row.transfers) {
            if (one.oere() <= 0) {
                throw new Broken("amount", "the amount " + one.oere() + " is not positive");
            }
            int fund = tables.fund(one.owner());
            amounts.add(fund, tables.place(one.from()), -one.oere());
            amounts.add(fund, tables.place(one.to()), one.oere());
        }
        // only now: one fact may pass money through a place that has none before and after
        for (FactRow.Transfer one : row.transfers) {
            int place = tables.place(one.from());
            long left = amounts.add(tables.fund(one.owner()), place, 0);
            if (left < 0 && tables.isHeld(place)) {
                throw new Broken("below-zero", "the fund " + one.owner() + " is left with " + left
                        + " øre in the place " + one.from());
            }
        }
        if (!row.transfers.isEmpty() && !row.happenedOn.isAfter(closedThrough)) {
            throw new Broken("period", "money moved on " + row.happenedOn
                    + ", and the book was closed through " + closedThrough);
        }
    }

    private void references(FactRow row) throws Broken {
        if (row.reverses != null) {
            if (!facts.containsKey(row.reverses) || row.reverses.equals(row.fact)) {
                throw new Broken("reversal", "undoes " + row.reverses
                        + ", which is not in the book before it");
            }
            if (!reversed.add(row.reverses)) {
                throw new Broken("reversal", "undoes " + row.reverses
                        + ", which is undone already");
            }
            undoing.put(row.reverses, new Undoing(row.transfers, row.mandate));
        }
        if (row.mandate != null) {
            BookTables.Mandate mandate = tables.mandate(row.mandate);
            // to end a mandate is no use of it, and neither is to undo its use: also before it
            // begins, and after it lapsed
            boolean uses = !row.fact.equals(mandate.revokedBy()) && row.reverses == null;
            boolean ended = mandate.revokedBy() != null && facts.containsKey(mandate.revokedBy());
            if (uses && !mandate.isValid(row.happenedOn, ended)) {
                throw new Broken("mandate", "the mandate " + row.mandate + " was not valid on "
                        + row.happenedOn);
            }
            for (FactRow.Transfer one : row.transfers) {
                if (!one.owner().equals(mandate.fund())) {
                    throw new Broken("mandate", "the mandate " + row.mandate
                            + " is for another owner than " + one.owner());
                }
            }
        }
        if (!house.knows(row.actor)) {
            throw new Broken("unknown-person", "the person " + row.actor + " is not listed");
        }
        for (Id signer : row.signers) {
            if (!house.knows(signer)) {
                throw new Broken("unknown-person", "the person " + signer + " is not listed");
            }
        }
    }

    private void closing(FactRow row) throws Broken {
        if (!FactRow.CLOSE.equals(row.operation)) {
            return;
        }
        if (row.closedThrough == null) {
            throw new Broken("period", "the closing does not say through which day");
        }
        LocalDate through = Moment.day(row.closedThrough);
        if (!through.isAfter(closedThrough)) {
            throw new Broken("period", "closes through " + through + ", and the book was closed"
                    + " through " + closedThrough);
        }
        closedThrough = through;
        marks.closed(row.sequence, through);
    }

    /** The second reading: what was undone moved the same amounts the other way. */
    private void undone(long line, FactRow row) throws Broken {
        Undoing back = undoing.get(row.fact);
        if (back == null) {
            return;
        }
        if (!Objects.equals(back.mandate, row.mandate)) {
            said(line, "reversal", "was undone on another mandate than it was done on");
        }
        List<FactRow.Transfer> left = new ArrayList<>(back.transfers);
        boolean same = left.size() == row.transfers.size();
        for (FactRow.Transfer one : row.transfers) {
            same &= left.remove(one.back());
        }
        if (!same) {
            said(line, "reversal", "was undone with other amounts than it moved");
        }
    }

    private void said(long line, String code, String said) {
        problems.add(code, file, line, said);
    }
}
