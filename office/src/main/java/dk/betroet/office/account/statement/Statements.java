package dk.betroet.office.account.statement;

import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements as rows, and what was said of them. */
@Component
public class Statements {

    /** How many days the leader has to answer when a statement is contested. */
    public static final int ANSWER_DAYS = 14;

    /**
     * A statement that was made.
     *
     * @param resident whose money it is about
     * @param movements how many lines it has
     * @param sequence the end of the book when it was made; later facts are not in it
     * @param head the chain's hash at that end, printed on the paper
     * @param readThrough the last reading of the resident's data that it tells of
     */
    public record Made(UUID id, UUID fund, UUID resident, LocalDate from, LocalDate through,
            Money opening, Money closing, int movements, long sequence, Sha256 head,
            long readThrough, LocalDate madeOn, UUID madeBy, UUID evidence, UUID fact) {}

    /** What can be said of a statement. */
    public enum Kind {
        ACKNOWLEDGED,
        APPROVED,
        CONTESTED,
        ANSWERED
    }

    /**
     * Something said of a statement.
     *
     * @param person who signed, contested or answered
     * @param dueOn when a contested statement is to be answered by
     * @param outcome what came of it, when it is an answer
     * @param words the reason or the answer; empty when the owner has been erased
     */
    public record Step(UUID statement, Kind kind, LocalDate on, UUID person,
            @Nullable LocalDate dueOn, @Nullable String outcome, String words, UUID fact) {}

    private static final String MADE = """
            select s.*, f.person_id from owner_statement s join fund f using (fund_id)
            join fact t on t.fact_id = s.fact_id""";
    private static final String LATEST = " order by s.through_on desc, t.sequence desc";

    private final Vault vault;

    Statements(Vault vault) {
        this.vault = vault;
    }

    /** The unit's statements, the latest period first. */
    public List<Made> in(JdbcClient sql, UUID unit) {
        return sql.sql(MADE + " where s.unit_id = ?" + LATEST)
                .param(unit)
                .query((row, n) -> made(row))
                .list();
    }

    /** One fund's statements, the latest period first. */
    public List<Made> of(JdbcClient sql, UUID fund) {
        return sql.sql(MADE + " where s.fund_id = ?" + LATEST)
                .param(fund)
                .query((row, n) -> made(row))
                .list();
    }

    /** One statement of the unit's. */
    public Optional<Made> find(JdbcClient sql, UUID unit, UUID statement) {
        return sql.sql(MADE + " where s.unit_id = ? and s.statement_id = ?")
                .params(unit, statement)
                .query((row, n) -> made(row))
                .optional();
    }

    /** What was said of statements of the unit, in order. */
    public List<Step> steps(JdbcClient sql, UUID unit) {
        return steps(sql, "p.unit_id", unit);
    }

    /** What was said of one statement, in order. */
    public List<Step> stepsOf(JdbcClient sql, UUID statement) {
        return steps(sql, "p.statement_id", statement);
    }

    private List<Step> steps(JdbcClient sql, String column, UUID id) {
        return sql.sql("""
                select p.* from statement_step p join fact f using (fact_id)
                where %s = ? order by f.sequence""".formatted(column))
                .param(id)
                .query((row, n) -> step(sql, row))
                .list();
    }

    /** The objection to a statement that nobody has answered yet. */
    public static Optional<Step> contested(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.kind() == Kind.CONTESTED || step.kind() == Kind.ANSWERED)
                .reduce((_, last) -> last)
                .filter(step -> step.kind() == Kind.CONTESTED);
    }

    /** The first thing of a kind that was said. */
    public static Optional<Step> first(List<Step> steps, Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    void add(JdbcClient sql, Context context, Made made) {
        sql.sql("""
                insert into owner_statement (statement_id, authority_id, unit_id, fund_id, from_on,
                    through_on, opening, closing, movements, sequence, head, read_through, made_on,
                    made_by, evidence_id, fact_id)
                values (:id, :authority, :unit, :fund, :from, :through, :opening, :closing,
                    :movements, :sequence, :head, :read, :on, :by, :evidence, :fact)""")
                .param("id", made.id())
                .param("authority", context.authority())
                .param("unit", context.unit())
                .param("fund", made.fund())
                .param("from", made.from())
                .param("through", made.through())
                .param("opening", made.opening().toOere())
                .param("closing", made.closing().toOere())
                .param("movements", made.movements())
                .param("sequence", made.sequence())
                .param("head", made.head().toBytes())
                .param("read", made.readThrough())
                .param("on", made.madeOn())
                .param("by", made.madeBy())
                .param("evidence", made.evidence())
                .param("fact", made.fact())
                .update();
    }

    /** Adds a step; words are sealed under the resident's key. */
    void add(JdbcClient sql, Context context, UUID resident, Step step) {
        UUID id = context.ids().next();
        boolean said = !step.words().isEmpty();
        sql.sql("""
                insert into statement_step (step_id, authority_id, unit_id, statement_id, kind,
                    on_day, person_id, due_on, outcome, key_id, words, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(context.authority())
                .param(context.unit())
                .param(step.statement())
                .param(FieldSpec.choiceId(step.kind()))
                .param(step.on())
                .param(step.person())
                .param(step.dueOn())
                .param(step.outcome())
                .param(said ? resident : null)
                .param(said ? vault.key(sql, resident).seal(resident, at(id), step.words()) : null)
                .param(step.fact())
                .update();
    }

    /** Who of the owner's side signed a fact; the first of them. */
    static Optional<UUID> signer(JdbcClient sql, UUID unit, long sequence) {
        return sql.sql("""
                select person_id from fact_signature
                where unit_id = ? and sequence = ? and capacity in ('owner', 'guardian', 'relative')
                order by number limit 1""")
                .params(unit, sequence)
                .query(UUID.class)
                .optional();
    }

    private Step step(JdbcClient sql, ResultSet row) throws SQLException {
        UUID id = row.getObject("step_id", UUID.class);
        UUID key = row.getObject("key_id", UUID.class);
        byte[] words = row.getBytes("words");
        String kind = row.getString("kind");
        return new Step(
                row.getObject("statement_id", UUID.class),
                Arrays.stream(Kind.values())
                        .filter(one -> FieldSpec.choiceId(one).equals(kind))
                        .findFirst().orElseThrow(),
                row.getObject("on_day", LocalDate.class),
                row.getObject("person_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("outcome"),
                words == null ? "" : vault.key(sql, key).text(key, at(id), words).orElse(""),
                row.getObject("fact_id", UUID.class));
    }

    private static String at(UUID step) {
        return "statement_step/" + step;
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getObject("statement_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("through_on", LocalDate.class),
                Money.ofOere(row.getLong("opening")),
                Money.ofOere(row.getLong("closing")),
                row.getInt("movements"),
                row.getLong("sequence"),
                Sha256.of(row.getBytes("head")),
                row.getLong("read_through"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("made_by", UUID.class),
                row.getObject("evidence_id", UUID.class),
                row.getObject("fact_id", UUID.class));
    }
}
