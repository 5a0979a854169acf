package dk.betroet.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks an archive in every way, one at a time, and looks that each is found and named. */
class VerificationTest {

    private static final String FACTS = Sample.UNIT + "/facts.ndjson";

    @TempDir
    private Path folder;
    private Sample sample;

    @BeforeEach
    void make() {
        sample = Sample.whole();
    }

    private Report verify(Path file) throws IOException {
        return Verification.of(file, Verification.Known.NOTHING);
    }

    private Report written() throws IOException {
        return verify(sample.write(folder.resolve("archive.zip")));
    }

    @Test
    void a_whole_archive_verifies_and_says_what_was_erased() throws IOException {
        Report report = written();

        assertThat(report.problems()).isEmpty();
        assertThat(report.facts()).isEqualTo(9);
        assertThat(report.toText()).contains("VERIFIES", "erased: 1 people, 1 values, 0 files",
                "withheld from whoever exported: 1", Sample.hex(sample.head()));
        assertThat(report.toJson()).startsWith("{\"verifies\":true,\"facts\":9,");
    }

    /** Whoever breaks a file cannot sign the manifest, so every byte of every file counts. */
    @Test
    void a_changed_byte_is_found_anywhere() throws IOException {
        String manifest = sample.manifest(sample.all());
        for (Map.Entry<String, byte[]> file : sample.all().entrySet()) {
            for (int i = 0; i < file.getValue().length; i += 61) {
                Map<String, byte[]> changed = sample.all();
                changed.get(file.getKey())[i] ^= 1;
                Report report = verify(
                        sample.zip(folder.resolve("archive.zip"), changed, manifest));
                assertThat(report.verifies()).as(file.getKey() + " byte " + i).isFalse();
            }
        }
    }

    /** Whoever can sign anew cannot change a single fact, for the hash is over every value. */
    @Test
    void a_changed_character_of_a_fact_is_found_though_the_manifest_is_signed_anew()
            throws IOException {
        List<String> lines = sample.lines.get(FACTS);
        for (int line = 0; line < lines.size(); line++) {
            String before = lines.get(line);
            lines.set(line, changed(before, 40 + 60 * line));
            Report report = written();
            assertThat(report.first().orElseThrow().file()).as(lines.get(line))
                    .startsWith(Sample.UNIT.toString());
            assertThat(report.first().orElseThrow().line()).as(lines.get(line)).isPositive();
            lines.set(line, before);
        }
    }

    /** The same for every character there is, below the container, where it is quick. */
    @Test
    void a_line_reads_as_one_fact_only() {
        for (String line : sample.lines.get(FACTS)) {
            assertThat(isSealed(line)).as(line).isTrue();
            for (int i = 0; i < line.length(); i++) {
                String changed = changed(line, i);
                assertThat(isSealed(changed)).as(changed).isFalse();
            }
        }
    }

    private static String changed(String line, int i) {
        char other = line.charAt(i) == '1' ? '2' : '1';
        return line.substring(0, i) + other + line.substring(i + 1);
    }

    /** Whether the line is a fact whose hash is over its own bytes. */
    private static boolean isSealed(String line) {
        try {
            Id book = new Id(Sample.UNIT.getMostSignificantBits(),
                    Sample.UNIT.getLeastSignificantBits());
            FactRow row = FactRow.read(book, new Cursor(line.getBytes(StandardCharsets.UTF_8)));
            return Arrays.equals(row.hash, row.hashed);
        } catch (Broken broken) {
            return false;
        }
    }

