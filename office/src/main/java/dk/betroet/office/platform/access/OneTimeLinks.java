package dk.betroet.office.platform.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open one door once: 256 random bits, kept as a hash, with an end. */
@Component
class OneTimeLinks {

    /** An open link. */
    record Link(String word, @Nullable UUID authority, @Nullable UUID person) {}

    private final SecureRandom random;
    private final Clock clock;

    OneTimeLinks(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** The first administrator's link; earlier ones stop working. A transaction of the house. */
    String first(JdbcClient sql, Duration lasts) {
        sql.sql("update one_time_link set used_at = :now where kind = 'first' and used_at is null")
                .param("now", Moments.of(clock.instant()))
                .update();
        return make(sql, "first", null, null, null, lasts);
    }

    /** A link for a person; earlier ones for the same person stop working. */
    String invitation(JdbcClient sql, UUID authority, UUID person, @Nullable UUID by,
            Duration lasts) {
        sql.sql("""
                update one_time_link set used_at = :now
                where person_id = :person and used_at is null
                """)
                .param("now", Moments.of(clock.instant()))
                .param("person", person)
                .update();
        return make(sql, "invitation", authority, person, by, lasts);
    }

    private String make(JdbcClient sql, String kind, @Nullable UUID authority,
            @Nullable UUID person, @Nullable UUID by, Duration lasts) {
        String word = Secrets.link(random);
        sql.sql("""
                insert into one_time_link (hash, authority_id, kind, person_id, made_by, made_at,
                                           expires_at)
                values (:hash, :authority, :kind, :person, :by, :now, :expires)
                """)
                .param("hash", Secrets.hash(word))
                .param("authority", authority)
                .param("kind", kind)
                .param("person", person)
                .param("by", by)
                .param("now", Moments.of(clock.instant()))
                .param("expires", Moments.of(clock.instant().plus(lasts)))
                .update();
        return word;
    }

    /** The link of a word, if it is open. A transaction of the house. */
    Optional<Link> open(JdbcClient sql, String kind, String word) {
        return sql.sql("""
                select authority_id, person_id from one_time_link
                where hash = :hash and kind = :kind and used_at is null and expires_at > :now
                """)
                .param("hash", Secrets.hash(word))
                .param("kind", kind)
                .param("now", Moments.of(clock.instant()))
                .query((row, number) -> new Link(word, row.getObject("authority_id", UUID.class),
                        row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** Holds an open link for this transaction; false when another was quicker or it has ended. */
    boolean claim(JdbcClient sql, Link link) {
        return sql.sql("""
                select 1 from one_time_link
                where hash = :hash and used_at is null and expires_at > :now for update
                """)
                .param("hash", Secrets.hash(link.word()))
                .param("now", Moments.of(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Uses up a link that this transaction has claimed. */
    void use(JdbcClient sql, Link link) {
        sql.sql("update one_time_link set used_at = :now where hash = :hash")
                .param("now", Moments.of(clock.instant()))
                .param("hash", Secrets.hash(link.word()))
                .update();
    }
}
