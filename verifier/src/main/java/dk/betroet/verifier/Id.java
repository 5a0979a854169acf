package dk.betroet.verifier;

import java.util.UUID;

/**
 * An identity of 16 bytes, as two numbers.
 *
 * @param high the first eight bytes
 * @param low the last eight
 */
record Id(long high, long low) {

    private static final int LENGTH = 36;
    private static final int BITS = 4;

    /** Reads 36 characters; null when they are no identity in small letters. */
    static Id read(byte[] bytes, int from) {
        long high = 0;
        long low = 0;
        int digits = 0;
        for (int i = 0; i < LENGTH; i++) {
            byte one = bytes[from + i];
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (one != '-') {
                    return null;
                }
                continue;
            }
            int digit = digit(one);
            if (digit < 0) {
                return null;
            }
            if (digits++ < 16) {
                high = high << BITS | digit;
            } else {
                low = low << BITS | digit;
            }
        }
        return new Id(high, low);
    }

    /** The value of a hexadecimal digit in small letters, or -1. */
    static int digit(byte one) {
        if (one >= '0' && one <= '9') {
            return one - '0';
        }
        return one >= 'a' && one <= 'f' ? one - 'a' + 10 : -1;
    }

    /** As it is written: 36 characters. */
    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
