package dk.betroet.office.account.bankfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file that does not say its encoding.
 *
 * <p>A byte order mark decides; without one, zeros in every other byte mean UTF-16, valid UTF-8 is
 * UTF-8, and the rest is what Windows writes in Denmark. A file that is partly UTF-8 is damaged
 * and refused: read as Windows-1252 it would give a statement with wrong letters.
 *
 * @param text without the mark
 * @param encoding the name of the encoding
 * @param assumed whether nothing in the file proves it
 */
record FileText(String text, String encoding, boolean assumed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 400;
    private static final String DANISH_AS_LATIN = "\u00a6\u00b8\u00a5\u0086\u0098\u0085";

    /** The text, or null after saying what is wrong. */
    static @Nullable FileText decode(byte[] bytes, Findings findings) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8, false, findings);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE, false, findings);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE, false, findings);
        }
        int zeros = zerosAtOddPlaces(bytes);
        if (zeros != 0) {
            Charset wide = zeros > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return strict(bytes, 0, wide, true, findings);
        }
        int broken = firstBroken(bytes, 0, StandardCharsets.UTF_8, CharBuffer.allocate(0));
        if (broken < 0) {
            boolean ascii = true;
            for (byte part : bytes) {
                ascii = ascii && part >= 0;
            }
            return strict(bytes, 0, StandardCharsets.UTF_8, !ascii, findings);
        }
        if (holdsDanishUtf8(bytes)) {
            findings.add(BankFileProblem.MIXED_ENCODING, lineOf(bytes, broken), 0, "",
                    hex(bytes[broken]));
            return null;
        }
        return strict(bytes, 0, WINDOWS, true, findings);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** 1 when most of the second of two bytes are zero, -1 when most of the first, else 0. */
    private static int zerosAtOddPlaces(byte[] bytes) {
        int length = Math.min(LOOKED_AT, bytes.length);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        if (odd > length / 4) {
            return 1;
        }
        return even > length / 4 ? -1 : 0;
    }

    private static @Nullable FileText strict(
            byte[] bytes, int from, Charset charset, boolean assumed, Findings findings) {
        CharBuffer characters = CharBuffer.allocate(bytes.length - from + 1);
        int broken = firstBroken(bytes, from, charset, characters);
        if (broken >= 0) {
            findings.add(BankFileProblem.UNDECODABLE, lineOf(bytes, broken), 0, "",
                    hex(bytes[Math.min(broken, bytes.length - 1)]),
                    new Detail.Text(charset.name()));
            return null;
        }
        String text = characters.flip().toString();
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            line += sign == '\n' ? 1 : 0;
            if (sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t') {
                findings.add(BankFileProblem.BINARY, line, 0, "", hex((byte) sign));
                return null;
            }
        }
        return new FileText(text, charset.name(), assumed);
    }

    /**
     * The place of the first byte that cannot be read, or -1. Fills the buffer as far as it is
     * large enough; a buffer of no size only asks.
     */
    private static int firstBroken(byte[] bytes, int from, Charset charset, CharBuffer into) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = into.capacity() > 0 ? into : CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? in.position() : -1;
    }

    /** Whether any of æøåÆØÅ stands in the bytes as UTF-8; in other encodings that is nonsense. */
    private static boolean holdsDanishUtf8(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xC3 && DANISH_AS_LATIN.indexOf(bytes[i + 1] & 0xFF) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text holds Danish letters that were decoded wrongly before it was saved. */
    static boolean isDoublyEncoded(String text) {
        return text.contains("\u00c3\u00b8") || text.contains("\u00c3\u00a6")
                || text.contains("\u00c3\u00a5") || text.contains("\u00c3\u02dc")
                || text.contains("\u00c3\u2020") || text.contains("\u00c3\u2026");
    }

    private static int lineOf(byte[] bytes, int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String hex(byte part) {
        return "0x%02X".formatted(part & 0xFF);
    }
}
