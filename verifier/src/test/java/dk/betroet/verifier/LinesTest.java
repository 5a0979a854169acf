package dk.betroet.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    /** Bytes beside the line end, and those that borrowing could mistake for one. */
    private static final byte[] LIKELY = {'\n', '\n' + 1, '\n' - 1, 0, 1, -1, (byte) 0x8a, 'a'};

    @Test
    void finds_the_next_line_end_wherever_it_stands() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = LIKELY[random.nextInt(round % 2 == 0 ? 1 : 0, LIKELY.length)];
            }
            int from = random.nextInt(bytes.length + 1);
            int end = random.nextInt(from, bytes.length + 1);
            assertThat(Lines.lineEnd(bytes, from, end)).isEqualTo(oneByOne(bytes, from, end));
        }
    }

    private static int oneByOne(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return end;
    }

    /** Lines as they stand in a file, from empty ones to some that fill several pieces. */
    @Test
    void reads_every_line_once_and_in_order_whatever_its_length() throws IOException {
        Random random = new Random(20_261_124);
        for (int round = 0; round < 20; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = random.nextInt(3_000); i > 0; i--) {
                int most = i % 500 == 0 ? 1_000_000 : 1_500;
                lines.add(i + "x".repeat(random.nextInt(most)));
            }
            byte[] file = lines.stream().map(line -> "\"" + line + "\"\n")
                    .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                    .toString().getBytes(StandardCharsets.US_ASCII);
            Problems problems = new Problems();
            List<String> read = new ArrayList<>();
            byte[] hash = Lines.read(new ByteArrayInputStream(file), "file", problems,
                    Cursor::text, (line, text) -> {
                        assertThat(line).isEqualTo(read.size() + 1L);
                        read.add(text);
                    });
            assertThat(read).isEqualTo(lines);
            assertThat(hash).isEqualTo(Hash.sha256().digest(file));
            assertThat(problems.count()).isZero();
        }
    }

    @Test
    void a_line_that_cannot_be_read_is_told_in_its_place_and_the_next_one_is_read()
            throws IOException {
        Problems problems = new Problems();
        List<String> read = new ArrayList<>();
        Lines.read(bytes("""
                "a"
                "parsed"
                "b"
                "read"
                "c"
                "cut\""""), "file", problems, cursor -> {
            String text = cursor.text();
            if (text.equals("parsed")) {
                throw Broken.malformed("cannot be parsed");
            }
            return text;
        }, (line, text) -> {
            if (text.equals("read")) {
                throw Broken.malformed("cannot be read");
            }
            read.add(text);
        });
        assertThat(read).containsExactly("a", "b", "c");
        assertThat(problems.kept()).containsExactly(
                new Problem("malformed", "file", 2, "cannot be parsed"),
                new Problem("malformed", "file", 4, "cannot be read"),
                new Problem("malformed", "file", 6, "the last line has no end"));
    }

    @Test
    void a_place_in_a_line_is_counted_from_its_beginning() throws IOException {
        Problems problems = new Problems();
        Lines.read(bytes("""
                {"a":1}
                {"a":x}
                """), "file", problems, cursor -> cursor,
                (line, cursor) -> cursor.first("a").number());
        assertThat(problems.kept()).containsExactly(new Problem("malformed", "file", 2,
                "a whole number should stand at byte 5"));
    }

    @Test
    void what_cannot_be_read_to_its_end_is_said_with_its_name() {
        InputStream cut = new SequenceInputStream(bytes("a\n"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }
        });
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> count(cut)).isInstanceOf(IOException.class)
                .hasMessage("file: cut off");
        assertThatThrownBy(() -> count(endless)).isInstanceOf(IOException.class)
                .hasMessage("file: a line has no end");
    }

    private static void count(InputStream in) throws IOException {
        Lines.read(in, "file", new Problems(), Cursor::text, (_, _) -> {});
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
