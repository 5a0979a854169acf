package dk.betroet.office.platform.mail;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Words;
import dk.betroet.office.platform.web.format.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. A row is taken before it is sent and marked afterwards: a machine
 * that stops in between sends it once more, and none is lost. A server that does not answer is
 * tried again, ever later, for about a day.
 */
@Component
class MailRun {

    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);
    private static final Tenant HOUSE = new Tenant.House();
    private static final int AT_ONCE = 20;
    private static final int TRIES_MAX = 10;

    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final String site;
    private final Database database;
    private final Persons persons;
    private final Wording wording;
    private final Clock clock;

    MailRun(ObjectProvider<JavaMailSender> server, MailSettings settings,
            @Value("${betroet.url:http://localhost}") String site, Database database,
            Persons persons, Wording wording, Clock clock) {
        if (server.getIfAvailable() != null && settings.from().isBlank()) {
            throw new IllegalStateException("betroet.mail.from must say whom mail is from");
        }
        this.server = server;
        this.settings = settings;
        this.site = site;
        this.database = database;
        this.persons = persons;
        this.wording = wording;
        this.clock = clock;
    }

    private record Waiting(UUID id, UUID authority, UUID person, String kind, String path,
            int tries) {}

    /** Sends what is due, when there is a server to send it by. */
    @Scheduled(fixedDelayString = "${betroet.mail.every:PT1M}",
            initialDelayString = "${betroet.mail.every:PT1M}")
    void look() {
        JavaMailSender found = server.getIfAvailable();
        if (found != null) {
            send(found);
        }
    }

    /** Sends what is due; how many were sent. */
    int send(JavaMailSender by) {
        int sent = 0;
        for (Waiting one : taken()) {
            Optional<String> address = address(one);
            if (address.isEmpty()) {
                mark(one, "given_up_at");
            } else if (sent(by, one, address.get())) {
                mark(one, "sent_at");
                sent++;
            } else if (one.tries() >= TRIES_MAX) {
                LOG.error("given up: a notice of the kind {}", one.kind());
                mark(one, "given_up_at");
            }
        }
        return sent;
    }

    /** Takes what is due, and sets when it is tried again if nothing comes of it. */
    private List<Waiting> taken() {
        return database.write(HOUSE, sql -> sql.sql("""
                update mail set tries = tries + 1,
                    next_at = :now + least(power(2, tries), 360) * interval '1 minute'
                where mail_id in (select mail_id from mail
                    where sent_at is null and given_up_at is null and next_at <= :now
                    order by next_at, mail_id limit :most for update skip locked)
                returning mail_id, authority_id, person_id, kind, path, tries""")
                .param("now", now()).param("most", AT_ONCE)
                .query((row, n) -> waiting(row)).list());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getObject("mail_id", UUID.class),
                row.getObject("authority_id", UUID.class),
                row.getObject("person_id", UUID.class), row.getString("kind"),
                row.getString("path"), row.getInt("tries"));
    }

    private Optional<String> address(Waiting one) {
        return database.read(new Tenant.Whole(one.authority()),
                        sql -> persons.find(sql, one.person()))
                .flatMap(person -> person instanceof Person.Known known
                        ? Optional.ofNullable(known.contact().email()) : Optional.empty());
    }

    private boolean sent(JavaMailSender by, Waiting one, String address) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(address);
        mail.setSubject(both(one, "mail.subject", " / "));
        mail.setText(both(one, "mail.text", "\n\n"));
        try {
            by.send(mail);
            return true;
        } catch (MailException e) {
            LOG.warn("a notice could not be sent: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** In both languages, since a mailbox has not said which it reads. */
    private String both(Waiting one, String key, String between) {
        return Arrays.stream(Language.values()).map(language -> {
            Words words = wording.in(language);
            return words.key(key, words.key("mail.kind." + one.kind()), site + one.path());
        }).collect(Collectors.joining(between));
    }

    private void mark(Waiting one, String column) {
        database.writing(HOUSE, sql -> sql.sql("update mail set " + column
                + " = ? where mail_id = ?").params(now(), one.id()).update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
