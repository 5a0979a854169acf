package dk.betroet.office.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The opened data keys of some subjects, for one transaction's reading and writing.
 *
 * <p>Made by {@link Vault#keys}. It must not outlive the transaction, unless it is remembered as a
 * standing fact, which an erasure ends: a subject erased by somebody else would still be readable
 * through it.
 */
public final class KeyRing {

    private final Map<UUID, Optional<SecretKey>> keys;
    private final SecureRandom random;

    KeyRing(Map<UUID, Optional<SecretKey>> keys, SecureRandom random) {
        this.keys = Map.copyOf(keys);
        this.random = random;
    }

    /** Whether everything sealed for this subject has been made unreadable. */
    public boolean erased(UUID subject) {
        return key(subject).isEmpty();
    }

    /** Seals a text for a subject at a place; the subject must not be erased. */
    public byte[] seal(UUID subject, String place, String text) {
        return seal(subject, place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes for a subject at a place; the subject must not be erased. */
    public byte[] seal(UUID subject, String place, byte[] bytes) {
        SecretKey key = key(subject).orElseThrow(
                () -> new IllegalStateException("subject " + subject + " has been erased"));
        return Sealing.seal(key, place, bytes, random);
    }

    /** The text, or empty when the subject has been erased. */
    public Optional<String> text(UUID subject, String place, byte[] sealed) {
        return bytes(subject, place, sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The bytes, or empty when the subject has been erased. */
    public Optional<byte[]> bytes(UUID subject, String place, byte[] sealed) {
        return key(subject).map(key -> Sealing.open(key, place, sealed));
    }

    private Optional<SecretKey> key(UUID subject) {
        Optional<SecretKey> key = keys.get(subject);
        if (key == null) {
            throw new IllegalStateException("no key was ever made for subject " + subject);
        }
        return key;
    }
}