    @Test
    void a_dropped_doubled_or_moved_record_is_found_though_the_manifest_is_signed_anew()
            throws IOException {
        for (String file : List.copyOf(sample.lines.keySet())) {
            boolean counts = !file.endsWith("reads.ndjson") && !file.endsWith("statements.ndjson")
                    && !file.endsWith("checkpoints.ndjson");
            List<String> whole = List.copyOf(sample.lines.get(file));
            for (int line = 0; line < whole.size(); line++) {
                int here = line;
                if (counts) {
                    broken(file, whole, list -> list.remove(here));
                }
                if (file.endsWith("facts.ndjson")) {
                    broken(file, whole, list -> list.add(here, list.get(here)));
                }
                if (file.endsWith("facts.ndjson") && line > 0) {
                    broken(file, whole, list -> Collections.swap(list, here - 1, here));
                }
            }
        }
    }

    private void broken(String file, List<String> whole, Consumer<List<String>> change)
            throws IOException {
        List<String> changed = new ArrayList<>(whole);
        change.accept(changed);
        sample.lines.put(file, changed);
        assertThat(written().verifies()).as(file + ": " + changed).isFalse();
        sample.lines.put(file, whole);
    }

    @Test
    void a_file_that_is_gone_or_added_is_found() throws IOException {
        String manifest = sample.manifest(sample.all());
        for (String file : sample.all().keySet()) {
            Map<String, byte[]> without = new TreeMap<>(sample.all());
            without.remove(file);
            Path zip = sample.zip(folder.resolve("archive.zip"), without, manifest);
            assertThat(verify(zip).problems()).as(file)
                    .anyMatch(each -> each.code().equals("file-missing")
                            && each.file().equals(file));
        }
        Map<String, byte[]> more = new TreeMap<>(sample.all());
        more.put("more.txt", new byte[1]);
        Path zip = sample.zip(folder.resolve("archive.zip"), more, manifest);
        assertThat(verify(zip).first().orElseThrow().code()).isEqualTo("file-unknown");
    }

    @Test
    void a_book_that_is_chained_anew_meets_its_statements_and_checkpoints() throws IOException {
        sample.facts.get(1).day = "2026-03-06";
        sample.chain();

        Report report = written();

        assertThat(report.problems()).extracting(Problem::code)
                .containsOnly("statement", "checkpoint");
        assertThat(report.first().orElseThrow()).satisfies(first -> {
            assertThat(first.code()).isEqualTo("checkpoint");
            assertThat(first.line()).isEqualTo(1);
        });
    }

    @Test
    void a_book_that_is_chained_and_signed_anew_meets_the_head_and_key_that_others_have()
            throws IOException {
        String head = Sample.hex(sample.head());
        String key = Sample.hex(Sample.rawKey(sample.keys));
        Path honest = sample.write(folder.resolve("honest.zip"));
        Sample other = Sample.whole();
        Path forged = other.write(folder.resolve("forged.zip"));
        other.facts.get(1).day = "2026-03-06";
        other.chain();
        other.lines.get(Sample.UNIT + "/statements.ndjson").clear();
        other.lines.get(Sample.UNIT + "/checkpoints.ndjson").clear();
        Path changed = other.write(folder.resolve("changed.zip"));

        assertThat(codes(honest, Optional.of(key), List.of(head))).isEmpty();
        assertThat(codes(changed, Optional.empty(), List.of())).isEmpty();
        assertThat(codes(changed, Optional.empty(), List.of(head))).containsExactly("head");
        assertThat(codes(forged, Optional.of(key), List.of()))
                .containsExactly("manifest-signature");
    }

    private static List<String> codes(Path file, Optional<String> key, List<String> heads)
            throws IOException {
        return Verification.of(file, new Verification.Known(key, heads)).problems().stream()
                .map(Problem::code).toList();
    }

    @Test
    void a_manifest_that_somebody_else_signed_is_found() throws IOException {
        Map<String, byte[]> all = sample.all();
        String manifest = sample.manifest(all);
        sample.signWith(Sample.keys());

        Report report = verify(sample.zip(folder.resolve("archive.zip"), all, manifest));

        assertThat(report.problems()).extracting(Problem::code)
                .containsExactly("manifest-signature");
    }

