package dk.betroet.verifier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive made from {@code docs/archive.md} and {@code docs/chain.md} alone, to be broken in
 * tests: one book with 9 facts, in which everything occurs that an archive can say.
 */
final class Sample {

    static final UUID UNIT = id(1);
    static final UUID KAREN = id(10);
    static final UUID LONE = id(11);
    static final UUID SOREN = id(12);
    static final UUID FUND = id(20);
    static final UUID OUTSIDE = id(30);
    static final UUID BOX = id(31);
    static final UUID ACCOUNT = id(32);
    static final UUID MANDATE = id(40);
    static final UUID VALUE = id(50);
    static final UUID ERASED_VALUE = id(51);
    static final String RULE = "bilag-7.9/2.0 § B.7.1 (signatures.over)";

    private static final byte[] RECEIPT = "kvittering".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SALT = new byte[32];

    /** A fact before it is sealed. */
    static final class Fact {
        UUID id;
        long voucher;
        String operation = "custody.receive";
        String day = "2026-03-05";
        String at = "2026-03-05T10:00:00.000000Z";
        UUID actor = SOREN;
        String mandate = "";
        String reverses = "";
        List<Transfer> transfers = new ArrayList<>();
        String payload = "{}";
        String verdict = "{\"approvals\":[],\"citations\":[\"" + RULE + "\"],\"id\":\"allowed\","
                + "\"notices\":[\"gap " + RULE + "\"]}";
        List<UUID> signers = new ArrayList<>();
        List<byte[]> evidence = new ArrayList<>();
        byte[] previous;
        byte[] hash;
    }

    /** One amount on its way. */
    record Transfer(UUID owner, UUID from, UUID to, String purpose, long oere) {}

    final List<Fact> facts = new ArrayList<>();
    final Map<String, List<String>> lines = new TreeMap<>();
    final Map<String, byte[]> files = new TreeMap<>();
    final KeyPair keys = keys();
    private KeyPair signing = keys;

