package dk.betroet.office.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random words that open a door: one-time links, personal access tokens, recovery codes.
 *
 * <p>They are too random to guess, so a plain SHA-256 is enough to keep them by; the slow hash is
 * for passwords, which people choose.
 */
final class Secrets {

    /** The digits and letters that are hard to mistake for one another. */
    private static final String CLEAR = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int RECOVERY_LENGTH = 12;
    private static final int LINK_BYTES = 32;

    private Secrets() {}

    /** 256 random bits as 43 characters that may stand in a URL. */
    static String link(SecureRandom random) {
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A recovery code of 59 random bits in three groups, such as {@code ab3d-e4fg-h5jk}. */
    static String recoveryCode(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(CLEAR.charAt(random.nextInt(CLEAR.length())));
        }
        return code.toString();
    }

    /** What is kept of such a word. */
    static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be available", e);
        }
    }

    /** Compares without telling by its time where the texts differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8),
                other.getBytes(StandardCharsets.UTF_8));
    }
}
