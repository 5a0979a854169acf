package dk.betroet.office.account.statement;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Ask;
import dk.betroet.office.platform.operation.Ids;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.Scalars;
import dk.betroet.office.platform.operation.WritePath;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements for all residents at once. What is left to make is rows, so a run that was cut short
 * goes on when somebody looks at it again; each statement is an act of its own along the same path
 * as any other, so one that is made twice is refused the second time.
 */
@Component
public class StatementRuns {

    private static final Logger LOG = LoggerFactory.getLogger(StatementRuns.class);

    private final Database database;
    private final WritePath writePath;
    private final Ids ids;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("statements").daemon().factory());
    private final Set<UUID> going = ConcurrentHashMap.newKeySet();

    StatementRuns(Database database, WritePath writePath, Ids ids, Clock clock) {
        this.database = database;
        this.writePath = writePath;
        this.ids = ids;
        this.clock = clock;
    }

    /** A run with what has become of it so far, in the order of admission. */
    public record Run(UUID id, LocalDate from, LocalDate through, UUID askedBy,
            List<Item> items) {}

    /**
     * One resident in a run.
     *
     * @param state {@code waiting}, {@code made} or {@code refused}
     * @param why the refusal's code
     */
    public record Item(UUID fund, UUID resident, String state, @Nullable UUID statement,
            @Nullable String why) {

        /** Whether nothing more will happen to it. */
        public boolean over() {
            return !state.equals("waiting");
        }
    }

    /** Starts a run over everybody whose money was kept here in the period. */
    public UUID start(Caller caller, UUID unit, LocalDate from, LocalDate through) {
        UUID run = ids.next();
        database.writing(Tenant.of(caller.authority(), unit), sql -> {
            sql.sql("""
                    insert into statement_run (run_id, authority_id, unit_id, from_on, through_on,
                        asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(run, caller.authority(), unit, from, through, caller.personOrFail(),
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            sql.sql("""
                    insert into statement_run_item (authority_id, unit_id, run_id, fund_id, state)
                    select authority_id, unit_id, :run, fund_id, 'waiting' from fund
                    where unit_id = :unit and kind in ('resident', 'young-resident')
                      and opened_on <= :through
                      and (closed_on is null or closed_on > :from)""")
                    .param("run", run)
                    .param("unit", unit)
                    .param("from", from)
                    .param("through", through)
                    .update();
        });
        goOn(caller, unit, run);
        return run;
    }

    /** The run, if it is the unit's. */
    public Optional<Run> find(JdbcClient sql, UUID unit, UUID run) {
        List<Item> items = sql.sql("""
                select i.*, f.person_id from statement_run_item i join fund f using (fund_id)
                where i.unit_id = ? and i.run_id = ? order by f.opened_on, f.fund_id""")
                .params(unit, run)
                .query((row, n) -> new Item(
                        row.getObject("fund_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("state"),
                        row.getObject("statement_id", UUID.class),
                        row.getString("why")))
                .list();
        return sql.sql("select * from statement_run where unit_id = ? and run_id = ?")
                .params(unit, run)
                .query((row, n) -> new Run(run,
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("through_on", LocalDate.class),
                        row.getObject("asked_by", UUID.class), items))
                .optional();
    }

    /** Makes what is left, unless somebody is at it here already; returns at once. */
    public void goOn(Caller caller, UUID unit, UUID run) {
        if (going.add(run)) {
            worker.submit(() -> {
                try {
                    make(caller, unit, run);
                } catch (RuntimeException broken) {
                    LOG.error("a run of statements stopped", broken);
                } finally {
                    going.remove(run);
                }
            });
        }
    }

    private void make(Caller caller, UUID unit, UUID run) {
        Tenant tenant = Tenant.of(caller.authority(), unit);
        Optional<Run> found = database.read(tenant, sql -> find(sql, unit, run));
        if (found.isEmpty()) {
            return;
        }
        for (Item item : found.get().items()) {
            if (!item.over()) {
                Outcome outcome = writePath.submit(Ask.of(caller, unit, "account.make-statement",
                        Map.of("fund", item.fund().toString(),
                                "from", found.get().from().toString(),
                                "through", found.get().through().toString()), Scalars.PLAIN));
                database.writing(tenant, sql -> note(sql, run, item, outcome));
            }
        }
    }

    private static void note(JdbcClient sql, UUID run, Item item, Outcome outcome) {
        UUID statement = outcome instanceof Outcome.Done done
                ? UUID.fromString(done.result().get("statement")) : null;
        String why = outcome instanceof Outcome.Refused refused && !refused.refusals().isEmpty()
                ? refused.refusals().getFirst().code().id() : null;
        sql.sql("""
                update statement_run_item set state = ?, statement_id = ?, why = ?
                where run_id = ? and fund_id = ? and state = 'waiting'""")
                .param(statement == null ? "refused" : "made")
                .param(statement)
                .param(why)
                .param(run)
                .param(item.fund())
                .update();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
