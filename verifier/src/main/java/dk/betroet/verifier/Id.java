package dk.betroet.verifier;

import java.util.Arrays;
import java.util.UUID;

/**
 * An identity of 16 bytes, as two numbers.
 *
 * @param high the first eight bytes
 * @param low the last eight
 */
record Id(long high, long low) {

    private static final int LENGTH = 36;

    /** The values of the hexadecimal digits in small letters, -1 for every other byte. */
    private static final byte[] DIGITS = new byte[256];

    static {
        Arrays.fill(DIGITS, (byte) -1);
        for (int digit = 0; digit < 16; digit++) {
            DIGITS[Character.forDigit(digit, 16)] = (byte) digit;
        }
    }

    /** Reads 36 characters; null when they are no identity in small letters. */
    static Id read(byte[] bytes, int from) {
        boolean parted = bytes[from + 8] == '-' && bytes[from + 13] == '-'
                && bytes[from + 18] == '-' && bytes[from + 23] == '-';
        long first = digits(bytes, from, 8);
        long second = digits(bytes, from + 9, 4);
        long third = digits(bytes, from + 14, 4);
        long fourth = digits(bytes, from + 19, 4);
        long fifth = digits(bytes, from + 24, LENGTH - 24);
        if (!parted || (first | second | third | fourth | fifth) < 0) {
            return null;
        }
        return new Id(first << 32 | second << 16 | third, fourth << 48 | fifth);
    }

    /** The value of up to 15 hexadecimal digits in small letters; negative where one is none. */
    static long digits(byte[] bytes, int from, int count) {
        long value = 0;
        long wrong = 0;
        for (int i = from; i < from + count; i++) {
            int digit = DIGITS[bytes[i] & 0xff];
            wrong |= digit;
            value = value << 4 | digit;
        }
        return wrong < 0 ? -1 : value;
    }

    /** As it is written: 36 characters. */
    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
