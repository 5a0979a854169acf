package dk.betroet.office.platform.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key comes from; exactly one of the two must be given.
 *
 * @param masterKeyFile a file that is made at the first start, such as {@code DIR/keys/master.key}
 * @param masterKey the key itself as 64 hexadecimal digits, from an environment variable that a
 *     secret store fills
 */
@ConfigurationProperties("betroet.keys")
public record VaultSettings(@Nullable Path masterKeyFile, @Nullable String masterKey) {

    /** Refuses both and neither. */
    public VaultSettings {
        if ((masterKeyFile == null) == (masterKey == null)) {
            throw new IllegalArgumentException("give exactly one of betroet.keys.master-key-file"
                    + " and betroet.keys.master-key");
        }
    }

    /** A master key prints as kept secret. */
    @Override
    public String toString() {
        return "VaultSettings[masterKeyFile=" + masterKeyFile + "]";
    }
}
