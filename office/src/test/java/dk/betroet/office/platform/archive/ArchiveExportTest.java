package dk.betroet.office.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.oversight.OversightHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.unit.OversightBook;
import dk.betroet.office.platform.vault.Vault;
import dk.betroet.verifier.Report;
import dk.betroet.verifier.Verification;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office writes is held against what another program makes of it. */
@Tag("database")
class ArchiveExportTest {

    private final AccountHouse house = new AccountHouse();

    @TempDir
    private Path folder;

    private Report verified(String... heads) throws IOException {
        Path file = folder.resolve("archive.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            house.money.office.part(ArchiveExport.class)
                    .write(house.money.home.authority(), "Anna Auditor", Optional.empty(), out,
                            unit -> { });
        }
        return Verification.of(file, new Verification.Known(Optional.empty(), List.of(heads)));
    }

    @Test
    void a_book_that_has_been_lived_in_verifies_elsewhere() throws IOException {
        house.liveJanuary();

        Report report = verified();

        assertThat(report.problems()).isEmpty();
        assertThat(report.facts()).isGreaterThan(10);
        assertThat(report.toText()).contains("VERIFIES").doesNotContain("erased");
    }

    @Test
    void a_second_export_has_the_same_head_and_the_checkpoint_of_the_first() throws IOException {
        house.liveJanuary();
        String head = head();
        verified();
        house.entered(-5, "2026-02-01");

        assertThat(verified(head).problems()).isEmpty();
        assertThat(verified("0".repeat(64)).first().orElseThrow().code()).isEqualTo("head");
    }

    @Test
    void an_erased_person_leaves_a_book_that_verifies_and_says_so() throws IOException {
        house.liveJanuary();
        UUID person = house.reading(sql -> sql
                .sql("select person_id from fund where fund_id = ?")
                .param(house.money.fund)
                .query(UUID.class).single());
        house.money.office.part(Database.class).writing(
                new Tenant.Whole(house.money.home.authority()), sql ->
                        house.money.office.part(Vault.class).erase(sql, person));

        Report report = verified();

        assertThat(report.problems()).isEmpty();
        assertThat(report.toText()).contains("erased: ");
    }

    @Test
    void a_line_changed_in_the_database_is_found() throws IOException {
        house.liveJanuary();
        house.money.office.part(Database.class).writing(house.money.home.tenant(), sql -> sql
                .sql("""
                        update balance set amount = amount + 100 where balance.ctid = (
                            select ctid from balance limit 1)""")
                .update());

        assertThat(verified().first().orElseThrow().code()).isEqualTo("balance");
    }

    private boolean holdsOversight(OversightHouse kept, Caller reader) throws IOException {
        Path file = folder.resolve("kept.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            kept.money.office.part(ArchiveExport.class).write(kept.money.home.authority(),
                    "rie", Optional.of(reader.personOrFail()), out, unit -> { });
        }
        assertThat(Verification.of(file, Verification.Known.NOTHING).problems()).isEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(OversightBook.of(kept.money.home.authority()) + "/facts.ndjson")
                    != null;
        }
    }

    /** And the suspect's archive does not tell that there is something else. */
    @Test
    void who_oversees_gets_the_oversight_book_and_the_suspect_does_not() throws IOException {
        OversightHouse kept = new OversightHouse();
        assertThat(holdsOversight(kept, kept.auditor)).isFalse();
        kept.suspect(kept.money.bo);

        assertThat(holdsOversight(kept, kept.auditor)).isTrue();
        assertThat(holdsOversight(kept, kept.money.bo)).isFalse();
    }

    private String head() {
        return house.reading(sql -> sql.sql("select encode(head, 'hex') from book")
                .query(String.class).single());
    }
}
