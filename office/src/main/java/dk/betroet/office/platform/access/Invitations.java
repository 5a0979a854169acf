package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Persons;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a person their way in: a one-time link with which they choose their own user name and
 * password, or link their broker log-in. The link is shown once to whoever invites, to be handed
 * over; it is never sent by Betroet and never kept readable.
 */
@Component
public class Invitations {

    /** How long an invitation is open. */
    public static final Duration LASTS = Duration.ofDays(7);

    private static final Tenant HOUSE = new Tenant.House();

    private final Database database;
    private final OneTimeLinks links;
    private final Logins logins;
    private final Persons persons;
    private final Passwords passwords;
    private final AccessLog log;
    private final AccessSettings settings;

    Invitations(Database database, OneTimeLinks links, Logins logins, Persons persons,
            Passwords passwords, AccessLog log, AccessSettings settings) {
        this.database = database;
        this.links = links;
        this.logins = logins;
        this.persons = persons;
        this.passwords = passwords;
        this.log = log;
        this.settings = settings;
    }

    /**
     * Invites a person of the authority; earlier invitations of theirs stop working. A person who
     * has a login may be invited again: to choose a new password after losing the old one.
     *
     * @return the link to hand over
     */
    public URI create(JdbcClient sql, UUID authority, UUID person, @Nullable UUID by) {
        String word = links.invitation(sql, authority, person, by, LASTS);
        log.note(sql, authority, logins.ofPerson(sql, person).map(Login::id).orElse(null),
                AccessLog.What.INVITED);
        return settings.url().resolve("/invitation/" + word);
    }

    /** Whom an open invitation is for. */
    record Invited(OneTimeLinks.Link link, UUID authority, UUID person, String name,
            Optional<Login> login) {}

    /** The open invitation of a word. */
    Optional<Invited> open(String word) {
        return database.read(HOUSE, sql -> links.open(sql, "invitation", word)
                .flatMap(link -> invited(sql, link)));
    }

    private Optional<Invited> invited(JdbcClient sql, OneTimeLinks.Link link) {
        UUID person = link.person();
        UUID authority = link.authority();
        if (person == null || authority == null) {
            throw new IllegalStateException("an invitation has a person and an authority");
        }
        return Optional.ofNullable(persons.names(sql, List.of(person)).get(person))
                .map(name -> new Invited(link, authority, person, name,
                        logins.ofPerson(sql, person)));
    }

    /** What came of answering an invitation. */
    sealed interface Answer {}

    /** The person may come in. */
    record Welcome(Login login) implements Answer {}

    /** Something must be typed anew; the ids say what. */
    record Refused(List<String> reasons) implements Answer {}

    /** The link has been used or has ended meanwhile. */
    record Gone() implements Answer {}

    /** Answers with a user name and password of the person's own choice. */
    Answer accept(String word, String userName, String password) {
        Optional<Invited> invited = open(word);
        if (invited.isEmpty()) {
            return new Gone();
        }
        Optional<Login> old = invited.get().login();
        String name = old.map(Login::userName).orElse(Logins.normal(userName));
        Optional<Passwords.Weakness> weak = Passwords.weakness(password, name);
        if (weak.isPresent()) {
            return new Refused(List.of(weak.get().id()));
        }
        String hash = passwords.hash(password);
        return database.write(new Tenant.Whole(invited.get().authority()),
                sql -> accept(sql, invited.get(), name, hash));
    }

    private Answer accept(JdbcClient sql, Invited invited, String userName, String hash) {
        // The row stays locked until the end, so of two answers at once the second finds it used.
        if (!links.claim(sql, invited.link())) {
            return new Gone();
        }
        Optional<Login> old = logins.ofPerson(sql, invited.person());
        if (old.isPresent()) {
            logins.reopen(sql, old.get(), hash);
        } else if (logins.create(sql, invited.person(), userName, hash, false)
                instanceof Logins.Refused(var reason)) {
            return new Refused(List.of(reason.id()));
        }
        links.use(sql, invited.link());
        return new Welcome(logins.ofPerson(sql, invited.person()).orElseThrow());
    }

    /** Answers by linking the person a broker vouches for; they need no password here. */
    Answer link(String word, String issuer, String subject) {
        Optional<Invited> invited = open(word);
        if (invited.isEmpty()) {
            return new Gone();
        }
        if (database.read(HOUSE, sql -> logins.byBroker(sql, issuer, subject)).isPresent()) {
            return new Refused(List.of("broker_taken"));
        }
        return database.write(new Tenant.Whole(invited.get().authority()),
                sql -> link(sql, invited.get(), issuer, subject));
    }

    private Answer link(JdbcClient sql, Invited invited, String issuer, String subject) {
        if (!links.claim(sql, invited.link())) {
            return new Gone();
        }
        if (logins.ofPerson(sql, invited.person()).isEmpty()) {
            String name = "broker-" + invited.person();
            logins.create(sql, invited.person(), name, null, false);
        }
        Login login = logins.ofPerson(sql, invited.person()).orElseThrow();
        logins.reopen(sql, login, null);
        if (!logins.link(sql, login, issuer, subject)) {
            throw new IllegalStateException("linked by another request at the same moment");
        }
        links.use(sql, invited.link());
        return new Welcome(logins.ofPerson(sql, invited.person()).orElseThrow());
    }
}
