package dk.betroet.office.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.archive.ArchiveExport;
import dk.betroet.office.platform.audit.SelfAudit;
import dk.betroet.office.platform.backup.Backup;
import dk.betroet.office.platform.backup.BackupProgress;
import dk.betroet.office.platform.backup.BackupSecret;
import dk.betroet.office.platform.cli.BetroetCommand;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.journal.Extract;
import dk.betroet.office.platform.journal.JournalExport;
import dk.betroet.office.platform.journal.JournalFormat;
import dk.betroet.office.platform.ledger.Books;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.util.ReflectionTestUtils;
import picocli.CommandLine.Command;

/**
 * Closed means closed, over the ways out that have no address: commands, the mail, the log. Each is
 * in the table of channels, and says of closed cases what the table says. The archive holds all
 * that there is, and is written by whoever answers for the office; no address leads to it.
 */
@Tag("database")
class WaysOutTest {

    private static final String MASTER_KEY = "5a".repeat(32);
    private static final List<String> MARKS = List.of(MarkedCase.MARK, MarkedNames.MARK);

    @TempDir
    private static Path folder;

    private final MarkedCase marked = new MarkedCase();
    private final MeetingHouse house = marked.house;

    /** The commands that the program has, each format of a book by itself; the mail and the log. */
    @Test
    void every_way_out_is_in_the_table() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        TreeSet<String> found = new TreeSet<>(List.of("export archive", "log", "mail"));
        Arrays.stream(JournalFormat.values()).forEach(one -> found.add("export " + one.id()));
        for (var one : scanner.findCandidateComponents(
                BetroetCommand.class.getPackageName())) {
            String name = Class.forName(one.getBeanClassName()).getAnnotation(Command.class)
                    .name();
            if (!List.of("betroet", "export", "import", "check", "compare").contains(name)) {
                found.add(name);
            }
        }
        assertThat(Channels.others().keySet()).isEqualTo(found);
    }

    private void holds(String channel, String name, byte[] bytes) {
        boolean whole = "whole".equals(Channels.others().get(channel));
        Told told = Told.of(name, bytes);
        MARKS.forEach(mark -> assertThat(told.contains(mark)).as(channel).isEqualTo(whole));
    }

    @Test
    void a_book_for_another_program_tells_nothing_and_the_archive_everything()
            throws IOException {
        for (JournalFormat format : JournalFormat.values()) {
            holds("export " + format.id(), format.ending(), house.read(sql -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try {
                    house.office.part(JournalExport.class).write(sql,
                            Extract.whole(house.home.unit()), format,
                            house.office.part(Wording.class).in(Language.DANISH), out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return out.toByteArray();
            }));
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        house.office.part(ArchiveExport.class).write(house.home.authority(), "Rie Revisor",
                Optional.empty(), archive, unit -> { });
        holds("export archive", "archive.zip", archive.toByteArray());
        assertThat(Channels.addresses().keySet()).noneMatch(address ->
                address.contains("archive"));
        assertThat(house.office.part(OperationCatalogue.class).all()).noneMatch(one ->
                one.name().contains("export"));
    }

    /** Nobody reads a backup without its key, and the check of a book names no words of it. */
    @Test
    void what_is_saved_checked_and_listed_tells_nothing() throws Exception {
        Path saved = folder.resolve("office.backup");
        new Backup(house.office.part(DatabaseSettings.class), MASTER_KEY, new SecureRandom())
                .write(saved, BackupSecret.Key.of("1b".repeat(32)),
                        Instant.parse("2026-03-05T09:00:00Z"), BackupProgress.NONE);
        holds("backup", saved.getFileName().toString(), Files.readAllBytes(saved));
        holds("audit", "", house.office.part(SelfAudit.class).of(house.home.authority(),
                house.home.unit(), () -> { }).toString().getBytes(StandardCharsets.UTF_8));
        holds("books", "", house.office.part(Books.class).all().toString()
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Asked for somebody, the command answers as the house does, and does nothing. */
    @Test
    void whether_somebody_may_is_answered_without_telling_of_what() {
        marked.hidden().forEach((caller, marks) -> {
            String item = (marks.contains(MarkedCase.MARK) ? marked.item : marked.names.item)
                    .toString();
            assertThat(house.may(caller, "record-outcome", Map.of("item", item, "point", 1,
                    "parts", List.of(Map.of("outcome", "noted")), "date", "2026-03-03"))
                    .toString()).as(caller.grants().toString()).doesNotContain(marks);
        });
    }

    /** Whoever follows a case is told that there is something to read, if it is theirs to read. */
    @Test
    void mail_says_where_to_read_and_nothing_else() throws ClassNotFoundException {
        Object notices = house.office.part(Class.forName(
                "dk.betroet.office.meeting.follow.MeetingNotices"));
        reachable(house.leader);
        marked.hidden().keySet().forEach(this::reachable);
        house.done(house.leader, "follow-case", Map.of("caseId", marked.file, "follow", true,
                "date", "2026-03-04"));
        house.done(house.staff, "follow-case", Map.of("caseId", marked.names.file, "follow",
                true, "date", "2026-03-04"));
        ReflectionTestUtils.invokeMethod(notices, "tell");
        house.done(house.leader, "note-action", Map.of("decision", marked.names.decision(),
                "words", MarkedNames.MARK + " igen", "body", marked.body, "deadline",
                "2026-03-05", "date", "2026-03-04"));
        house.done(house.staff, "plan-step", Map.of("caseId", marked.file, "bodies",
                List.of(marked.other), "role", "is-told", "date", "2026-03-04"));
        ReflectionTestUtils.invokeMethod(notices, "tell");
        holds("mail", "", house.read(sql -> sql.sql("select row_to_json(m)::text from mail m")
                .query(String.class).list()).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(told(house.leader)).isPositive();
        marked.hidden().keySet().forEach(caller -> assertThat(told(caller)).isZero());
    }

    private void reachable(Caller caller) {
        house.office.part(Database.class).writing(house.home.tenant(), sql ->
                house.office.part(Persons.class).change(sql, new Person.Known(
                        caller.personOrFail(), "Nogen", null, null, new Person.Contact(
                                caller.personOrFail() + "@example.org", null, null))));
    }

    private long told(Caller caller) {
        return house.read(sql -> sql.sql("select count(*) from mail where person_id = ?")
                .param(caller.personOrFail()).query(Long.class).single());
    }
}
