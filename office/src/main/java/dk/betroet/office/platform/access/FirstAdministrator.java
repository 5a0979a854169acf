package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How an empty installation gets its first administrator: by a one-time link that only whoever
 * started it can see. There is no default account and no default password.
 */
@Component
public class FirstAdministrator {

    /** How long the link is open. */
    public static final Duration LASTS = Duration.ofHours(24);

    /** The longest name of an authority or unit. */
    static final int NAME_MAX = 100;

    private static final Tenant HOUSE = new Tenant.House();

    private final Database database;
    private final OneTimeLinks links;
    private final Persons persons;
    private final Roles roles;
    private final Logins logins;
    private final Passwords passwords;
    private final Units units;
    private final Clock clock;
    private final AccessSettings settings;

    FirstAdministrator(Database database, OneTimeLinks links, Persons persons, Roles roles,
            Logins logins, Passwords passwords, Units units, Clock clock,
            AccessSettings settings) {
        this.database = database;
        this.links = links;
        this.persons = persons;
        this.roles = roles;
        this.logins = logins;
        this.passwords = passwords;
        this.units = units;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * A new link while there is no authority yet; links from earlier starts stop working.
     *
     * @return the link to print where only the operator sees it, or empty when there is somebody
     */
    public Optional<URI> newLink() {
        return database.write(HOUSE, sql -> empty(sql)
                ? Optional.of(settings.url().resolve("/first/" + links.first(sql, LASTS)))
                : Optional.empty());
    }

    private static boolean empty(JdbcClient sql) {
        return sql.sql("select not exists (select 1 from authority)")
                .query(Boolean.class).single();
    }

    /** Whether the link of this word may be answered. */
    boolean open(String word) {
        return database.read(HOUSE,
                sql -> empty(sql) && links.open(sql, "first", word).isPresent());
    }

    /** What the first administrator types. */
    record Form(String authority, String unit, String ruleBook, String person, String userName,
            String password) {

        @Override
        public String toString() {
            return "Form[" + authority + "]";
        }
    }

    /** What came of it. */
    sealed interface Answer {}

    /** The installation has its first administrator. */
    record Welcome(Login login) implements Answer {}

    /** Fields to type anew: each with the id of what is wrong. */
    record Refused(List<Mistake> mistakes) implements Answer {}

    /** The link has been used or has ended. */
    record Gone() implements Answer {}

    /** One thing wrong with one field. */
    record Mistake(String field, String reason) {}

    /** Makes authority, first unit, person, roles and login, all or nothing. */
    Answer setUp(String word, Form form) {
        List<Mistake> mistakes = mistakes(form);
        if (!mistakes.isEmpty()) {
            return new Refused(mistakes);
        }
        String hash = passwords.hash(form.password());
        return database.write(HOUSE, sql -> {
            Optional<OneTimeLinks.Link> link = links.open(sql, "first", word)
                    .filter(open -> links.claim(sql, open));
            if (link.isEmpty() || !empty(sql)) {
                return new Gone();
            }
            links.use(sql, link.get());
            UUID authority = UUID.randomUUID();
            sql.sql("""
                    insert into authority (authority_id, name, demo, created_at)
                    values (:id, :name, :demo, :now)
                    """)
                    .param("id", authority)
                    .param("name", form.authority().strip())
                    .param("demo", settings.demo())
                    .param("now", Moments.of(clock.instant()))
                    .update();
            // The same transaction goes on as the authority that it has just made.
            database.goOnAs(sql, new Tenant.Whole(authority));
            return new Welcome(fill(sql, authority, form, hash));
        });
    }

    private Login fill(JdbcClient sql, UUID authority, Form form, String hash) {
        UUID unit = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        units.open(sql, new Unit(unit, authority, Units.slug(form.unit()), form.unit().strip(),
                "care-home",
                form.ruleBook(), today, null));
        UUID person = UUID.randomUUID();
        persons.add(sql, new Person.Known(person, form.person().strip(), null, null,
                Person.Contact.NONE));
        roles.grant(sql, new Roles.Held(UUID.randomUUID(), null, person, Role.ADMINISTRATOR,
                null, today, null), null, clock.instant());
        Logins.Made made = logins.create(sql, person, form.userName(), hash, false);
        if (made instanceof Logins.Refused(var reason)) {
            throw new IllegalStateException("checked before, in an empty house: " + reason.id());
        }
        return logins.ofPerson(sql, person).orElseThrow();
    }

    private List<Mistake> mistakes(Form form) {
        List<Mistake> mistakes = new ArrayList<>();
        named(mistakes, "authority", form.authority(), NAME_MAX);
        named(mistakes, "unit", form.unit(), NAME_MAX);
        if (!settings.ruleBooks().contains(form.ruleBook())) {
            mistakes.add(new Mistake("ruleBook", "rule_book_unknown"));
        }
        named(mistakes, "person", form.person(), Persons.NAME_MAX);
        if (!Logins.usable(form.userName())) {
            mistakes.add(new Mistake("userName", Logins.Reason.USER_NAME_UNUSABLE.id()));
        }
        Passwords.weakness(form.password(), Logins.normal(form.userName()))
                .ifPresent(weak -> mistakes.add(new Mistake("password", weak.id())));
        return mistakes;
    }

    private static void named(List<Mistake> mistakes, String field, String value, int max) {
        if (value.isBlank()) {
            mistakes.add(new Mistake(field, "name_missing"));
        } else if (value.strip().length() > max) {
            mistakes.add(new Mistake(field, "name_too_long"));
        }
    }
}
