package dk.betroet.office.platform.people;

import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.vault.KeyRing;
import dk.betroet.office.platform.vault.MasterKey;
import dk.betroet.office.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The persons as rows. Every method works in the transaction it is given and sees what that
 * transaction may see: a person is visible to the units where they hold or held a role.
 *
 * <p>It writes no read log; whoever shows a person to somebody does.
 */
@Component
public class Persons {

    /** The longest name, in characters. */
    public static final int NAME_MAX = 120;

    private static final int BATCH_MAX = 1000;

    private final Vault vault;
    private final MasterKey master;

    Persons(Vault vault, MasterKey master) {
        this.vault = vault;
        this.master = master;
    }

    /** What came of adding a person. */
    public sealed interface Added {}

    /** The person is there; give them a role, or no unit will see them. */
    public record Done(UUID person) implements Added {}

    /** Somebody in the authority has this CPR number already; who is not told. */
    public record CprTaken() implements Added {

        /** The stable id, used in messages and the API. */
        public static final String ID = "cpr_taken";
    }

    /** Adds a person with a key of their own. The id is new and chosen by the caller. */
    public Added add(JdbcClient sql, Person.Known person) {
        KeyRing key = vault.create(sql, person.id(), Vault.Subject.PERSON);
        int added = write(sql, key, person, """
                insert into person (person_id, name_sealed, born_sealed, cpr_sealed, cpr_hash,
                                    email_sealed, phone_sealed, address_sealed)
                values (:id, :name, :born, :cpr, :hash, :email, :phone, :address)
                on conflict do nothing
                """);
        return added == 1 ? new Done(person.id()) : new CprTaken();
    }

    /** Writes name, birth, number and contact anew; the person must be known. */
    public void change(JdbcClient sql, Person.Known person) {
        int changed = write(sql, vault.key(sql, person.id()), person, """
                update person set name_sealed = :name, born_sealed = :born, cpr_sealed = :cpr,
                       cpr_hash = :hash, email_sealed = :email, phone_sealed = :phone,
                       address_sealed = :address
                where person_id = :id and erased_at is null
                """);
        if (changed != 1) {
            throw new IllegalStateException("no such person to change: " + person.id());
        }
    }

    /** Gives a known person another name. */
    public void rename(JdbcClient sql, UUID person, String name) {
        byte[] sealed = vault.key(sql, person).seal(person, place(person, "name"), checked(name));
        sql.sql("update person set name_sealed = :name where person_id = :id")
                .param("name", sealed)
                .param("id", person)
                .update();
    }

    /**
     * Makes everything sealed for a person unreadable, here and in every other table. Roles,
     * relations and entries stay, with an id that leads to nobody.
     *
     * @return false when the person had been erased before
     */
    public boolean erase(JdbcClient sql, UUID person) {
        sql.sql("""
                update person set erased_at = coalesce(erased_at, now()), cpr_hash = null
                where person_id = :id
                """)
                .param("id", person)
                .update();
        return vault.erase(sql, person);
    }

    /** One person, if the transaction may see them. */
    public Optional<Person> find(JdbcClient sql, UUID person) {
        return findAll(sql, List.of(person)).stream().findFirst();
    }

    /** When a person was born, as far as it is known and they have not been erased. */
    public Optional<LocalDate> born(JdbcClient sql, UUID person) {
        return Standing.remembered(sql, "person.born", person, () -> find(sql, person)
                .map(found -> found instanceof Person.Known known ? known.born() : null));
    }

    /** These persons, those that the transaction may see, in no order; at most 1000 at a time. */
    public List<Person> findAll(JdbcClient sql, Collection<UUID> persons) {
        if (persons.size() > BATCH_MAX) {
            throw new IllegalArgumentException("at most " + BATCH_MAX + " persons at a time");
        }
        KeyRing keys = vault.keys(sql, persons);
        return sql.sql("""
                select person_id, name_sealed, born_sealed, cpr_sealed,
                       email_sealed, phone_sealed, address_sealed
                from person where person_id = any(:ids)
                """)
                .param("ids", persons.toArray(UUID[]::new))
                .query((row, number) -> read(row, keys))
                .list();
    }

    /** The names of these persons by id; who is erased or out of sight has none. */
    public Map<UUID, String> names(JdbcClient sql, Collection<UUID> persons) {
        Map<UUID, String> names = new LinkedHashMap<>();
        List<UUID> asked = new ArrayList<>(persons);
        for (int from = 0; from < asked.size(); from += BATCH_MAX) {
            List<UUID> batch = asked.subList(from, Math.min(asked.size(), from + BATCH_MAX));
            KeyRing keys = vault.keys(sql, batch);
            sql.sql("select person_id, name_sealed from person where person_id = any(:ids)")
                    .param("ids", batch.toArray(UUID[]::new))
                    .query((row, number) -> {
                        UUID id = row.getObject("person_id", UUID.class);
                        return keys.text(id, place(id, "name"), row.getBytes("name_sealed"))
                                .map(name -> names.put(id, name));
                    })
                    .list();
        }
        return names;
    }

    /** Who has this number, in any unit of the authority. */
    public Optional<UUID> byCpr(JdbcClient sql, Cpr cpr) {
        return sql.sql("select known from person_with_cpr(:hash) known where known is not null")
                .param("hash", lookup(cpr))
                .query(UUID.class)
                .optional();
    }

    private int write(JdbcClient sql, KeyRing key, Person.Known person, String statement) {
        UUID id = person.id();
        Cpr cpr = person.cpr();
        return sql.sql(statement)
                .param("id", id)
                .param("name", key.seal(id, place(id, "name"), checked(person.name())))
                .param("born", sealed(key, id, "born", person.born()))
                .param("cpr", sealed(key, id, "cpr", cpr == null ? null : cpr.digits()))
                .param("hash", cpr == null ? null : lookup(cpr))
                .param("email", sealed(key, id, "email", person.contact().email()))
                .param("phone", sealed(key, id, "phone", person.contact().phone()))
                .param("address", sealed(key, id, "address", person.contact().address()))
                .update();
    }

    private byte[] lookup(Cpr cpr) {
        return lookup(master, cpr.digits());
    }

    /** The fingerprint by which a CPR number is found. */
    static byte[] lookup(MasterKey master, String digits) {
        return master.fingerprint("cpr-lookup/1", digits);
    }

    private static byte @Nullable [] sealed(
            KeyRing key, UUID id, String field, @Nullable Object value) {
        return value == null ? null : key.seal(id, place(id, field), value.toString());
    }

    private static Person read(ResultSet row, KeyRing keys) throws SQLException {
        UUID id = row.getObject("person_id", UUID.class);
        if (keys.erased(id)) {
            return new Person.Erased(id);
        }
        String name = open(row, keys, id, "name");
        String born = open(row, keys, id, "born");
        String cpr = open(row, keys, id, "cpr");
        if (name == null) {
            throw new IllegalStateException("the name is never null in the table");
        }
        return new Person.Known(id, name, born == null ? null : LocalDate.parse(born),
                cpr == null ? null : Cpr.ofKept(cpr),
                new Person.Contact(open(row, keys, id, "email"), open(row, keys, id, "phone"),
                        open(row, keys, id, "address")));
    }

    private static @Nullable String open(ResultSet row, KeyRing keys, UUID id, String field)
            throws SQLException {
        byte[] sealed = row.getBytes(field + "_sealed");
        return sealed == null ? null : keys.text(id, place(id, field), sealed).orElse(null);
    }

    static String place(UUID person, String field) {
        return "person/" + person + "/" + field;
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("a name has 1 to " + NAME_MAX + " characters");
        }
        return name;
    }
}
