package dk.betroet.office.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.platform.backup.Backup;
import dk.betroet.office.platform.backup.BackupProgress;
import dk.betroet.office.platform.backup.BackupSecret;
import dk.betroet.office.platform.backup.Restore;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.DatabaseSettings;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.postgres.TestPostgres;
import dk.betroet.office.platform.vault.MasterKey;
import dk.betroet.office.platform.vault.TamperedException;
import dk.betroet.office.platform.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Another master key: everything opens with it and nothing with the former, or nothing changed. */
@Tag("database")
class KeyRotationTest {

    private static final Cpr CPR = Cpr.ofKept("0101701234");
    private static final MasterKey NOW = MasterKey.of("5a".repeat(32));
    private static final MasterKey NEXT = MasterKey.of("6b".repeat(32));

    private final AccountHouse house = new AccountHouse();

    @TempDir
    private Path folder;

    /** A copy of the office that nobody has open, with a person in it who has a CPR number. */
    private DatabaseSettings copy(UUID person) throws Exception {
        OfficeHouse office = house.money.office;
        office.part(Database.class).writing(house.money.home.tenant(), sql ->
                office.part(Persons.class).add(sql, new Person.Known(
                        person, "Anna Ål", null, CPR, Person.Contact.NONE)));
        BackupSecret key = BackupSecret.Key.of("1b".repeat(32));
        Path file = folder.resolve("office.backup");
        new Backup(office.part(DatabaseSettings.class), "5a".repeat(32), new SecureRandom())
                .write(file, key, Instant.EPOCH, BackupProgress.NONE);
        TestPostgres.Database database = TestPostgres.newDatabase();
        DatabaseSettings copy = new DatabaseSettings(
                database.jdbcUrl(), database.user(), database.password());
        Restore restore = new Restore(file, key, BackupProgress.NONE);
        restore.into(copy, restore.check());
        return copy;
    }

    private KeyRotation rotation(DatabaseSettings database) {
        return new KeyRotation(database, NOW, NEXT, new SecureRandom());
    }

    /** The person as an office with this key sees them. */
    private Person read(DatabaseSettings database, MasterKey master, UUID person)
            throws Exception {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            new Database(new SingleConnectionDataSource(connection, true)).goOnAs(
                    sql, new Tenant.Whole(house.money.home.authority()));
            Persons persons = new Persons(new Vault(master, new SecureRandom()), master);
            assertThat(persons.byCpr(sql, CPR)).isEqualTo(Optional.of(person));
            return persons.find(sql, person).orElseThrow();
        }
    }

    @Test
    void everything_opens_with_the_next_key_and_nothing_with_the_former() throws Exception {
        UUID person = UUID.randomUUID();
        DatabaseSettings copy = copy(person);
        assertThat(read(copy, NOW, person)).isInstanceOf(Person.Known.class);

        long[] told = new long[1];
        assertThat(rotation(copy).run(keys -> told[0] = keys)).isEqualTo(KeyRotation.Outcome.DONE);

        assertThat(told[0]).isPositive();
        Person after = read(copy, NEXT, person);
        assertThat(((Person.Known) after).name()).isEqualTo("Anna Ål");
        assertThat(((Person.Known) after).cpr()).isEqualTo(CPR);
        assertThatThrownBy(() -> read(copy, NOW, person)).isInstanceOfAny(
                TamperedException.class, AssertionError.class);
        assertThat(rotation(copy).run(keys -> { })).isEqualTo(KeyRotation.Outcome.ALREADY);
    }

    /** Broken off in the middle: all of it is under the former key, and it is done again. */
    @Test
    void what_is_broken_off_changes_nothing_and_can_be_done_again() throws Exception {
        UUID person = UUID.randomUUID();
        DatabaseSettings copy = copy(person);

        assertThatThrownBy(() -> rotation(copy).run(keys -> {
            throw new IllegalStateException("the lights went out");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(read(copy, NOW, person)).isInstanceOf(Person.Known.class);
        assertThat(rotation(copy).run(keys -> { })).isEqualTo(KeyRotation.Outcome.DONE);
        assertThat(read(copy, NEXT, person)).isInstanceOf(Person.Known.class);
    }

    @Test
    void an_office_in_use_and_a_database_of_another_key_are_left_alone() throws Exception {
        assertThat(rotation(house.money.office.part(DatabaseSettings.class)).run(keys -> { }))
                .isEqualTo(KeyRotation.Outcome.IN_USE);
        assertThat(new KeyRotation(house.money.office.part(DatabaseSettings.class),
                MasterKey.of("11".repeat(32)), NEXT, new SecureRandom()).run(keys -> { }))
                .isEqualTo(KeyRotation.Outcome.OTHER_KEY);
    }
}
