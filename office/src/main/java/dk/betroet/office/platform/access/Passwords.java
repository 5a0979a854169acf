package dk.betroet.office.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: what one must be like, and the slow hash it is kept by (Argon2id, 19 MiB, two passes).
 *
 * <p>Length counts, not signs and digits; nobody is made to change it by the calendar.
 */
@Component
class Passwords {

    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 200;

    private static final int DIFFERENT_MIN = 5;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Why a password cannot be taken, in the order they are found. */
    enum Weakness {
        PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_HAS_USER_NAME, PASSWORD_TOO_SIMPLE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);

    /**
     * Verified against for user names that nobody has, so that they take as long as others. Made
     * while the office starts, which does not wait for it.
     */
    private final CompletableFuture<String> nobody =
            CompletableFuture.supplyAsync(() -> hash("nobody has this password"));

    /** What is wrong with a new password, if anything. */
    static Optional<Weakness> weakness(String password, String userName) {
        if (password.length() < LENGTH_MIN) {
            return Optional.of(Weakness.PASSWORD_TOO_SHORT);
        }
        if (password.length() > LENGTH_MAX) {
            return Optional.of(Weakness.PASSWORD_TOO_LONG);
        }
        if (!userName.isEmpty() && password.toLowerCase(Locale.ROOT).contains(userName)) {
            return Optional.of(Weakness.PASSWORD_HAS_USER_NAME);
        }
        if (password.chars().distinct().count() < DIFFERENT_MIN) {
            return Optional.of(Weakness.PASSWORD_TOO_SIMPLE);
        }
        return Optional.empty();
    }

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password always has a hash");
        }
        return hash;
    }

    /**
     * Whether this is the password.
     *
     * @param hash what is kept, or null for a login without password or nobody's login: the answer
     *     is no, after as much work
     */
    boolean matches(String password, @Nullable String hash) {
        String typed = password.length() > LENGTH_MAX ? "" : password;
        boolean matches = encoder.matches(typed, hash == null ? nobody.join() : hash);
        return matches && hash != null;
    }
}
