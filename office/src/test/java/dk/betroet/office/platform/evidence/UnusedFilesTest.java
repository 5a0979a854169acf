package dk.betroet.office.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.operation.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of files between their upload and their use. */
@Tag("database")
class UnusedFilesTest {

    private final MoneyHouse house = new MoneyHouse();

    /** A file that was uploaded so many days ago. */
    private UUID uploaded(int daysAgo) {
        UUID file = house.evidence();
        house.writing("""
                update evidence
                set uploaded_at = uploaded_at - cast(:days as int) * interval '1 day'
                where evidence_id = :file""", Map.of("days", daysAgo, "file", file));
        return file;
    }

    private int removed() {
        return house.office.part(UnusedFiles.class).remove(house.home.authority());
    }

    private Map<String, Object> payOut(UUID receipt, int amount) {
        return Map.of("fund", house.fund, "place", house.box, "amount", amount,
                "date", MoneyHouse.TODAY, "category", "daily", "recipient", "owner",
                "receipt", receipt);
    }

    private long count(String table, UUID file) {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> sql
                .sql("select count(*) from " + table + " where evidence_id = ?")
                .param(file)
                .query(Long.class)
                .single());
    }

    @Test
    void whatWasNeverUsedIsRemovedAfterThirtyDaysAndThatStaysOnRecord() {
        UUID old = uploaded(31);
        UUID young = uploaded(29);
        assertThat(removed()).isEqualTo(1);
        assertThat(count("evidence", old)).isZero();
        assertThat(count("evidence_removed", old)).isEqualTo(1);
        assertThat(count("evidence", young)).isEqualTo(1);
        assertThat(removed()).isZero();
    }

    @Test
    void whatProvesSomethingIsKeptHoweverOld() {
        house.cash(house.fund, 1_000);
        UUID receipt = uploaded(31);
        house.done(house.bo, "custody.pay-out", payOut(receipt, 20_000));
        assertThat(removed()).isZero();
        assertThat(count("evidence", receipt)).isEqualTo(1);
    }

    @Test
    void whatAWaitingRequestMayNameIsKeptUntilItIsOver() {
        house.cash(house.fund, 1_000);
        UUID receipt = uploaded(31);
        Outcome waiting = house.ask(house.bo, "custody.pay-out", payOut(receipt, 60_000));
        assertThat(waiting).isInstanceOf(Outcome.Waiting.class);
        assertThat(removed()).isZero();
        house.sign(house.carla, (Outcome.Waiting) waiting);
        assertThat(removed()).isZero();
        assertThat(count("fact_evidence", receipt)).isEqualTo(1);
    }

    @Test
    void aPhotoTakenBeforeTheResidentWasChosenIsSealedUnderTheirKeyWhenItIsUsed() {
        house.cash(house.fund, 1_000);
        UUID receipt = house.evidence();
        assertThat(key(receipt)).isEqualTo(house.home.unit());
        house.done(house.bo, "custody.pay-out", payOut(receipt, 20_000));
        assertThat(key(receipt)).isEqualTo(house.anna);
        byte[] bytes = house.office.part(Database.class).read(house.home.tenant(), sql ->
                house.office.part(EvidenceStore.class).open(sql, house.home.unit(), receipt))
                .orElseThrow().bytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("%PDF-1.7");
    }

    private UUID key(UUID file) {
        return house.office.part(Database.class).read(house.home.tenant(), sql -> sql
                .sql("select key_id from evidence where evidence_id = ?")
                .param(file)
                .query(UUID.class)
                .single());
    }
}