    /** What is wrong in a book that is otherwise chained, summed and signed as it should be. */
    @Test
    void each_kind_of_wrong_has_its_code() throws IOException {
        wrong("voucher", made -> made.facts.get(1).voucher = 2);
        wrong("voucher", made -> made.facts.getFirst().voucher = 1);
        wrong("identity-twice", made -> made.facts.get(1).id = made.facts.getFirst().id);
        wrong("amount", made -> made.facts.get(1).transfers.set(0,
                Sample.move(Sample.OUTSIDE, Sample.BOX, -1)));
        wrong("amount", made -> {
            made.facts.get(1).transfers.add(
                    Sample.move(Sample.OUTSIDE, Sample.BOX, Long.MAX_VALUE));
        });
        wrong("unknown-place", made -> made.facts.get(1).transfers.set(0,
                Sample.move(Sample.OUTSIDE, Sample.id(999), 1)));
        wrong("unknown-owner", made -> made.facts.get(1).transfers.set(0,
                new Sample.Transfer(Sample.id(999), Sample.OUTSIDE, Sample.BOX, "daily", 1)));
        wrong("unknown-person", made -> made.facts.get(1).actor = Sample.id(999));
        wrong("unknown-person", made -> made.facts.get(1).signers.add(Sample.id(999)));
        wrong("unknown-mandate", made -> made.facts.get(4).mandate = Sample.id(999).toString());
        wrong("mandate", made -> made.facts.get(4).day = "2026-03-04");
        wrong("mandate", made -> ended(made, made.facts.get(3).id));
        wrong("mandate", made -> ended(made, Sample.id(999)));
        wrong("below-zero", made -> made.facts.get(5).transfers.set(0,
                Sample.move(Sample.BOX, Sample.OUTSIDE, 70_001)));
        wrong("reversal", made -> made.facts.get(6).transfers.set(0,
                Sample.move(Sample.OUTSIDE, Sample.BOX, 60_001)));
        wrong("reversal", made -> made.facts.get(6).reverses = Sample.id(999).toString());
        wrong("reversal", made -> made.facts.get(6).mandate = Sample.MANDATE.toString());
        wrong("period", made -> made.facts.get(8).day = "2026-03-31");
        wrong("time", made -> made.facts.get(1).at = "2026-03-01T00:00:00.000000Z");
        wrong("rule", made -> made.facts.get(1).verdict =
                "{\"citations\":[\"bilag-7.9/2.0 § B.7.1 (no.such)\"]}");
        wrong("rule", made -> made.facts.get(1).day = "2015-01-12");
        wrong("sealed", made -> made.facts.getFirst().payload = "{\"a\":{\"digest\":\""
                + "0".repeat(64) + "\",\"sealed\":\"" + Sample.VALUE + "\"}}");
        wrong("evidence", made -> made.facts.get(1).evidence.add(Sample.sha256(new byte[1])));
        wrong("malformed", made -> made.facts.get(1).payload = "{\"b\":1,\"a\":2}");
        wrong("malformed", made -> made.facts.get(1).payload = "{\"a\":1.5}");
        wrong("balance", made -> made.lines.get(Sample.UNIT + "/balances.ndjson")
                .replaceAll(line -> line.replace("60000", "60001")));
        wrong("rulebook", made -> made.files.put("rulebooks/bilag-7.9-2.0.yaml", new byte[1]));
        wrong("evidence", made -> made.files.replaceAll((name, bytes) ->
                name.contains("evidence/") ? new byte[1] : bytes));
        wrong("sealed", made -> made.lines.get(Sample.UNIT + "/sealed.ndjson")
                .replaceAll(line -> line.replace("Kasse 1", "Kasse 2")));
        wrong("checkpoint", made -> made.lines.get(Sample.UNIT + "/checkpoints.ndjson")
                .replaceAll(line -> line.replace("T23:", "T22:")));
        wrong("period", made -> made.lines.get(Sample.UNIT + "/periods.ndjson")
                .replaceAll(line -> line.replace("03-31", "03-30")));
    }

