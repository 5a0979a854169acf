package dk.betroet.office.oversight.incident;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Incidents as rows. What a transaction finds is what it may: losses in the unit's own, suspicions
 * only in one of the oversight book, and there none that is about the one it reads for. Who else
 * may see a suspicion is {@link Circle}'s to say.
 */
@Component
public class Incidents {

    /** All incidents of a unit that the transaction sees, latest first. */
    List<Incident> in(JdbcClient sql, UUID home) {
        return read(sql, "home_id = :id", home);
    }

    /** The incident, if it is the unit's and the transaction sees it. */
    Optional<Incident> find(JdbcClient sql, UUID home, UUID incident) {
        return read(sql, "incident_id = :id", incident).stream()
                .filter(found -> found.home().equals(home))
                .findFirst();
    }

    private static List<Incident> read(JdbcClient sql, String which, UUID id) {
        Map<UUID, Set<UUID>> suspects = new HashMap<>();
        sql.sql("""
                select s.incident_id, s.person_id from incident_suspect s
                join incident i on i.incident_id = s.incident_id where i.""" + which)
                .param("id", id)
                .query((row, n) -> suspects
                        .computeIfAbsent(row.getObject("incident_id", UUID.class),
                                _ -> new HashSet<>())
                        .add(row.getObject("person_id", UUID.class)))
                .list();
        Map<UUID, List<Incident.Taken>> taken = new HashMap<>();
        sql.sql("""
                select s.* from incident_step s
                join incident i on i.incident_id = s.incident_id where i.""" + which
                        + " order by s.number")
                .param("id", id)
                .query((row, n) -> taken
                        .computeIfAbsent(row.getObject("incident_id", UUID.class),
                                _ -> new ArrayList<>())
                        .add(taken(row)))
                .list();
        return sql.sql("select i.* from incident i where i." + which
                        + " order by i.happened_on desc, i.reported_at desc, i.incident_id")
                .param("id", id)
                .query((row, n) -> {
                    UUID incident = row.getObject("incident_id", UUID.class);
                    return incident(row, suspects.getOrDefault(incident, Set.of()),
                            taken.getOrDefault(incident, List.of()));
                })
                .list();
    }

    private static Incident incident(
            ResultSet row, Set<UUID> suspects, List<Incident.Taken> taken) throws SQLException {
        return new Incident(
                row.getObject("incident_id", UUID.class),
                row.getObject("home_id", UUID.class),
                row.getString("kind").equals(Incident.Kind.LOSS.id())
                        ? Incident.Kind.LOSS : Incident.Kind.SUSPICION,
                row.getObject("fund_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getObject("happened_on", LocalDate.class),
                Money.ofOere(row.getLong("amount")),
                row.getObject("reporter_id", UUID.class),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getObject("follows_id", UUID.class),
                row.getObject("fact_id", UUID.class),
                suspects, taken);
    }

    private static Incident.Taken taken(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Incident.Ending ending = outcome == null ? null : new Incident.Ending(outcome,
                Money.ofOere(row.getLong("amount")), Money.ofOere(row.getLong("compensation")),
                row.getObject("voucher_id", UUID.class));
        return new Incident.Taken(row.getInt("number"), row.getString("step"),
                row.getObject("taken_on", LocalDate.class), row.getObject("taken_by", UUID.class),
                row.getString("capacity"), ending, row.getObject("fact_id", UUID.class));
    }

    /** Keeps an incident in the book that it is reported in. */
    void add(JdbcClient sql, Context context, Incident incident) {
        sql.sql("""
                insert into incident (incident_id, authority_id, unit_id, home_id, kind, fund_id,
                    place_id, happened_on, amount, reporter_id, reported_at, follows_id, fact_id)
                values (:id, :authority, :book, :home, :kind, :fund, :place, :on, :amount,
                    :reporter, :at, :follows, :fact)""")
                .param("id", incident.id())
                .param("authority", context.authority())
                .param("book", context.book())
                .param("home", incident.home())
                .param("kind", incident.kind().id())
                .param("fund", incident.fund())
                .param("place", incident.place())
                .param("on", incident.happenedOn())
                .param("amount", incident.amount().toOere())
                .param("reporter", incident.reporter())
                .param("at", OffsetDateTime.ofInstant(incident.reportedAt(), ZoneOffset.UTC))
                .param("follows", incident.follows())
                .param("fact", incident.fact())
                .update();
    }

    /** Names somebody; from the end of the transaction on they see nothing of it. */
    void suspect(JdbcClient sql, Context context, UUID incident, UUID person, LocalDate on) {
        sql.sql("""
                insert into incident_suspect (incident_id, person_id, authority_id, unit_id,
                    named_on)
                values (?, ?, ?, ?, ?)""")
                .params(incident, person, context.authority(), context.book(), on)
                .update();
    }

    /** Adds what was done to an incident, after what has been. */
    void take(JdbcClient sql, Context context, Incident incident, String step, String capacity,
            Incident.@Nullable Ending ending, Recorded fact) {
        sql.sql("""
                insert into incident_step (incident_id, number, authority_id, unit_id, step,
                    taken_on, taken_by, capacity, outcome, amount, compensation, voucher_id,
                    fact_id)
                values (:incident, :number, :authority, :book, :step, :on, :by, :capacity,
                    :outcome, :amount, :compensation, :voucher, :fact)""")
                .param("incident", incident.id())
                .param("number", incident.taken().size() + 1)
                .param("authority", context.authority())
                .param("book", context.book())
                .param("step", step)
                .param("on", fact.happenedOn())
                .param("by", context.actor())
                .param("capacity", capacity)
                .param("outcome", ending == null ? null : ending.outcome())
                .param("amount", ending == null ? null : ending.amount().toOere())
                .param("compensation", ending == null ? null : ending.compensation().toOere())
                .param("voucher", ending == null ? null : ending.voucher())
                .param("fact", fact.id())
                .update();
    }
}
