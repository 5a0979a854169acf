package dk.betroet.office.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.office.platform.access.TestHouse;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.vault.TamperedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTest {

    private TestHouse house;
    private Persons persons;
    private Roles roles;
    private Relations relations;
    private Tenant.Units solgaarden;
    private Tenant.Units egely;
    private Tenant.Units elsewhere;

    @BeforeAll
    void open() {
        house = TestHouse.open();
        persons = house.get(Persons.class);
        roles = house.get(Roles.class);
        relations = house.get(Relations.class);
        solgaarden = house.authority("solgaarden");
        egely = house.unit(solgaarden.authority(), "egely");
        elsewhere = house.authority("elsewhere");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static Cpr cpr(String digits) {
        return ((Cpr.Read) Cpr.parse(digits)).cpr();
    }

    private static Person.Known full(String name, String digits) {
        return new Person.Known(UUID.randomUUID(), name, LocalDate.of(1940, 2, 29), cpr(digits),
                new Person.Contact("a@example.org", "12 34 56 78", "Ågade 1"));
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Person.Known one = full("Åse Ø'Brien", "2902401234");
        Tenant whole = new Tenant.Whole(solgaarden.authority());
        house.database().writing(whole, sql -> persons.add(sql, one));
        house.database().writing(whole, sql -> {
            assertThat(persons.find(sql, one.id())).contains(one);
            assertThat(persons.byCpr(sql, cpr("290240-1234"))).contains(one.id());
            persons.rename(sql, one.id(), "Åse Holm");
            assertThat(persons.names(sql, List.of(one.id())))
                    .containsEntry(one.id(), "Åse Holm");
        });
    }

    @Test
    void twoPersonsCannotHaveOneNumber() {
        Person.Known one = full("A", "0101301111");
        Person.Known other = full("B", "0101301111");
        house.database().writing(solgaarden, sql -> {
            assertThat(persons.add(sql, one)).isEqualTo(new Persons.Done(one.id()));
            grant(sql, solgaarden, one.id(), Role.STAFF);
        });
        // Also when the other is out of sight, and across units.
        Persons.Added added = house.database().write(egely, sql -> persons.add(sql, other));
        assertThat(added).isEqualTo(new Persons.CprTaken());
        house.database().writing(elsewhere, sql -> assertThat(persons.add(sql,
                full("C", "0101301111"))).isInstanceOf(Persons.Done.class));
    }

    private Optional<Person> find(Tenant tenant, UUID person) {
        return house.database().read(tenant, sql -> persons.find(sql, person));
    }

    private void grant(JdbcClient sql, Tenant.Units at,
            UUID person, Role role) {
        roles.grant(sql, new Roles.Held(UUID.randomUUID(), at.units().iterator().next(), person,
                role, null, LocalDate.of(2026, 1, 1), null), null, TestHouse.NOW);
    }

    @Test
    void nothingReadableIsInTheTable() {
        Person.Known one = full("Karen Sommer", "0101302222");
        Tenant whole = new Tenant.Whole(solgaarden.authority());
        house.database().writing(whole, sql -> persons.add(sql, one));
        String row = house.database().read(whole, sql -> sql.sql(
                "select encode(name_sealed, 'escape') || encode(cpr_sealed, 'escape')"
                        + " || encode(cpr_hash, 'escape') from person where person_id = ?")
                .param(one.id()).query(String.class).single());
        assertThat(row).doesNotContain("Karen", "0101302222", "2222");
    }

    @Test
    void anErasedPersonIsUnreadableAndStillThere() {
        Person.Known one = full("Will Go", "0101303333");
        Tenant whole = new Tenant.Whole(solgaarden.authority());
        house.database().writing(whole, sql -> persons.add(sql, one));
        house.database().writing(whole, sql -> {
            assertThat(persons.erase(sql, one.id())).isTrue();
            assertThat(persons.erase(sql, one.id())).isFalse();
            assertThat(persons.find(sql, one.id())).contains(new Person.Erased(one.id()));
            assertThat(persons.names(sql, List.of(one.id()))).isEmpty();
            assertThat(persons.byCpr(sql, cpr("0101303333"))).isEmpty();
            assertThatThrownBy(() -> persons.rename(sql, one.id(), "Back Again"))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void aNameMovedToAnotherRowIsNoticed() {
        UUID one = house.person(solgaarden, "One", Role.STAFF, null);
        UUID other = house.person(solgaarden, "Other", Role.STAFF, null);
        house.database().writing(solgaarden, sql -> sql.sql("""
                update person set name_sealed =
                    (select name_sealed from person where person_id = ?) where person_id = ?
                """).param(one).param(other).update());
        assertThatThrownBy(() -> house.database().read(solgaarden,
                sql -> persons.names(sql, List.of(other))))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void aPersonIsSeenWhereTheyHaveARoleAndNowhereElse() {
        UUID nurse = house.person(solgaarden, "Nurse", Role.STAFF, null);
        assertThat(find(solgaarden, nurse)).isPresent();
        assertThat(find(egely, nurse)).isEmpty();
        assertThat(find(elsewhere, nurse)).isEmpty();
        for (Tenant outside : List.of(egely, elsewhere, new Tenant.Whole(elsewhere.authority()))) {
            int keys = house.database().read(outside, sql -> sql.sql(
                    "select count(*) from data_key where subject_id = ?")
                    .param(nurse).query(Integer.class).single());
            assertThat(keys).isZero();
        }
    }

    @Test
    void aRoleBeginsEndsAndIsNotGivenTwice() {
        UUID nurse = house.person(solgaarden, "Nurse", Role.STAFF, null);
        LocalDate ends = TestHouse.TODAY.plusDays(1);
        house.database().writing(solgaarden, sql -> {
            Roles.Held held = roles.of(sql, nurse, TestHouse.TODAY).getFirst();
            assertThat(held.role()).isEqualTo(Role.STAFF);
            assertThat(roles.of(sql, nurse, LocalDate.of(2025, 12, 31))).isEmpty();
            assertThat(roles.grant(sql, new Roles.Held(UUID.randomUUID(), held.unit(), nurse,
                    Role.STAFF, null, TestHouse.TODAY, null), null, TestHouse.NOW)).isFalse();
            assertThat(roles.endAll(sql, nurse, ends, null, TestHouse.NOW))
                    .extracting(Roles.Held::id).containsExactly(held.id());
            assertThat(roles.end(sql, held.id(), ends, null, TestHouse.NOW)).isFalse();
            assertThat(roles.of(sql, nurse, TestHouse.TODAY)).hasSize(1);
            assertThat(roles.of(sql, nurse, ends)).isEmpty();
        });
        assertThat(find(solgaarden, nurse))
                .as("who has left is still named in the unit's papers").isPresent();
    }

    @Test
    void aTieNamesItsResident() {
        UUID resident = house.person(solgaarden, "Resident", Role.RESIDENT, null);
        UUID guardian = house.person(solgaarden, "Guardian", Role.GUARDIAN, resident);
        house.database().writing(solgaarden,
                sql -> assertThat(roles.tiedTo(sql, resident, TestHouse.TODAY))
                        .extracting(Roles.Held::person).containsExactly(guardian, resident));
        assertThatThrownBy(() -> new Roles.Held(UUID.randomUUID(), null, guardian,
                Role.GUARDIAN, null, TestHouse.TODAY, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRelationHasNoDirection() {
        UUID one = house.person(solgaarden, "One", Role.STAFF, null);
        UUID other = house.person(solgaarden, "Other", Role.STAFF, null);
        var there = new Relations.Relation(UUID.randomUUID(), one, other,
                Relations.Kind.HOUSEHOLD, TestHouse.TODAY, null);
        var back = new Relations.Relation(UUID.randomUUID(), other, one,
                Relations.Kind.HOUSEHOLD, TestHouse.TODAY, null);
        house.database().writing(solgaarden, sql -> {
            assertThat(relations.note(sql, there, one, TestHouse.NOW)).isTrue();
            assertThat(relations.note(sql, back, one, TestHouse.NOW)).isFalse();
            assertThat(relations.among(sql, List.of(one), TestHouse.TODAY)).hasSize(1);
            assertThat(relations.among(sql, List.of(other), TestHouse.TODAY)).hasSize(1);
            assertThat(relations.end(sql, there.id(), TestHouse.TODAY.plusDays(1))).isTrue();
            assertThat(relations.among(sql, List.of(one), TestHouse.TODAY.plusDays(1))).isEmpty();
        });
        house.database().writing(egely,
                sql -> assertThat(relations.among(sql, List.of(one), TestHouse.TODAY)).isEmpty());
        assertThatThrownBy(() -> new Relations.Relation(UUID.randomUUID(), one, one,
                Relations.Kind.SPOUSE, TestHouse.TODAY, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
