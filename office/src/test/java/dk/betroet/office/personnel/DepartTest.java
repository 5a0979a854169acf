package dk.betroet.office.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Logins;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.departure.OnDeparture.Power;
import dk.betroet.office.platform.departure.OnDeparture.Revoked;
import dk.betroet.office.platform.people.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An employee leaves or gives notice: everything is taken back in one act. */
@Tag("database")
class DepartTest {

    private final CareHouse care = new CareHouse();

    private static String depart(Caller person, String date) {
        return "{\"person\": \"" + person.personOrFail() + "\", \"date\": \"" + date + "\"}";
    }

    private boolean hasLogin(UUID person) {
        return care.house.part(Database.class).read(care.home.tenant(),
                sql -> care.house.part(Logins.class).has(sql, person));
    }

    private void login(UUID person, String name) {
        care.house.part(Database.class).writing(care.home.tenant(), sql -> assertThat(
                care.house.part(Logins.class).create(sql, person, name, null, false))
                .isInstanceOf(Logins.Done.class));
    }

    @Test
    void mandates_roles_log_in_and_requests_are_taken_back_and_listed() {
        UUID staff = care.staff.personOrFail();
        UUID account = care.account(care.fund);
        UUID mandate = OfficeHouse.made(care.done(care.leader, "custody.grant-mandate", """
                {"fund": "$fund", "kind": "standing", "holder": "%s", "account": "%s",
                 "date": "2026-02-01", "from": "2026-02-01", "identifies": true,
                 "repeatedTask": true, "paper": "%s", "signedOnPaper": ["owner"]}"""
                .formatted(staff, account, care.paper())), "mandate");
        UUID request = care.waiting(care.staff, "custody.make-agreement", """
                {"fund": "$fund", "kind": "administration", "date": "2026-03-01",
                 "from": "2026-03-01"}""");
        login(staff, "bo-" + staff);
        care.done(care.leader, "personnel.depart", depart(care.staff, "2026-03-05"));
        List<Revoked> list = care.house.part(Database.class).read(care.home.tenant(), sql ->
                care.house.part(Departures.class).last(sql, care.home.unit(), staff))
                .orElseThrow().revoked();
        assertThat(list).contains(
                new Revoked(Power.MANDATE, "standing", care.fund, account, 1),
                new Revoked(Power.ROLE, "staff", null, null, 1),
                new Revoked(Power.REQUEST, null, null, null, 1),
                new Revoked(Power.LOGIN, null, null, null, 1));
        assertThat(care.one(String.class, "select revoked_on || revoked_why from mandate "
                + "where mandate_id = ?", mandate)).isEqualTo("2026-03-05departed");
        assertThat(care.one(String.class, "select status from request where request_id = ?",
                request)).isEqualTo("withdrawn");
        assertThat(care.roles(staff)).isEmpty();
        assertThat(hasLogin(staff)).isFalse();
    }

    @Test
    void whoever_works_in_another_unit_too_keeps_the_log_in() {
        UUID staff = care.staff.personOrFail();
        OfficeHouse.Home other = care.house.unit(care.home.authority(), "bilag-7.9");
        care.house.part(Database.class).writing(other.tenant(), sql -> sql.sql("""
                insert into person_role (role_id, unit_id, person_id, role, from_on, granted_at)
                values (?, ?, ?, 'staff', date '2025-01-01', now())""")
                .params(UUID.randomUUID(), other.unit(), staff).update());
        login(staff, "bo-" + staff);
        care.done(care.leader, "personnel.depart", depart(care.staff, "2026-03-05"));
        assertThat(hasLogin(staff)).isTrue();
    }

    @Test
    void it_is_refused_for_oneself_for_leaders_from_below_twice_and_on_wrong_days() {
        Caller deputy = care.house.person(care.home, Role.DEPUTY, "Stine Stedfortræder");
        assertThat(care.refused(care.leader, "personnel.depart",
                depart(care.leader, "2026-03-01"))).containsExactly("same_person_twice");
        assertThat(care.refused(deputy, "personnel.depart",
                depart(care.leader, "2026-03-01"))).containsExactly("role_may_not");
        assertThat(care.refused(care.leader, "personnel.depart",
                depart(care.staff, "2026-03-06"))).containsExactly("date_in_future");
        assertThat(care.refused(care.leader, "personnel.depart",
                depart(care.staff, "2024-12-31"))).containsExactly("person_not_employed");
    }
}
