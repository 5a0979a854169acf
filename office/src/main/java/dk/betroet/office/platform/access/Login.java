package dk.betroet.office.platform.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's way in. It holds nothing that opens a door by itself: the password is a slow hash,
 * and the second factor is looked up where it is needed.
 *
 * @param userName unique in the whole database, lower case
 * @param passwordHash Argon2, or null when the person uses passkeys or a broker only
 * @param totp whether an authenticator application is in use
 * @param handle random bytes that passkeys know the person by
 * @param demo made by the demo; works only there
 * @param disabledAt since when it opens nothing, or null
 */
record Login(UUID id, UUID authority, UUID person, String userName,
        @Nullable String passwordHash, boolean totp, byte[] handle, boolean demo,
        @Nullable Instant disabledAt) {

    @Override
    public String toString() {
        return "Login[" + id + "]";
    }
}
