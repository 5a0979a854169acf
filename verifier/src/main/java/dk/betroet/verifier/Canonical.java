package dk.betroet.verifier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Bytes as {@code docs/chain.md} lays them out: numbers of eight bytes, texts with their length
 * first.
 */
final class Canonical {

    private static final int NUMBER = 8;
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 11];
    private int length;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** How many bytes stand here. */
    int length() {
        return length;
    }

    byte[] sha256() {
        MessageDigest digest = Hash.sha256();
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    Canonical number(long value) {
        room(NUMBER);
        LONG.set(bytes, length, value);
        length += NUMBER;
        return this;
    }

    /** Puts a number where one was left open, as a count is that is known later. */
    void numberAt(int place, long value) {
        LONG.set(bytes, place, value);
    }

    /** Puts bytes where as many were left open. */
    Canonical rawAt(int place, byte[] from) {
        System.arraycopy(from, 0, bytes, place, from.length);
        return this;
    }

    Canonical id(Id id) {
        return number(id.high()).number(id.low());
    }

    Canonical text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length).raw(utf8, 0, utf8.length);
    }

    /** A text that already stands somewhere as UTF-8. */
    Canonical text(byte[] from, int start, int end) {
        return number(end - start).raw(from, start, end);
    }

    Canonical raw(byte[] from) {
        return raw(from, 0, from.length);
    }

    private Canonical raw(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
