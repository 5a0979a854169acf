package dk.betroet.office.platform.backup;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * For whatever watches the machine: {@code /health/backup} answers 503 while somebody must look
 * after the backups. It says nothing about readiness: an office without a backup still works.
 */
@Component("latestBackupHealthIndicator")
class BackupHealth implements HealthIndicator {

    /** A state that the health of the whole office does not count as down. */
    private static final Status MISSING = new Status("BACKUP_MISSING");

    private final BackupRuns runs;

    BackupHealth(BackupRuns runs) {
        this.runs = runs;
    }

    @Override
    public Health health() {
        return Health.status(runs.state().isAlarm() ? MISSING : Status.UP).build();
    }
}
