package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Vocabulary;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.rulebook.WhoIsWho;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.rules.Words;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests of a unit as a list: which there are, and for which of them it is whose turn. */
@Component
public class RequestList {

    /** So many open requests of one unit are looked at to say whose turn it is. */
    private static final int LOOKED_AT_MAX = 500;

    private static final String COLUMNS = """
            select r.request_id, r.operation, r.actor_id, r.amount, r.needs, r.status, r.asked_at,
                   r.expires_at, r.happened_on, r.fact_id, f.person_id, f.name as fund_name,
                   array(select g.person_id from request_gathered g
                         where g.request_id = r.request_id and g.what <> 'document') as signed
            from request r left join fund f on f.fund_id = r.subject_id
            where r.unit_id = :unit and (:all or f.person_id = any (:residents))
            """;

    /** Which requests a list shows. */
    public enum Which {
        /** Those still open. */
        OPEN("and r.status = 'open' and r.expires_at > :now"),
        /** Those the visitor asked for. */
        MINE("and r.actor_id = :me"),
        /** Those done, withdrawn, refused or expired. */
        ENDED("and not (r.status = 'open' and r.expires_at > :now)"),
        /** Every one. */
        ALL("");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        /** The name in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this id; open ones by default. */
        public static Which ofId(String id) {
            return Arrays.stream(values())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    /**
     * A request in a list.
     *
     * @param resident whose money it is about, or null when it is about no resident's
     * @param fundName the fund's own name, or null
     * @param amount how much would move, or null
     * @param wanted capacities of those who can bring what is missing
     * @param signed who has signed or approved
     * @param status as stored; an open one past its time is {@code expired}
     */
    public record Row(
            UUID id, String operation, UUID actor, @Nullable UUID resident,
            @Nullable String fundName, @Nullable Money amount, Set<String> wanted,
            Set<UUID> signed, String status, Instant askedAt, Instant expiresAt,
            LocalDate happenedOn, @Nullable UUID fact) {}

    private final WhoIsWho whoIsWho;
    private final Persons persons;
    private final Clock clock;
    private final Vocabulary vocabulary = Words.vocabulary();

    RequestList(WhoIsWho whoIsWho, Persons persons, Clock clock) {
        this.whoIsWho = whoIsWho;
        this.persons = persons;
        this.clock = clock;
    }

    /** Those that wait for this visitor, longest waiting first. */
    public List<Row> waitingFor(Visit visit, JdbcClient sql) {
        Map<Optional<UUID>, Set<String>> capacities = new HashMap<>();
        UUID me = visit.caller().personOrFail();
        List<Row> open = select(visit, sql,
                Which.OPEN.condition + " order by r.asked_at limit " + LOOKED_AT_MAX);
        return open.stream()
                .filter(row -> !row.signed().contains(me))
                .filter(row -> counts(row.wanted(), capacities.computeIfAbsent(
                        Optional.ofNullable(row.resident()),
                        resident -> whoIsWho.capacities(sql, visit.unit().id(),
                                resident.orElse(null), me, today()))))
                .toList();
    }

    /** A page of requests, newest or oldest first. */
    public List<Row> page(
            Visit visit, JdbcClient sql, Which which, boolean newestFirst, int max, long offset) {
        String order = newestFirst ? "desc" : "asc";
        return select(visit, sql, which.condition + " order by r.asked_at " + order
                + ", r.request_id limit " + max + " offset " + offset);
    }

    /** How many there are. */
    public long count(Visit visit, JdbcClient sql, Which which) {
        String one = COLUMNS + which.condition;
        return bound(visit, sql, "select count(*) from (" + one + ") one")
                .query(Long.class)
                .single();
    }

    private List<Row> select(Visit visit, JdbcClient sql, String rest) {
        return bound(visit, sql, COLUMNS + rest).query((row, n) -> read(row)).list();
    }

    private JdbcClient.StatementSpec bound(Visit visit, JdbcClient sql, String text) {
        JdbcClient.StatementSpec statement = sql.sql(text)
                .param("unit", visit.unit().id())
                .param("all", visit.seesUnit())
                .param("residents", visit.caller().ties().stream()
                        .map(tie -> tie.resident())
                        .toArray(UUID[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return statement.param("me", visit.caller().personOrFail());
    }

    private Row read(ResultSet row) throws SQLException {
        Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        String status = row.getString("status");
        boolean over = status.equals("open") && !clock.instant().isBefore(expires);
        Long amount = row.getObject("amount", Long.class);
        return new Row(
                row.getObject("request_id", UUID.class),
                row.getString("operation"),
                row.getObject("actor_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("fund_name"),
                amount == null ? null : Money.ofOere(amount),
                wanted(row.getString("needs")),
                people(row.getArray("signed")),
                over ? "expired" : status,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                expires,
                row.getObject("happened_on", LocalDate.class),
                row.getObject("fact_id", UUID.class));
    }

    private static Set<String> wanted(String needs) {
        Set<String> wanted = new TreeSet<>();
        for (Map<String, Object> need : Json.readList(needs)) {
            if (need.get("from") instanceof List<?> capacities) {
                capacities.forEach(capacity -> wanted.add(capacity.toString()));
            }
        }
        return wanted;
    }

    private static Set<UUID> people(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(UUID.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody who holds these capacities is among those wanted. */
    public boolean counts(Set<String> wanted, Set<String> held) {
        return held.stream().anyMatch(one -> wanted.stream()
                .anyMatch(other -> vocabulary.counts(one, other)));
    }

    /** Names of those who asked and those it is about. */
    public Map<UUID, String> names(JdbcClient sql, List<Row> rows) {
        Set<UUID> people = new TreeSet<>();
        rows.forEach(row -> {
            people.add(row.actor());
            if (row.resident() != null) {
                people.add(row.resident());
            }
        });
        return persons.names(sql, people);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