    static UUID id(int n) {
        return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + n);
    }

    /** Everything there is, and nothing wrong. */
    static Sample whole() {
        Sample sample = new Sample();
        sample.makeFacts();
        sample.chain();
        sample.makeFiles();
        return sample;
    }

    private void makeFacts() {
        fact("custody.open-place", 0).payload =
                "{\"name\":{\"digest\":\"" + hex(commitment("Kasse 1")) + "\",\"sealed\":\"" + VALUE
                        + "\"}}";
        fact("custody.receive", 1).transfers.add(move(OUTSIDE, BOX, 40_000));
        Fact granted = fact("custody.grant-mandate", 0);
        granted.signers.add(KAREN);
        granted.payload = "{\"note\":{\"digest\":\"" + hex(commitment("væk")) + "\",\"sealed\":\""
                + ERASED_VALUE + "\"}}";
        fact("custody.note-bank-entry", 2).transfers.add(move(OUTSIDE, ACCOUNT, 100_000));
        Fact draw = fact("custody.draw", 3);
        draw.transfers.add(move(ACCOUNT, BOX, 30_000));
        draw.mandate = MANDATE.toString();
        Fact out = fact("custody.pay-out", 4);
        out.transfers.add(move(BOX, OUTSIDE, 60_000));
        out.signers.addAll(List.of(SOREN, LONE));
        out.evidence.add(sha256(RECEIPT));
        out.evidence.add(new byte[32]);
        Fact back = fact("custody.reverse", 5);
        back.transfers.add(move(OUTSIDE, BOX, 60_000));
        back.reverses = out.id.toString();
        Fact close = fact("account.close-period", 0);
        close.payload = "{\"through\":\"2026-03-31\"}";
        Fact late = fact("custody.pay-out", 6);
        late.day = "2026-04-01";
        late.transfers.add(move(BOX, OUTSIDE, 10_000));
    }

    private Fact fact(String operation, long voucher) {
        Fact fact = new Fact();
        fact.id = id(100 + facts.size());
        fact.operation = operation;
        fact.voucher = voucher;
        fact.at = "2026-03-05T10:00:0" + facts.size() + ".000001Z";
        facts.add(fact);
        return fact;
    }

    static Transfer move(UUID from, UUID to, long oere) {
        return new Transfer(FUND, from, to, "daily", oere);
    }

    /** Ties the facts together anew, as somebody would who rewrites a book. */
    void chain() {
        byte[] before = new byte[32];
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            fact.previous = before;
            fact.hash = sha256(canonical(fact, i + 1));
            before = fact.hash;
        }
        lines.put(UNIT + "/facts.ndjson", factLines());
    }

    byte[] head() {
        return facts.getLast().hash;
    }

    private List<String> factLines() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            StringBuilder transfers = new StringBuilder();
            for (Transfer one : fact.transfers) {
                transfers.append(transfers.isEmpty() ? "" : ",").append(object("owner", one.owner(),
                        "from", one.from(), "to", one.to(), "purpose", one.purpose(), "oere",
                        one.oere()));
            }
            StringBuilder signatures = new StringBuilder();
            for (UUID signer : fact.signers) {
                signatures.append(signatures.isEmpty() ? "" : ",").append(object("person", signer,
                        "capacity", "staff", "method", "password", "at", fact.at, "drawing",
                        hex(sha256(RECEIPT))));
            }
            String evidence = String.join(",", fact.evidence.stream()
                    .map(hash -> "\"" + hex(hash) + "\"").toList());
            all.add(object("version", 1L, "sequence", i + 1L, "fact", fact.id, "voucher",
                    fact.voucher, "operation", fact.operation, "happenedOn", fact.day,
                    "recordedAt", fact.at, "actor", fact.actor, "mandate", fact.mandate,
                    "reverses", fact.reverses, "transfers", new Raw("[" + transfers + "]"),
                    "payload", new Raw(fact.payload), "verdict", new Raw(fact.verdict),
                    "signatures", new Raw("[" + signatures + "]"),
                    "evidence", new Raw("[" + evidence + "]"),
                    "previous", hex(fact.previous), "hash", hex(fact.hash)));
        }
        return all;
    }

    private void makeFiles() {
        String unit = UNIT + "/";
        byte[] yaml = "rule-book: bilag-7.9\n".getBytes(StandardCharsets.UTF_8);
        files.put("rulebooks/bilag-7.9-2.0.yaml", yaml);
        files.put(unit + "evidence/" + hex(sha256(RECEIPT)), RECEIPT);
        lines("keys.ndjson", object("key", hex(rawKey(keys)), "from",
                "2026-01-01T00:00:00.000000Z", "until", ""));
        lines("people.ndjson",
                object("person", KAREN, "name", "Karen Æbelø 😀", "erasedAt", ""),
                object("person", LONE, "name", "Lone \"Leder\"", "erasedAt", ""),
                object("person", SOREN, "name", "", "erasedAt", "2026-04-01T00:00:00.000000Z"));
        lines("rules.ndjson", object("book", "bilag-7.9", "version", "2.0", "rule",
                "signatures.over", "section", "B.7.1", "from", "2015-01-13", "through", "",
                "sha256", hex(sha256(yaml))));
        lines(unit + "funds.ndjson", object("fund", FUND, "kind", "resident", "person", KAREN,
                "name", "", "openedOn", "2026-01-01", "closedOn", ""));
        lines(unit + "places.ndjson", place(OUTSIDE, "outside"), place(BOX, "cash-box"),
                place(ACCOUNT, "bank-account"));
        lines(unit + "balances.ndjson", balance(OUTSIDE, -130_000), balance(BOX, 60_000),
                balance(ACCOUNT, 70_000));
        lines(unit + "mandates.ndjson", object("mandate", MANDATE, "fund", FUND, "kind", "standing",
                "holder", SOREN, "from", "2026-03-05", "through", "2027-03-04", "revokedOn", "",
                "revokedBy", "", "fact", facts.get(2).id));
        lines(unit + "periods.ndjson", object("through", "2026-03-31", "sequence", 8L));
        lines(unit + "statements.ndjson", object("statement", id(60), "fund", FUND, "sequence", 7L,
                "head", hex(facts.get(6).hash), "sha256", hex(sha256(RECEIPT))));
        lines(unit + "checkpoints.ndjson", checkpoint(5), checkpoint(9));
        lines(unit + "sealed.ndjson",
                object("sealed", VALUE, "state", "here", "digest", hex(commitment("Kasse 1")),
                        "salt", hex(SALT), "value", "Kasse 1"),
                object("sealed", ERASED_VALUE, "state", "erased", "digest",
                        hex(commitment("væk")), "salt", "", "value", ""));
        lines(unit + "evidence.ndjson",
                object("sha256", hex(sha256(RECEIPT)), "state", "here", "bytes",
                        (long) RECEIPT.length, "mediaType", "image/png", "file",
                        unit + "evidence/" + hex(sha256(RECEIPT))),
                object("sha256", hex(new byte[32]), "state", "withheld", "bytes", 5L, "mediaType",
                        "image/png", "file", ""));
        lines(unit + "reads.ndjson", object("at", "2026-03-05T10:00:00.000000Z", "reader", LONE,
                "subject", KAREN, "what", "resident", "why", "care"));
    }

    private static String place(UUID place, String kind) {
        return object("place", place, "kind", kind, "name", "Sted", "openedOn", "2026-01-01",
                "closedOn", "");
    }

    private static String balance(UUID place, long oere) {
        return object("fund", FUND, "place", place, "oere", oere);
    }

    private void lines(String file, String... all) {
        lines.put(file, new ArrayList<>(List.of(all)));
    }

    private String checkpoint(int sequence) {
        byte[] head = facts.get(sequence - 1).hash;
        String at = "2026-03-05T23:00:00.000000Z";
        byte[] signed = sign(keys, written(out -> {
            text(out, "betroet-checkpoint");
            out.writeLong(1);
            id(out, UNIT);
            out.writeLong(sequence);
            out.write(head);
            moment(out, at);
        }));
        return object("sequence", (long) sequence, "head", hex(head), "at", at, "key",
                hex(rawKey(keys)), "signature", hex(signed));
    }

    /** From here on somebody else signs. */
    void signWith(KeyPair other) {
        signing = other;
    }

    /** Writes the archive, with a manifest of what it holds now. */
    Path write(Path file) {
        Map<String, byte[]> all = all();
        return zip(file, all, manifest(all));
    }

    /** Every file but the manifest. */
    Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>(files);
        lines.forEach((name, list) -> all.put(name,
                list.stream().map(line -> line + "\n").reduce("", String::concat)
                        .getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    String manifest(Map<String, byte[]> all) {
        StringBuilder listed = new StringBuilder();
        all.forEach((name, bytes) -> listed.append(listed.isEmpty() ? "" : ",").append(
                object("name", name, "bytes", (long) bytes.length, "sha256", hex(sha256(bytes)))));
        long vouchers = facts.stream().filter(fact -> !fact.transfers.isEmpty()).count();
        return object("format", "betroet-archive", "version", 1L, "authority", id(2), "name",
                "Solby", "exportedAt", "2026-05-01T00:00:00.000000Z", "reader", "Anna Auditor",
                "key", hex(rawKey(signing)), "books", new Raw("[" + object("unit", UNIT, "name",
                        "Solgården", "facts", (long) facts.size(), "vouchers", vouchers, "head",
                        hex(head())) + "]"),
                "files", new Raw("[" + listed + "]"));
    }

    Path zip(Path file, Map<String, byte[]> all, String manifest) {
        Map<String, byte[]> ordered = new LinkedHashMap<>();
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        ordered.put("manifest.json", bytes);
        ordered.put("manifest.signature",
                hex(sign(signing, bytes)).getBytes(StandardCharsets.US_ASCII));
        ordered.putAll(all);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : ordered.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static byte[] canonical(Fact fact, long sequence) {
        return written(out -> {
            text(out, "betroet-fact");
            out.writeLong(1);
            out.write(fact.previous);
            id(out, UNIT);
            out.writeLong(sequence);
            id(out, fact.id);
            out.writeLong(fact.voucher);
            text(out, fact.operation);
            text(out, fact.day);
            moment(out, fact.at);
            id(out, fact.actor);
            text(out, fact.mandate);
            text(out, fact.reverses);
            out.writeLong(fact.transfers.size());
            for (Transfer one : fact.transfers) {
                id(out, one.owner());
                id(out, one.from());
                id(out, one.to());
                text(out, one.purpose());
                out.writeLong(one.oere());
            }
            text(out, fact.payload);
            text(out, fact.verdict);
            out.writeLong(fact.signers.size());
            for (UUID signer : fact.signers) {
                id(out, signer);
                text(out, "staff");
                text(out, "password");
                moment(out, fact.at);
                text(out, hex(sha256(RECEIPT)));
            }
            out.writeLong(fact.evidence.size());
            for (byte[] hash : fact.evidence) {
                out.write(hash);
            }
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeLong(utf8.length);
        out.write(utf8);
    }

    private static void id(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void moment(DataOutputStream out, String at) throws IOException {
        Instant instant = Instant.parse(at);
        out.writeLong(instant.getEpochSecond());
        out.writeLong(instant.getNano() / 1_000);
    }

    private static byte[] commitment(String value) {
        return sha256(written(out -> {
            out.write(1);
            out.write(SALT);
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }));
    }

    /** JSON that is written as it is. */
    record Raw(String json) {}

    static String object(Object... keysAndValues) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.append(i == 0 ? "" : ",").append('"').append(keysAndValues[i]).append("\":");
            switch (keysAndValues[i + 1]) {
                case Raw raw -> json.append(raw.json());
                case Long number -> json.append(number);
                case Object text -> json.append('"')
                        .append(text.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return json.append('}').toString();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] rawKey(KeyPair keys) {
        byte[] encoded = keys.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    private static byte[] sign(KeyPair keys, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
