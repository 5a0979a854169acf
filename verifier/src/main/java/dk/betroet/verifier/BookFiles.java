package dk.betroet.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** The files beside the facts of one book, each held against what the facts say. */
final class BookFiles implements BookCheck.Marks {

    private static final String ERASED = "erased";
    private static final String HERE = "here";
    private static final String WITHHELD = "withheld";
    private static final byte COMMITMENT = 1;

    /** Something that names a head of the chain: a statement or a checkpoint. */
    private record Named(String code, String file, long line, byte[] head) {}

    /** A value that stands sealed. */
    private record Value(long line, byte[] digest) {}

    private final Reading reading;
    private final House house;
    private final Manifest.Book book;
    private final String folder;
    private final Problems problems;
    private final Tally tally;
    private final Set<String> wantedHeads;

    private final Map<Long, List<Named>> named = new HashMap<>();
    private final Map<Long, LocalDate> closings = new LinkedHashMap<>();
    private final Map<Id, Value> values = new HashMap<>();
    private final Map<String, Boolean> files = new HashMap<>();
    private final Set<Id> used = new HashSet<>();

    BookFiles(Reading reading, House house, Manifest.Book book, Tally tally,
            Set<String> wantedHeads) {
        this.reading = reading;
        this.house = house;
        this.book = book;
        this.folder = book.unit() + "/";
        this.problems = reading.problems();
        this.tally = tally;
        this.wantedHeads = wantedHeads;
    }

    /** Verifies the whole book. */
    void verify() throws IOException {
        BookTables tables = BookTables.read(reading, house, folder);
        statements(tables);
        checkpoints();
        sealedValues();
        evidence();
        BookCheck check = new BookCheck(book, house, tables, this, folder + "facts.ndjson",
                problems);
        check.read(reading);
        named.values().forEach(list -> list.forEach(each -> problems.add(each.code(), each.file(),
                each.line(), "the book has no such fact")));
        periods();
        balances(tables, check.amounts());
        named.clear();
        spare();
        reads();
    }

    private void statements(BookTables tables) throws IOException {
        String file = folder + "statements.ndjson";
        reading.lines(file, (line, at) -> {
            at.first("statement").id();
            tables.fund(at.then("fund").id());
            long sequence = at.then("sequence").number();
            byte[] head = at.then("head").hash();
            at.then("sha256").hash();
            at.close();
            at.end();
            named.computeIfAbsent(sequence, _ -> new ArrayList<>())
                    .add(new Named("statement", file, line, head));
        });
    }

    private void checkpoints() throws IOException {
        String file = folder + "checkpoints.ndjson";
        reading.lines(file, (line, at) -> {
            long sequence = at.first("sequence").number();
            byte[] head = at.then("head").hash();
            Instant moment = Moment.moment(at.then("at").text());
            byte[] key = at.then("key").hash();
            byte[] signature = at.then("signature").hex(Ed25519.SIGNATURE_DIGITS);
            at.close();
            at.end();
            named.computeIfAbsent(sequence, _ -> new ArrayList<>())
                    .add(new Named("checkpoint", file, line, head));
            byte[] bytes = new Canonical().text("betroet-checkpoint").number(1).id(book.unit())
                    .number(sequence).raw(head).number(moment.getEpochSecond())
                    .number(Moment.micros(moment)).toBytes();
            if (!house.signs(key)) {
                throw new Broken("checkpoint", "the key " + Hash.hex(key) + " is not listed");
            }
            if (!Ed25519.isSigned(key, bytes, signature)) {
                throw new Broken("checkpoint", "fact " + sequence + " is not signed by the key "
                        + Hash.hex(key));
            }
            tally.checkpoints++;
        });
    }

    private void sealedValues() throws IOException {
        reading.lines(folder + "sealed.ndjson", (line, at) -> {
            Id id = at.first("sealed").id();
            String state = state(at);
            byte[] digest = at.then("digest").hash();
            byte[] salt = at.then("salt").hashOrEmpty();
            String value = at.then("value").text();
            at.close();
            at.end();
            if (values.put(id, new Value(line, digest)) != null) {
                throw new Broken("identity-twice", "the value " + id + " is there twice");
            }
            if (HERE.equals(state) && !Arrays.equals(digest, commitment(salt, value))) {
                throw new Broken("sealed", "the value is not what its digest says");
            }
            if (!HERE.equals(state) && (salt.length > 0 || !value.isEmpty())) {
                throw Broken.malformed("a value that is " + state + " stands here all the same");
            }
            tally.values++;
            tally.erasedValues += ERASED.equals(state) ? 1 : 0;
            tally.withheld += WITHHELD.equals(state) ? 1 : 0;
        });
    }

    private static String state(Cursor at) throws Broken {
        String state = at.then("state").text();
        if (!List.of(HERE, ERASED, WITHHELD).contains(state)) {
            throw Broken.malformed("unknown state " + state);
        }
        return state;
    }

