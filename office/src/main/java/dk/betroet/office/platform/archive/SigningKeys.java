package dk.betroet.office.platform.archive;

import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.Vault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The Ed25519 keys (RFC 8032) that sign for an authority; one at a time is in use. */
@Component
class SigningKeys {

    private static final int KEY_BYTES = 32;

    /** What X.509 puts before the 32 bytes of every Ed25519 key (RFC 8410). */
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Vault vault;

    SigningKeys(Vault vault) {
        this.vault = vault;
    }

    /** A key that is or was in use. */
    record Known(byte[] key, Instant from, @Nullable Instant until) {}

    /** The key in use, opened. */
    static final class Signer {

        private final byte[] key;
        private final PrivateKey secret;

        private Signer(byte[] key, PrivateKey secret) {
            this.key = key;
            this.secret = secret;
        }

        /** The public key: 32 bytes. */
        byte[] key() {
            return key.clone();
        }

        /** The signature of the bytes: 64 bytes. */
        byte[] sign(byte[] bytes) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(secret);
                signature.update(bytes);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Ed25519 must be available", e);
            }
        }
    }

    /** Every key the authority has had, the oldest first. */
    List<Known> all(JdbcClient sql) {
        return sql.sql("select key, from_at, until_at from signing_key order by from_at, key")
                .query((row, n) -> new Known(row.getBytes("key"),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant).orElse(null)))
                .list();
    }

    /** The key in use; made when there is none, by one of those who ask at the same time. */
    Signer signer(JdbcClient sql, UUID authority, Instant now) {
        return find(sql, authority).orElseGet(() -> {
            sql.sql("select 1 from authority where authority_id = ? for update")
                    .param(authority).query(Integer.class).single();
            return find(sql, authority).orElseGet(() -> make(sql, authority, now));
        });
    }

    private Optional<Signer> find(JdbcClient sql, UUID authority) {
        record Row(byte[] key, byte[] sealed) {}
        return sql.sql("""
                select key, sealed from signing_key
                where authority_id = ? and until_at is null""")
                .param(authority)
                .query((row, n) -> new Row(row.getBytes("key"), row.getBytes("sealed")))
                .optional()
                .map(row -> new Signer(row.key(), vault.key(sql, authority)
                        .bytes(authority, place(row.key()), row.sealed())
                        .map(SigningKeys::secret)
                        .orElseThrow(() -> new IllegalStateException(
                                "the key of an authority is never erased"))));
    }

    private Signer make(JdbcClient sql, UUID authority, Instant now) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            // X.509 puts a header of fixed length before the 32 bytes (RFC 8410)
            byte[] key = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            KeyRing ring = vault.create(sql, authority, Vault.Subject.AUTHORITY);
            sql.sql("""
                    insert into signing_key (key, authority_id, sealed, from_at)
                    values (?, ?, ?, ?)""")
                    .params(key, authority,
                            ring.seal(authority, place(key), pair.getPrivate().getEncoded()),
                            OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .update();
            return new Signer(key, pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 must be available", e);
        }
    }

    /** Whether the key has signed the bytes. */
    static boolean hasSigned(byte[] key, byte[] bytes, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509_HEADER, X509_HEADER.length + KEY_BYTES);
            System.arraycopy(key, 0, encoded, X509_HEADER.length, KEY_BYTES);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // Bytes that are no key or no signature: nobody has signed with them.
            return false;
        }
    }

    private static PrivateKey secret(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("our own key cannot be read", e);
        }
    }

    private static String place(byte[] key) {
        return "signing_key/" + HexFormat.of().formatHex(key);
    }
}
