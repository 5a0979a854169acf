package dk.betroet.office.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From how many devices each log-in is opened. A device is a network address and a browser, known
 * by a keyed fingerprint only.
 *
 * <p>Why devices within an hour and not sessions at once: in a care home a telephone and a computer
 * are open at the same time, many use the same computer one after the other, and two colleagues
 * sign on one device within seconds. None of that adds devices to one person's log-in. It does not
 * see a log-in that two people share on one device; only the people themselves can prevent that.
 */
@Component
public class SignIns {

    private static final Duration TOGETHER = Duration.ofHours(1);

    /**
     * The most devices from which each person's log-in was opened within an hour.
     *
     * @param since sign-ins before it do not count
     * @return persons who have signed in since then, with a number of at least one
     */
    public Map<UUID, Long> devices(JdbcClient sql, Instant since) {
        Map<UUID, Long> devices = new HashMap<>();
        sql.sql("""
                select person_id, max(number) as number from (
                    select l.person_id, count(distinct b.device) as number
                    from access_fact a
                    join access_fact b on b.login_id = a.login_id
                        and b.at > a.at - cast(:together as interval) and b.at <= a.at
                    join login l on l.login_id = a.login_id
                    where a.at >= :since and a.device is not null and b.device is not null
                    group by l.person_id, a.fact_id) each_sign_in
                group by person_id""")
                .param("together", TOGETHER.toString())
                .param("since", Moments.of(since))
                .query((row, n) -> devices.put(
                        row.getObject("person_id", UUID.class), row.getLong("number")))
                .list();
        return devices;
    }
}
