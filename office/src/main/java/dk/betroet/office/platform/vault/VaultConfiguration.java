package dk.betroet.office.platform.vault;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import java.io.IOException;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the master key at the start, and refuses to start with one that is not this database's. */
@Configuration
class VaultConfiguration {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    MasterKey masterKey(VaultSettings settings, SecureRandom random) throws IOException {
        if (settings.masterKey() != null) {
            return MasterKey.of(settings.masterKey());
        }
        if (settings.masterKeyFile() == null) {
            throw new IllegalStateException("the settings were checked when they were read");
        }
        return MasterKey.keptIn(settings.masterKeyFile(), random);
    }

    @Bean
    Vault vault(MasterKey master, SecureRandom random, Database database) {
        Vault vault = new Vault(master, random);
        if (!database.write(new Tenant.House(), vault::sameKeyAsEver)) {
            throw new IllegalStateException("the master key is not the one this database was sealed"
                    + " with: bring back the file keys/master.key that belongs to it");
        }
        return vault;
    }
}
