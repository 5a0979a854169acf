package dk.betroet.office.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.vault.VaultSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.DispatcherServlet;

/** The backups of the nights: made, noted, thrown away in time, missed when they fail. */
@Tag("database")
class NightlyBackupTest {

    private final OfficeHouse office = OfficeHouse.get();

    @TempDir
    private Path folder;

    private BackupSettings settings(Path into) {
        return new BackupSettings(into, folder.resolve("keys/backup.key"), 2, 2, 0, 0);
    }

    private BackupRuns runs(BackupSettings settings, Clock clock) {
        return new BackupRuns(office.part(Database.class), settings, clock);
    }

    private boolean night(BackupSettings settings, Clock clock, VaultSettings vault) {
        return new NightlyBackup(settings, office.part(DatabaseSettings.class), vault,
                runs(settings, clock), new SecureRandom(), clock, UUID::randomUUID).run(() -> { });
    }

    private boolean night(BackupSettings settings, Clock clock) {
        return night(settings, clock, new VaultSettings(null, "5a".repeat(32)));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Test
    void good_ones_are_kept_for_their_time_and_open_with_the_key() throws Exception {
        BackupSettings settings = settings(folder.resolve("backups"));
        for (int day = 1; day <= 3; day++) {
            assertThat(night(settings, at("2031-05-0" + day + "T00:00:00Z"))).isTrue();
        }

        assertThat(Files.exists(folder.resolve("backups/betroet-2031-05-01.backup"))).isFalse();
        Path newest = folder.resolve("backups/betroet-2031-05-03.backup");
        assertThat(new Restore(newest, BackupSecret.Key.in(folder.resolve("keys/backup.key")),
                BackupProgress.NONE).check().rows()).isPositive();
        BackupRuns runs = runs(settings, at("2031-05-03T12:00:00Z"));
        assertThat(runs.newest(3)).extracting(BackupRuns.Run::file).containsExactly(
                "betroet-2031-05-03.backup", "betroet-2031-05-02.backup",
                "betroet-2031-05-01.backup");
        assertThat(runs.newest(3).getLast().removedAt()).isNotNull();
        assertThat(runs.state()).isEqualTo(BackupRuns.State.GOOD);
        assertThat(runs(settings, at("2031-05-04T02:01:00Z")).state())
                .isEqualTo(BackupRuns.State.OLD);
    }

    @Test
    void a_bad_one_is_noted_and_throws_nothing_away() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Clock clock = at("2032-05-01T00:00:00Z");

        assertThat(night(settings(file), clock)).isFalse();
        assertThat(runs(settings(file), clock).newest(1).getFirst().fault()).isEqualTo("file");
        assertThat(runs(settings(file), clock).state()).isEqualTo(BackupRuns.State.FAILED);
        assertThat(night(settings(folder.resolve("b")), at("2032-05-02T00:00:00Z"),
                new VaultSettings(null, "11".repeat(32)))).isFalse();
        assertThat(runs(settings(file), clock).newest(1).getFirst().fault())
                .isEqualTo("other-master-key");
        assertThat(new BackupAlarm(runs(settings(file), clock)).alarm()).isPresent();
    }

    @Test
    void who_arranges_none_is_told_so_without_an_alarm() throws Exception {
        BackupRuns none = office.part(BackupRuns.class);
        assertThat(none.state()).isEqualTo(BackupRuns.State.NOT_SCHEDULED);
        assertThat(office.part(BackupAlarm.class).alarm()).isEmpty();
        HttpResponse<String> health = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://localhost:" + office.port() + "/health/backup")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
    }

    @Test
    void an_alarm_is_for_who_watches_and_leaves_the_office_ready() {
        BackupSettings settings = settings(folder);
        Clock started = at("2033-01-01T00:00:00Z");
        BackupRuns runs = runs(settings, started);
        assertThat(runs.state().isAlarm()).as("older ones of other tests").isTrue();
        assertThat(new BackupHealth(runs).health().getStatus().getCode())
                .isEqualTo("BACKUP_MISSING");
    }

    @Test
    void administrators_see_them_and_nobody_else_does() throws Exception {
        OfficeHouse.Home home = office.home();
        MockMvc pages = MockMvcBuilders.webAppContextSetup(
                Objects.requireNonNull(
                        office.part(DispatcherServlet.class).getWebApplicationContext())).build();
        assertThat(status(pages, office.person(home, Role.ADMINISTRATOR, "Ada Admin")))
                .isEqualTo(200);
        assertThat(status(pages, office.person(home, Role.LEADER, "Lis Leder"))).isEqualTo(404);
        assertThat(status(pages, office.person(home, Role.AUDITOR, "Rie Revisor")))
                .isEqualTo(404);
    }

    private static int status(MockMvc pages, @Nullable Caller caller) throws Exception {
        return pages.perform(MockMvcRequestBuilders.get("/administration/backups")
                        .requestAttr(Caller.ATTRIBUTE, Objects.requireNonNull(caller)))
                .andReturn().getResponse().getStatus();
    }
}
