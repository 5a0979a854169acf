package dk.betroet.office.platform.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The backups of the night.
 *
 * @param folder where they go; none are made when it is not said
 * @param keyFile the key they are encrypted with; made when it is not there
 * @param hour from which hour on, on Danish clocks, 0 to 23
 * @param days how many days' backups are kept
 * @param weeks of how many weeks the last one is kept
 * @param months of how many months the last one is kept
 */
@ConfigurationProperties("betroet.backup")
public record BackupSettings(@Nullable Path folder, @Nullable Path keyFile,
        @DefaultValue("2") int hour, @DefaultValue("14") int days, @DefaultValue("8") int weeks,
        @DefaultValue("12") int months) {

    /** Refuses a folder without a key, and numbers that keep nothing. */
    public BackupSettings {
        if (folder != null && keyFile == null) {
            throw new IllegalArgumentException("betroet.backup.folder needs "
                    + "betroet.backup.key-file");
        }
        if (hour < 0 || hour > 23 || days < 1 || weeks < 0 || months < 0) {
            throw new IllegalArgumentException("betroet.backup: hour is 0 to 23, days at least 1");
        }
    }
}
