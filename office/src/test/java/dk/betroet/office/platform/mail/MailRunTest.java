package dk.betroet.office.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.betroet.office.OfficeHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Wording;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Tag("database")
class MailRunTest {

    private final OfficeHouse office = OfficeHouse.get();
    private final OfficeHouse.Home home = office.sharing("secretariat");
    private final Caller leader = office.person(home, Role.LEADER, "Lis Leder");
    private final String address = "lis-" + UUID.randomUUID() + "@example.org";
    private final GreenMail server = new GreenMail(
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailRunTest() {
        contact(new Person.Contact(address, null, null));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void contact(Person.Contact contact) {
        office.part(Database.class).writing(home.tenant(), sql -> office.part(Persons.class)
                .change(sql, new Person.Known(leader.personOrFail(), "Lis Leder", null, null,
                        contact)));
    }

    /** A run so long from now. */
    private MailRun run(Duration later) {
        Instant then = office.part(Clock.class).instant().plus(later);
        return new MailRun(nobody(), new MailSettings("betroet@example.org"),
                "https://betroet.example.org", office.part(Database.class),
                office.part(Persons.class), office.part(Wording.class),
                Clock.fixed(then, ZoneId.of("Europe/Copenhagen")));
    }

    private static ObjectProvider<JavaMailSender> nobody() {
        return new ObjectProvider<>() {
            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.of();
            }
        };
    }

    private JavaMailSender sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private UUID put() {
        UUID fact = fact();
        office.part(Database.class).writing(home.tenant(), sql -> office.part(Outbox.class)
                .put(sql, new Outbox.Notice(home.authority(), home.unit(),
                        leader.personOrFail(), "agenda", "/u/x/meetings/1", fact)));
        return fact;
    }

    /** Something that happened, to be told of. */
    private UUID fact() {
        office.done(leader, home, "meeting.found-body", """
                {"name": "Forum %s", "shortName": "F", "kind": "political",
                 "reach": "municipal", "rule": "consensus", "silence": "is-no-answer",
                 "mayDemand": true, "agendaDays": 4, "papersDays": 8, "date": "2026-01-01"}"""
                .formatted(UUID.randomUUID()));
        return office.part(Database.class).read(home.tenant(), sql -> sql.sql("""
                select fact_id from fact where unit_id = ? order by sequence desc limit 1""")
                .param(home.unit()).query(UUID.class).single());
    }

    private List<MimeMessage> mine() {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> {
            try {
                Address[] to = mail.getRecipients(Message.RecipientType.TO);
                return to.length == 1 && to[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    @Test
    void a_notice_says_that_there_is_something_and_where_and_nothing_else() throws Exception {
        server.start();
        put();
        run(Duration.ofMinutes(1)).send(sender(server.getSmtp().getPort()));
        assertThat(mine()).hasSize(1);
        MimeMessage mail = mine().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Nyt i Betroet / News in Betroet");
        assertThat(mail.getContent().toString())
                .contains("https://betroet.example.org/u/x/meetings/1", "En dagsorden",
                        "An agenda").doesNotContain("Lis", "Forum");
        run(Duration.ofHours(12)).send(sender(server.getSmtp().getPort()));
        assertThat(mine()).hasSize(1);
    }

    @Test
    void what_a_server_did_not_take_is_kept_and_sent_later() {
        put();
        assertThat(run(Duration.ofMinutes(1)).send(sender(1))).isZero();
        server.start();
        run(Duration.ofMinutes(1)).send(sender(server.getSmtp().getPort()));
        assertThat(mine()).as("it is not tried at once again").isEmpty();
        run(Duration.ofMinutes(10)).send(sender(server.getSmtp().getPort()));
        assertThat(mine()).hasSize(1);
    }

    @Test
    void nobody_is_told_of_the_same_twice_and_who_has_no_address_is_told_nothing() {
        server.start();
        UUID fact = put();
        office.part(Database.class).writing(home.tenant(), sql -> office.part(Outbox.class)
                .put(sql, new Outbox.Notice(home.authority(), home.unit(),
                        leader.personOrFail(), "case", "/u/x/cases/1", fact)));
        contact(Person.Contact.NONE);
        put();
        List<UUID> waiting = office.part(Database.class).read(home.tenant(), sql -> sql.sql(
                "select fact_id from mail where person_id = ?").param(leader.personOrFail())
                .query(UUID.class).list());
        assertThat(waiting).containsExactly(fact);
    }
}
