package dk.betroet.office.platform.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Authenticated encryption of one value, bound to the place where it is kept.
 *
 * <p>The bytes are: one version byte (1), a random nonce of 12 bytes, then the AES-256-GCM text
 * with its tag of 16 bytes. The place (such as {@code person/<id>/name}) is authenticated with it,
 * so that a sealed value moved to another row or column does not open. A value may hold at most
 * {@value #BYTES_MAX} bytes.
 *
 * <p>Anything that does not open exactly as it was sealed is a {@link TamperedException}: somebody
 * changed the data, or the code asks with the wrong key or place. Neither is an everyday answer.
 */
final class Sealing {

    /** The longest value that may be sealed: 32 MiB, above the largest receipt photo allowed. */
    static final int BYTES_MAX = 32 * 1024 * 1024;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + NONCE_BYTES;
    private static final int OVERHEAD_BYTES = HEAD_BYTES + TAG_BITS / 8;

    private Sealing() {}

    static byte[] seal(SecretKey key, String place, byte[] plain, SecureRandom random) {
        if (plain.length > BYTES_MAX) {
            throw new IllegalArgumentException(
                    "a value of " + plain.length + " bytes is longer than " + BYTES_MAX);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            ByteBuffer sealed = ByteBuffer.allocate(plain.length + OVERHEAD_BYTES);
            sealed.put(VERSION).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be available", e);
        }
    }

    static byte[] open(SecretKey key, String place, byte[] sealed) {
        if (sealed.length < OVERHEAD_BYTES || sealed.length > BYTES_MAX + OVERHEAD_BYTES) {
            throw new TamperedException("sealed value at " + place + " has an impossible length");
        }
        if (sealed[0] != VERSION) {
            throw new TamperedException("sealed value at " + place + " has an unknown version");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(sealed, HEAD_BYTES, sealed.length - HEAD_BYTES);
        } catch (AEADBadTagException e) {
            throw new TamperedException("sealed value at " + place + " was changed or moved", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must be available", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
