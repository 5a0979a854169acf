package dk.betroet.office.custody.resident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.finding.Concern;
import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.WritePath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Movements that turn out to be from the day of death or later are found. */
@Tag("database")
class ResidentDetectorsTest {

    private final CareHouse care = new CareHouse();

    private List<Concern> concerns() {
        return care.house.part(Database.class).read(care.home.tenant(), sql ->
                care.house.part(DeathDetector.class).concerns(
                        care.house.part(WritePath.class).context(
                                care.leader, care.home.unit(), sql)));
    }

    private void moved(String day) {
        UUID fact = care.done(care.leader, "custody.note-capacity", """
                {"fund": "$fund", "date": "%s", "guardianship": "none", "hasCapacity": true,
                 "canSign": true, "room": "%s", "basis": "Flyttet"}""".formatted(day, day))
                .fact().id();
        UUID outside = care.house.part(Database.class).read(care.home.tenant(), sql ->
                care.house.part(Places.class).outside(sql, care.home.unit()));
        care.write("""
                insert into balance (authority_id, unit_id, fund_id, place_id, amount)
                values (?, ?, ?, ?, 0) on conflict do nothing""",
                care.home.authority(), care.home.unit(), care.fund, outside);
        care.write("""
                insert into line (authority_id, unit_id, sequence, number, side, fund_id, place_id,
                    purpose, amount, happened_on)
                select authority_id, unit_id, sequence, 1, 1, ?, ?, 'daily', 100, happened_on
                from fact where fact_id = ?""", care.fund, outside, fact);
    }

    @Test
    void what_moved_before_the_death_is_no_concern_and_what_moved_on_the_day_is() {
        moved("2026-03-01");
        moved("2026-03-02");
        assertThat(concerns()).isEmpty();
        care.done(care.leader, "custody.record-death",
                "{\"fund\": \"$fund\", \"date\": \"2026-03-02\"}");
        List<Concern> found = concerns();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().fund()).isEqualTo(care.fund);
        assertThat(found.getFirst().dueOn()).isEqualTo(OfficeHouse.TODAY.plusDays(14));
    }
}
