package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * The passkeys as rows, in the shape that Spring Security's WebAuthn asks for. A passkey belongs to
 * a login; the authenticator knows the login by random bytes and shows the user name.
 *
 * <p>The framework calls without saying for whom, before it is known who asks, so these look in the
 * whole house. What they may do with the answer is decided by the signature.
 */
@Component
class Passkeys implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    static final int LABEL_MAX = 60;

    private static final Tenant HOUSE = new Tenant.House();
    private static final String COLUMNS = """
            select k.credential_id, k.label, k.public_key, k.sign_count, k.verified, k.transports,
                   k.backup_eligible, k.backup_state, k.attestation, k.attestation_data,
                   k.created_at, k.used_at, l.passkey_handle
            from passkey k join login l using (login_id)
            """;

    private final Database database;
    private final Logins logins;
    private final AccessLog log;

    Passkeys(Database database, Logins logins, AccessLog log) {
        this.database = database;
        this.logins = logins;
        this.log = log;
    }

    /** The passkeys of a login, oldest first. */
    List<CredentialRecord> of(Login login) {
        return findByUserId(new Bytes(login.handle()));
    }

    /** Removes a login's own passkey; false when it is not theirs. */
    boolean remove(Login login, byte[] credential) {
        return database.write(new Tenant.Whole(login.authority()), sql -> {
            boolean removed = sql.sql("""
                    delete from passkey where credential_id = :id and login_id = :login
                    """)
                    .param("id", credential)
                    .param("login", login.id())
                    .update() == 1;
            if (removed) {
                log.note(sql, login, AccessLog.What.PASSKEY_REMOVED);
            }
            return removed;
        });
    }

    /** The login that an authenticated user entity stands for. */
    Optional<Login> loginOf(PublicKeyCredentialUserEntity entity) {
        return database.read(HOUSE, sql -> logins.byHandle(sql, entity.getId().getBytes()));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.read(HOUSE, sql -> sql.sql(COLUMNS + "where k.credential_id = :id")
                .param("id", credential.getBytes())
                .query((row, number) -> read(row))
                .optional()).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.read(HOUSE, sql -> sql.sql(COLUMNS + """
                where l.passkey_handle = :handle order by k.created_at, k.credential_id
                """)
                .param("handle", handle.getBytes())
                .query((row, number) -> read(row))
                .list());
    }

    @Override
    public void save(CredentialRecord record) {
        database.writing(HOUSE, sql -> {
            Login login = logins.byHandle(sql, record.getUserEntityUserId().getBytes())
                    .orElseThrow();
            if (used(sql, record) == 0) {
                insert(sql, login, record);
                log.note(sql, login, AccessLog.What.PASSKEY_ADDED);
            }
        });
    }

    private static int used(JdbcClient sql, CredentialRecord record) {
        return sql.sql("""
                update passkey set sign_count = :count, verified = :verified,
                       backup_state = :backup, used_at = :used
                where credential_id = :id
                """)
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("backup", record.isBackupState())
                .param("used", Moments.of(record.getLastUsed()))
                .param("id", record.getCredentialId().getBytes())
                .update();
    }

    private static void insert(JdbcClient sql, Login login, CredentialRecord record) {
        Bytes attestation = record.getAttestationObject();
        Bytes data = record.getAttestationClientDataJSON();
        sql.sql("""
                insert into passkey (credential_id, authority_id, login_id, label, public_key,
                    sign_count, verified, transports, backup_eligible, backup_state,
                    attestation, attestation_data, created_at, used_at)
                values (:id, :authority, :login, :label, :key, :count, :verified, :transports,
                    :eligible, :backup, :attestation, :data, :created, :used)
                """)
                .param("id", record.getCredentialId().getBytes())
                .param("authority", login.authority())
                .param("login", login.id())
                .param("label", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("transports", record.getTransports().stream()
                        .map(AuthenticatorTransport::getValue).sorted()
                        .collect(Collectors.joining(",")))
                .param("eligible", record.isBackupEligible())
                .param("backup", record.isBackupState())
                .param("attestation", attestation == null ? null : attestation.getBytes())
                .param("data", data == null ? null : data.getBytes())
                .param("created", Moments.of(record.getCreated()))
                .param("used", Moments.of(record.getLastUsed()))
                .update();
    }

    /** The framework's own removal is not offered anywhere; {@link #remove} asks whose it is. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys and logins are removed by their owner");
    }

    /** The framework asks by the authentication's name, which is the id of a login. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String loginId) {
        return database.read(HOUSE, sql -> logins.find(sql, UUID.fromString(loginId)))
                .map(Passkeys::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return database.read(HOUSE, sql -> logins.byHandle(sql, handle.getBytes()))
                .map(Passkeys::entity).orElse(null);
    }

    /** Every login is born with its handle, so there is never an entity to save. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("logins are made by invitation");
    }

    private static PublicKeyCredentialUserEntity entity(Login login) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(login.handle()))
                .name(login.userName())
                .displayName(login.userName())
                .build();
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        byte[] attestation = row.getBytes("attestation");
        byte[] data = row.getBytes("attestation_data");
        String transports = row.getString("transports");
        Set<AuthenticatorTransport> ways = transports.isEmpty() ? Set.of()
                : Arrays.stream(transports.split(","))
                        .map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(ways)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(attestation == null ? null : new Bytes(attestation))
                .attestationClientDataJSON(data == null ? null : new Bytes(data))
                .label(row.getString("label"))
                .created(Moments.read(row, "created_at"))
                .lastUsed(Moments.read(row, "used_at"))
                .build();
    }
}
