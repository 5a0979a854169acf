package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The second factor of a password: codes from an authenticator application, and recovery codes on
 * paper for the day the phone is gone.
 *
 * <p>The secret is sealed under the person's own key. A new secret replaces the old one only when a
 * code made from it has been typed, so that nobody locks themselves out halfway.
 */
@Component
class SecondFactor {

    /** How many recovery codes are handed out at a time. */
    static final int RECOVERY_CODES = 10;

    private final Database database;
    private final Vault vault;
    private final SecureRandom random;
    private final Clock clock;
    private final AccessLog log;

    SecondFactor(Database database, Vault vault, SecureRandom random, Clock clock,
            AccessLog log) {
        this.database = database;
        this.vault = vault;
        this.random = random;
        this.clock = clock;
        this.log = log;
    }

    /** The secret that is being enrolled; made at the first call and kept until it is confirmed. */
    byte[] enrolling(Login login) {
        return database.write(new Tenant.Whole(login.authority()), sql -> {
            Optional<byte[]> begun = secret(sql, login, "totp_next");
            return begun.orElseGet(() -> {
                byte[] secret = Totp.secret(random);
                sql.sql("update login set totp_next = :next where login_id = :id")
                        .param("next", vault.key(sql, login.person())
                                .seal(login.person(), place(login), secret))
                        .param("id", login.id())
                        .update();
                return secret;
            });
        });
    }

    /**
     * Puts the enrolling secret to use when the code is made from it.
     *
     * @return new recovery codes, shown this once; or nothing when the code is wrong
     */
    List<String> confirm(Login login, String code) {
        return database.write(new Tenant.Whole(login.authority()), sql -> {
            Optional<byte[]> next = secret(sql, login, "totp_next");
            OptionalLong step = next.isEmpty() ? OptionalLong.empty()
                    : Totp.step(next.get(), code, clock.instant());
            if (step.isEmpty()) {
                return List.of();
            }
            sql.sql("""
                    update login set totp_sealed = totp_next, totp_next = null, totp_on = true,
                                     totp_last_step = :step
                    where login_id = :id
                    """)
                    .param("step", step.getAsLong())
                    .param("id", login.id())
                    .update();
            log.note(sql, login, AccessLog.What.TOTP_ON);
            return newRecoveryCodes(sql, login);
        });
    }

    /** Replaces all recovery codes of a login. */
    List<String> newRecoveryCodes(JdbcClient sql, Login login) {
        sql.sql("delete from recovery_code where login_id = :id")
                .param("id", login.id()).update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Secrets.recoveryCode(random);
            codes.add(code);
            sql.sql("insert into recovery_code (hash, login_id) values (:hash, :id)")
                    .param("hash", recoveryHash(login.id(), code))
                    .param("id", login.id())
                    .update();
        }
        return codes;
    }

    /** How many recovery codes are left. */
    int recoveryCodesLeft(JdbcClient sql, Login login) {
        return sql.sql("""
                select count(*) from recovery_code where login_id = :id and used_at is null
                """)
                .param("id", login.id())
                .query(Integer.class)
                .single();
    }

    /** Whether the code is right and has not been used: of the application, or for recovery. */
    boolean verify(Login login, String code) {
        return database.write(new Tenant.Whole(login.authority()),
                sql -> totp(sql, login, code) || recovery(sql, login, code));
    }

    private boolean totp(JdbcClient sql, Login login, String code) {
        Optional<byte[]> secret = login.totp()
                ? secret(sql, login, "totp_sealed") : Optional.empty();
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.step(secret.get(), code, clock.instant());
        // The comparison in the database makes a code count once, also when sent twice at once.
        return step.isPresent() && sql.sql("""
                update login set totp_last_step = :step
                where login_id = :id and totp_last_step < :step
                """)
                .param("step", step.getAsLong())
                .param("id", login.id())
                .update() == 1;
    }

    private boolean recovery(JdbcClient sql, Login login, String code) {
        boolean used = sql.sql("""
                update recovery_code set used_at = :now
                where hash = :hash and login_id = :id and used_at is null
                """)
                .param("now", Moments.of(clock.instant()))
                .param("hash", recoveryHash(login.id(), code))
                .param("id", login.id())
                .update() == 1;
        if (used) {
            log.note(sql, login, AccessLog.What.RECOVERY_CODE_USED);
        }
        return used;
    }

    private Optional<byte[]> secret(JdbcClient sql, Login login, String column) {
        byte @Nullable [] sealed = sql.sql("select " + column + " from login where login_id = :id")
                .param("id", login.id())
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single().orElse(null);
        return sealed == null ? Optional.empty()
                : vault.key(sql, login.person()).bytes(login.person(), place(login), sealed);
    }

    private static byte[] recoveryHash(UUID login, String code) {
        return Secrets.hash(login + "/" + code.strip().toLowerCase(Locale.ROOT));
    }

    private static String place(Login login) {
        return "login/" + login.id() + "/totp";
    }
}
