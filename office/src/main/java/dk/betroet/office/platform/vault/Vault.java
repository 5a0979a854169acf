package dk.betroet.office.platform.vault;

import dk.betroet.office.platform.db.Standing;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes, opens and destroys the data keys of persons and units.
 *
 * <p>Every method works inside the transaction and the authority of its caller. {@link #erase}
 * cannot be undone here; a backup taken earlier still holds the wrapped key until it expires, so
 * the operator's retention of backups is the true last day of erased data.
 */
public final class Vault {

    private static final int KEY_BYTES = 32;

    private final MasterKey master;
    private final SecretKey wrapping;
    private final SecureRandom random;

    public Vault(MasterKey master, SecureRandom random) {
        this.master = master;
        this.wrapping = master.derived("wrap/1");
        this.random = random;
    }

    /**
     * Ties this database to the master key at the first start, and says at every later start
     * whether it is still the same key. With another key nothing sealed would open, and what is
     * sealed from then on would be lost with the mistake.
     *
     * @param sql a transaction of the house
     */
    public boolean sameKeyAsEver(JdbcClient sql) {
        sql.sql("insert into vault_check (seal) values (:seal) on conflict do nothing")
                .param("seal", master.check())
                .update();
        byte[] seal = sql.sql("select seal from vault_check").query(byte[].class).single();
        return master.made(seal);
    }

    /**
     * Makes the data key of a new person or unit. A subject gets one key in its life.
     *
     * @return the new key, ready to seal with
     */
    public KeyRing create(JdbcClient sql, UUID subject, Subject kind) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] wrapped = Sealing.seal(wrapping, place(subject), key, random);
        sql.sql("""
                insert into data_key (subject_id, kind, wrapped)
                values (:subject, :kind, :wrapped)
                """)
                .param("subject", subject)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("wrapped", wrapped)
                .update();
        return new KeyRing(Map.of(subject, Optional.of(new SecretKeySpec(key, "AES"))), random);
    }

    /** The opened key of one subject. */
    public KeyRing key(JdbcClient sql, UUID subject) {
        return Standing.remembered(sql, "key", subject, () -> keys(sql, List.of(subject)));
    }

    /** The opened keys of several subjects, read at once; lists should use this. */
    public KeyRing keys(JdbcClient sql, Collection<UUID> subjects) {
        Map<UUID, Optional<SecretKey>> keys = new HashMap<>();
        sql.sql("""
                select subject_id, wrapped from data_key where subject_id = any(:subjects)
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, number) -> {
                    UUID subject = row.getObject("subject_id", UUID.class);
                    keys.put(subject, Optional.ofNullable(row.getBytes("wrapped"))
                            .map(wrapped -> unwrapped(subject, wrapped)));
                    return subject;
                })
                .list();
        return new KeyRing(keys, random);
    }

    /**
     * Makes everything sealed for this subject unreadable, for good.
     *
     * @return whether there was a key to destroy
     */
    public boolean erase(JdbcClient sql, UUID subject) {
        return sql.sql("""
                update data_key set wrapped = null, erased_at = now()
                where subject_id = :subject and wrapped is not null
                """)
                .param("subject", subject)
                .update() == 1;
    }

    /** A data key that is wrapped under this vault's master key, wrapped under another's. */
    public byte[] rewrapped(UUID subject, byte[] wrapped, Vault under) {
        return Sealing.seal(under.wrapping, place(subject),
                Sealing.open(wrapping, place(subject), wrapped), under.random);
    }

    private SecretKey unwrapped(UUID subject, byte[] wrapped) {
        return new SecretKeySpec(Sealing.open(wrapping, place(subject), wrapped), "AES");
    }

    private static String place(UUID subject) {
        return "data_key/" + subject;
    }

    /** Whose key it is. */
    public enum Subject {
        /** One person: name, CPR number, contact, notes about them. */
        PERSON,
        /** A unit: papers and images that concern several people. */
        UNIT,
        /** An authority: the key that signs for all its books. */
        AUTHORITY,
        /** One file that was let go, until its key is destroyed. */
        FILE
    }
}