    /** The digest of a value, as {@code docs/chain.md} says. */
    private static byte[] commitment(byte[] salt, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = Hash.sha256();
        digest.update(COMMITMENT);
        digest.update(salt);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (utf8.length >>> shift));
        }
        return digest.digest(utf8);
    }

    private void evidence() throws IOException {
        reading.lines(folder + "evidence.ndjson", (line, at) -> {
            byte[] sha256 = at.first("sha256").hash();
            String state = state(at);
            at.then("bytes").number();
            at.then("mediaType").text();
            String name = at.then("file").text();
            at.close();
            at.end();
            if (files.put(Hash.hex(sha256), Boolean.FALSE) != null) {
                throw new Broken("identity-twice", "the file is there twice");
            }
            tally.files++;
            tally.erasedFiles += ERASED.equals(state) ? 1 : 0;
            tally.withheld += WITHHELD.equals(state) ? 1 : 0;
            if (HERE.equals(state)) {
                here(sha256, name);
            } else if (!name.isEmpty()) {
                throw Broken.malformed("a file that is " + state + " has a name all the same");
            }
        });
    }

    private void here(byte[] sha256, String name) throws Broken {
        if (!name.equals(folder + "evidence/" + Hash.hex(sha256)) || !reading.has(name)) {
            throw new Broken("evidence", "the file " + name + " is not in the archive");
        }
        try {
            byte[] hash = reading.hash(name);
            if (!Arrays.equals(hash, sha256)) {
                throw new Broken("evidence", "the file hashes to " + Hash.hex(hash));
            }
        } catch (IOException e) {
            throw new Broken("evidence", "the file cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void closed(long sequence, LocalDate through) {
        closings.put(sequence, through);
    }

    @Override
    public void sealed(FactRow.Sealed sealed) throws Broken {
        Value value = values.get(sealed.id());
        if (value == null || !Arrays.equals(value.digest(), sealed.digest())) {
            throw new Broken("sealed", value == null
                    ? "the sealed value " + sealed.id() + " is not listed"
                    : "the sealed value " + sealed.id() + " is listed with another digest");
        }
        used.add(sealed.id());
    }

    @Override
    public void evidence(byte[] hash) throws Broken {
        if (files.replace(Hash.hex(hash), Boolean.TRUE) == null) {
            throw new Broken("evidence", "the file " + Hash.hex(hash) + " is not listed");
        }
    }

    @Override
    public void head(long sequence, byte[] hash) {
        tally.facts++;
        if (!wantedHeads.isEmpty()) {
            wantedHeads.remove(Hash.hex(hash));
        }
        List<Named> here = named.remove(sequence);
        if (here == null) {
            return;
        }
        for (Named one : here) {
            if (!Arrays.equals(one.head(), hash)) {
                problems.add(one.code(), one.file(), one.line(), "the head of fact " + sequence
                        + " is " + Hash.hex(hash) + ", not " + Hash.hex(one.head()));
            }
        }
    }

    private void periods() throws IOException {
        reading.lines(folder + "periods.ndjson", (line, at) -> {
            LocalDate through = Moment.day(at.first("through").text());
            long sequence = at.then("sequence").number();
            at.close();
            at.end();
            if (!through.equals(closings.remove(sequence))) {
                throw new Broken("period", "fact " + sequence + " did not close the book through "
                        + through);
            }
        });
        closings.forEach((sequence, through) -> problems.add("period", folder + "periods.ndjson", 0,
                "fact " + sequence + " closed the book through " + through
                        + ", which is not listed"));
    }

    private void balances(BookTables tables, Amounts amounts) throws IOException {
        String file = folder + "balances.ndjson";
        reading.lines(file, (line, at) -> {
            Id fund = at.first("fund").id();
            Id place = at.then("place").id();
            long oere = at.then("oere").number();
            at.close();
            at.end();
            long summed = amounts.take(tables.fund(fund), tables.place(place));
            if (summed != oere || oere == 0) {
                throw new Broken("balance", "the facts sum to " + summed + " øre, the line says "
                        + oere);
            }
            tally.balances++;
        });
        if (amounts.left() > 0) {
            problems.add("balance", file, 0, amounts.left() + " amounts are not listed");
        }
    }

    /** What lies in the archive although no fact names it. */
    private void spare() {
        values.forEach((id, value) -> {
            if (!used.contains(id)) {
                problems.add("sealed", folder + "sealed.ndjson", value.line(),
                        "no fact names the value " + id);
            }
        });
        files.forEach((sha256, isUsed) -> {
            if (!isUsed) {
                problems.add("evidence", folder + "evidence.ndjson", 0,
                        "no fact names the file " + sha256);
            }
        });
    }

    private void reads() throws IOException {
        reading.lines(folder + "reads.ndjson", (line, at) -> {
            Moment.moment(at.first("at").text());
            at.then("reader").idOrNull();
            at.then("subject").id();
            at.then("what").text();
            at.then("why").text();
            at.close();
            at.end();
        });
    }
}
