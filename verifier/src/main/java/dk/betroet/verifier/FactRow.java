package dk.betroet.verifier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One line of {@code facts.ndjson}, with what its canonical bytes hash to. */
final class FactRow {

    /** One amount on its way from a place to another, of one owner. */
    record Transfer(Id owner, Id from, Id to, String purpose, long oere) {

        Transfer back() {
            return new Transfer(owner, to, from, purpose, oere);
        }
    }

    /** A value that stands sealed in the chain. */
    record Sealed(Id id, byte[] digest) {}

    /** The closing of a book is the one operation whose content the verifier reads. */
    static final String CLOSE = "account.close-period";

    private static final int VERSION = 1;
    private static final byte[] OPEN = new byte[Hash.LENGTH];
    private static final String KIND = "betroet-fact";

    /** Where the hash of the fact before lies: behind a text, its length, and a number. */
    private static final int PREVIOUS_AT = 8 + KIND.length() + 8;

    long sequence;
    Id fact;
    long voucher;
    String operation;
    LocalDate happenedOn;
    Instant recordedAt;
    Id actor;
    Id mandate;
    Id reverses;
    final List<Transfer> transfers = new ArrayList<>();
    final List<Id> signers = new ArrayList<>();
    final List<byte[]> evidence = new ArrayList<>();
    final List<Sealed> sealed = new ArrayList<>();
    final List<String> citations = new ArrayList<>();
    String closedThrough;
    byte[] previous;
    /** The hash that the line says. */
    byte[] hash;

    /** The hash of the canonical bytes, tied to the fact before that the line names. */
    byte[] hashed;

    private FactRow() {}

    /** Reads a fact of the book. */
    static FactRow read(Id book, Cursor at) throws Broken {
        FactRow row = new FactRow();
        Canonical canonical = new Canonical();
        long version = at.first("version").number();
        if (version != VERSION) {
            throw new Broken("version", "canonical bytes of version " + version
                    + "; this program knows version " + VERSION);
        }
        canonical.text(KIND).number(version);
        row.numbers(book, at, canonical);
        row.transfers(at, canonical);
        row.content(at, canonical);
        row.signatures(at, canonical);
        row.previous = at.then("previous").hash();
        row.hash = at.then("hash").hash();
        at.close();
        at.end();
        // comes last in the line and first in the bytes, where its place was left open
        row.hashed = canonical.rawAt(PREVIOUS_AT, row.previous).sha256();
        return row;
    }

    private void numbers(Id book, Cursor at, Canonical canonical) throws Broken {
        sequence = at.then("sequence").number();
        fact = at.then("fact").id();
        voucher = at.then("voucher").number();
        operation = at.then("operation").text();
        String day = at.then("happenedOn").text();
        happenedOn = Moment.day(day);
        recordedAt = Moment.moment(at.then("recordedAt").text());
        actor = at.then("actor").id();
        mandate = at.then("mandate").idOrNull();
        reverses = at.then("reverses").idOrNull();
        canonical.raw(OPEN).id(book).number(sequence).id(fact).number(voucher)
                .text(operation).text(day)
                .number(recordedAt.getEpochSecond()).number(Moment.micros(recordedAt))
                .id(actor)
                .text(mandate == null ? "" : mandate.toString())
                .text(reverses == null ? "" : reverses.toString());
    }

    private void transfers(Cursor at, Canonical canonical) throws Broken {
        at.then("transfers");
        int counted = canonical.length();
        canonical.number(0);
        for (boolean another = at.list(); another; another = at.more()) {
            Transfer one = new Transfer(at.first("owner").id(), at.then("from").id(),
                    at.then("to").id(), at.then("purpose").text(), at.then("oere").number());
            at.close();
            transfers.add(one);
            canonical.id(one.owner()).id(one.from()).id(one.to()).text(one.purpose())
                    .number(one.oere());
        }
        canonical.numberAt(counted, transfers.size());
    }

    private void content(Cursor at, Canonical canonical) throws Broken {
        at.then("payload");
        int from = at.at();
        at.pass(new Content(true));
        canonical.text(at.bytes(), from, at.at());
        at.then("verdict");
        from = at.at();
        at.pass(new Content(false));
        canonical.text(at.bytes(), from, at.at());
    }

    private void signatures(Cursor at, Canonical canonical) throws Broken {
        at.then("signatures");
        int counted = canonical.length();
        canonical.number(0);
        for (boolean another = at.list(); another; another = at.more()) {
            Id person = at.first("person").id();
            signers.add(person);
            canonical.id(person).text(at.then("capacity").text()).text(at.then("method").text());
            Instant signed = Moment.moment(at.then("at").text());
            canonical.number(signed.getEpochSecond()).number(Moment.micros(signed))
                    .text(Hash.hex(at.then("drawing").hashOrEmpty()));
            at.close();
        }
        canonical.numberAt(counted, signers.size());
        at.then("evidence");
        for (boolean another = at.list(); another; another = at.more()) {
            evidence.add(at.hash());
        }
        canonical.number(evidence.size());
        evidence.forEach(canonical::raw);
    }

    /** What the verifier wants to know of the two JSON texts. */
    private final class Content implements Cursor.Passing {

        private final boolean payload;

        Content(boolean payload) {
            this.payload = payload;
        }

        @Override
        public boolean wants(String key) {
            return payload
                    ? "through".equals(key) && CLOSE.equals(operation)
                    : "citations".equals(key) || "notices".equals(key);
        }

        @Override
        public void text(String key, String text) {
            switch (key) {
                case "through" -> closedThrough = text;
                case "citations" -> citations.add(text);
                default -> citations.add(text.substring(text.indexOf(' ') + 1));
            }
        }

        @Override
        public void sealed(Id id, byte[] digest) {
            sealed.add(new Sealed(id, digest));
        }
    }
}
