package dk.betroet.office.platform.backup;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

/**
 * What the rows of a table add up to: equal exactly when the rows are the same, in every byte.
 *
 * @param rows how many
 * @param bytes their length as COPY writes them
 * @param sha256 of those bytes
 */
record Sum(long rows, long bytes, String sha256) {

    Map<String, Object> map() {
        return Map.of("rows", rows, "bytes", bytes, "sha256", sha256);
    }

    static Sum of(Map<String, Object> map) {
        return new Sum(((Number) map.get("rows")).longValue(),
                ((Number) map.get("bytes")).longValue(), (String) map.get("sha256"));
    }

    /** Adds up rows as they come. */
    static final class Adding {

        private final MessageDigest digest;
        private long rows;
        private long bytes;

        Adding() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("SHA-256 must be available", e);
            }
        }

        /** Some bytes; every row ends with a line feed, which stands nowhere else in COPY. */
        void add(byte[] part) {
            digest.update(part);
            bytes += part.length;
            for (byte one : part) {
                if (one == '\n') {
                    rows++;
                }
            }
        }

        long rows() {
            return rows;
        }

        long bytes() {
            return bytes;
        }

        Sum sum() {
            return new Sum(rows, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