    /** The mandate of the draw ends as of the same day, by this fact. */
    private static void ended(Sample made, UUID by) {
        made.lines.get(Sample.UNIT + "/mandates.ndjson").replaceAll(line -> line.replace(
                "\"revokedOn\":\"\",\"revokedBy\":\"\"",
                "\"revokedOn\":\"2026-03-05\",\"revokedBy\":\"" + by + "\""));
    }

    @Test
    void what_was_done_before_an_end_was_written_down_stands() throws IOException {
        ended(sample, sample.facts.get(5).id);
        assertThat(written().problems()).isEmpty();
        assertThat(sample.lines.get(Sample.UNIT + "/mandates.ndjson").getFirst())
                .contains("2026-03-05\",\"revokedBy\":\"" + sample.facts.get(5).id);
    }

    @Test
    void to_end_a_mandate_before_it_begins_is_no_use_of_it() throws IOException {
        sample.facts.get(4).day = "2026-03-04";
        sample.chain();
        assertThat(written().problems()).extracting(Problem::code).contains("mandate");
        ended(sample, sample.facts.get(4).id);
        assertThat(written().problems()).extracting(Problem::code).doesNotContain("mandate");
    }

    @Test
    void to_undo_the_use_of_a_mandate_that_has_ended_is_no_use_of_it() throws IOException {
        sample.facts.get(5).mandate = Sample.MANDATE.toString();
        sample.facts.get(6).mandate = Sample.MANDATE.toString();
        ended(sample, sample.facts.get(5).id);
        sample.chain();
        assertThat(written().problems()).extracting(Problem::code)
                .doesNotContain("mandate", "reversal");
    }

    private void wrong(String code, Consumer<Sample> change) throws IOException {
        sample = Sample.whole();
        change.accept(sample);
        if (!sample.lines.get(FACTS).getLast().contains(Sample.hex(sample.head()))) {
            throw new IllegalStateException("the sample is not chained");
        }
        sample.chain();
        assertThat(written().problems()).extracting(Problem::code).contains(code);
    }

    @Test
    void what_is_no_archive_is_said_so() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "not a ZIP file");
        Path empty = Files.write(folder.resolve("empty.zip"), new byte[0]);
        Path newer = sample.zip(folder.resolve("newer.zip"), sample.all(),
                sample.manifest(sample.all()).replace("\"version\":1", "\"version\":2"));
        Path none = sample.zip(folder.resolve("none.zip"), Map.of(), "{}");

        assertThat(code(text)).isEqualTo("not-an-archive");
        assertThat(code(empty)).isEqualTo("not-an-archive");
        assertThat(verify(newer).first().orElseThrow().said()).contains("version 2");
        assertThat(code(none)).isEqualTo("malformed");
    }

    private String code(Path file) throws IOException {
        return verify(file).first().orElseThrow().code();
    }

    @Test
    void a_line_that_never_ends_or_is_no_text_is_malformed_not_a_crash() throws IOException {
        for (String nonsense : List.of("", "{", "[", "{\"version\":", "null", "{\"version\":1}",
                "{\"version\":99999999999999999999}", "\"", "{\"version\":1,\"sequence\":\"x\"}",
                "[".repeat(100_000))) {
            sample = Sample.whole();
            sample.lines.get(FACTS).set(0, nonsense);
            assertThat(written().problems()).as(nonsense)
                    .anyMatch(each -> each.code().equals("malformed") && each.line() == 1);
        }
    }

    @Test
    void a_deep_payload_is_refused_before_the_stack_ends() throws IOException {
        sample.facts.getFirst().payload = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000)
                + "}";
        sample.chain();

        assertThat(written().problems()).anyMatch(each -> each.said().contains("levels"));
    }

}
