package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.night.NightWork;
import dk.betroet.office.platform.operation.Ids;
import dk.betroet.office.platform.vault.KeyFile;
import dk.betroet.office.platform.vault.VaultSettings;
import dk.betroet.office.platform.web.format.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A backup every night into a folder; the old ones go once a new one has been read back. */
@Component
class NightlyBackup implements NightWork {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Pattern NAME =
            Pattern.compile("betroet-(\\d{4}-\\d{2}-\\d{2})\\.backup");

    private final BackupSettings settings;
    private final DatabaseSettings database;
    private final VaultSettings vault;
    private final BackupRuns runs;
    private final SecureRandom random;
    private final Clock clock;
    private final Ids ids;

    NightlyBackup(BackupSettings settings, DatabaseSettings database, VaultSettings vault,
            BackupRuns runs, SecureRandom random, Clock clock, Ids ids) {
        this.settings = settings;
        this.database = database;
        this.vault = vault;
        this.runs = runs;
        this.random = random;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(settings.hour(), 0);
    }

    @Override
    public boolean wanted() {
        return settings.folder() != null;
    }

    @Override
    public boolean run(Turn turn) {
        Path folder = Objects.requireNonNull(settings.folder());
        Instant begun = clock.instant();
        String name = "betroet-" + LocalDate.ofInstant(begun, Formats.ZONE) + ".backup";
        try {
            Files.createDirectories(folder);
            BackupSecret key = BackupSecret.Key.of(KeyFile.keptIn(
                    Objects.requireNonNull(settings.keyFile()), random));
            Backup.Made made = new Backup(database, masterKey(), random).write(
                    folder.resolve(name), key, begun, (step, percent, rows) -> turn.goesOn());
            runs.note(ids.next(), begun, clock.instant(), name, "", made.bytes(), made.rows());
            removeOld(folder);
            return true;
        } catch (BackupFault e) {
            LOG.error("no backup: {}", e.words());
            runs.note(ids.next(), begun, clock.instant(), name, e.reason().id(), 0, 0);
        } catch (IOException e) {
            LOG.error("no backup: {}", e.toString());
            runs.note(ids.next(), begun, clock.instant(), name, BackupFault.Reason.FILE.id(), 0,
                    0);
        }
        return false;
    }

    private String masterKey() throws IOException {
        String given = vault.masterKey();
        return given != null ? given.strip()
                : KeyFile.in(Objects.requireNonNull(vault.masterKeyFile()));
    }

    private void removeOld(Path folder) throws IOException {
        Map<LocalDate, Path> there = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                Matcher matcher = NAME.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    there.put(LocalDate.parse(matcher.group(1)), file);
                }
            });
        }
        Set<LocalDate> kept = new Retention(settings.days(), settings.weeks(), settings.months())
                .kept(there.keySet());
        for (Map.Entry<LocalDate, Path> one : there.entrySet()) {
            if (!kept.contains(one.getKey())) {
                Files.delete(one.getValue());
                runs.removed(one.getValue().getFileName().toString(), clock.instant());
            }
        }
    }
}
