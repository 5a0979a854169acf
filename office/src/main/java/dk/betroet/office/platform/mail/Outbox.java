package dk.betroet.office.platform.mail;

import dk.betroet.office.platform.operation.Ids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mail that waits to be sent, as rows: put there in the transaction that knows that there is
 * something to tell, so that nothing is lost and nothing is told that was never kept.
 */
@Component
public class Outbox {

    private final ObjectProvider<JavaMailSender> server;
    private final Ids ids;
    private final Clock clock;

    Outbox(ObjectProvider<JavaMailSender> server, Ids ids, Clock clock) {
        this.server = server;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A notice.
     *
     * @param kind what there is to read, by the last part of its key in the bundles
     * @param path where to read it, behind the log-in
     * @param fact what it is about; nobody is told of the same twice
     */
    public record Notice(UUID authority, UUID unit, UUID person, String kind, String path,
            UUID fact) {}

    /** Whether mail is sent at all; where it is not, nothing is put here. */
    public boolean isWanted() {
        return server.getIfAvailable() != null;
    }

    /** Puts one there, unless the person has no address or has been told of it. */
    public void put(JdbcClient sql, Notice notice) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.sql("""
                insert into mail (mail_id, authority_id, unit_id, person_id, kind, path, fact_id,
                    made_at, tries, next_at)
                select ?, ?, ?, p.person_id, ?, ?, ?, ?, 0, ?
                from person p where p.person_id = ? and p.email_sealed is not null
                on conflict (fact_id, person_id) do nothing""")
                .params(ids.next(), notice.authority(), notice.unit(), notice.kind(),
                        notice.path(), notice.fact(), now, now, notice.person())
                .update();
    }
}
