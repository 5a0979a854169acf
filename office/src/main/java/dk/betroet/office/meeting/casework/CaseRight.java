package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.CaseState;
import dk.betroet.kernel.decision.Openness;
import dk.betroet.kernel.decision.Openness.Reader;
import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.Choices;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees what of a case: the one door between cases and whoever looks. It finds out what somebody
 * is to a case; what that lets them see is {@code Openness} in the kernel, said once more as a
 * condition of the query, so that what somebody may not see never leaves the database. A test holds
 * the two against each other for every reader there can be.
 */
@Component
public class CaseRight {

    /**
     * {@code Openness.seenBy} over columns named as its parts: {@code level}, {@code
     * decision_public}, and those of its reader.
     */
    static final String SIGHT = """
            case
                when not recused and (auditor or named or secretariat and level <> 'named'
                    or released and (steering and level <> 'named'
                        or member and level in ('public', 'heading-public', 'members')))
                    then 'all'
                when not released then 'nothing'
                when level = 'public' then 'all'
                when level = 'heading-public' then
                    case when decision_public then 'heading-and-decision' else 'heading' end
                when decision_public then 'decision'
                else 'nothing'
            end""";

    /**
     * What a case was sent to the reader {@code p} with: items, but for those that are closed to
     * them, and rounds in writing.
     */
    private static final String SENT = """
            select m.body_id, i.version, i.released_on as sent_on
                from agenda_item i join meeting m using (meeting_id)
                where i.case_id = c.case_id and i.released_on is not null
                    and (i.level = 'public' or not p.recused
                        and (p.auditor or cast(:person as uuid) = any (i.named)
                            or i.level <> 'named' and (p.named or p.secretariat
                                or m.body_id = any (:steers)
                                or i.level <> 'steering-group' and m.body_id = any (:sits))))
            union all
            select w.body_id, w.version, w.sent_on from written_round w
                where w.case_id = c.case_id""";

    /** Whether words of a case stand with an item that is open to others by name, and no other. */
    private static final String KEPT = "kept_back(c.case_id, %s, cast(:person as uuid))";

    /**
     * Of every case the last words that the reader may prepare it in ({@code w}), who they are in
     * it ({@code p}), what they are to it by what was sent to them ({@code r}), and so may see of
     * it ({@code g}). Whoever may read none of its words prepares nothing of it.
     */
    static final String JUDGED = Cases.STANDING + """

            cross join lateral (select max(l.version) as latest from case_version l
                where l.case_id = c.case_id and (cast(:auditor as boolean) or not %s)) w
            cross join lateral (select w.latest,
                    cast(:secretariat as boolean) and w.latest is not null as secretariat,
                    cast(:auditor as boolean) as auditor,
                    coalesce(cast(:person as uuid) = any (o.named), false)
                        and w.latest is not null as named,
                    exists (select 1 from recusal r where r.case_id = c.case_id
                        and r.person_id = cast(:person as uuid)) as recused) p
            cross join lateral (select p.*,
                    max(t.version) as sent, count(t.version) > 0 as released,
                    coalesce(bool_or(t.body_id = any (:sits)), false) as member,
                    coalesce(bool_or(t.body_id = any (:steers)), false) as steering
                from (%s) t) r
            cross join lateral (select %s as sight
                from (select r.*, o.level, o.decision_public) x) g"""
            .formatted(KEPT.formatted("l.version"), SENT, SIGHT);

    /** Those who prepare a case see its latest words, everybody else those that were sent last. */
    private static final String WORDS = """

            join case_version v on v.case_id = c.case_id and v.version = coalesce(
                case when r.recused or not (r.secretariat or r.auditor or r.named)
                    then r.sent end, r.latest)""";

    private static final String THERE = " where c.unit_id = :unit and g.sight <> 'nothing'";

    private static final String SEEN =
            "select " + Cases.COLUMNS + ", g.sight" + JUDGED + WORDS + THERE;

    /** Whether the words that a fact brought are the reader's to prepare, or were sent to them. */
    private static final String READS = "select not exists (select 1" + JUDGED + """

            join case_version b on b.case_id = c.case_id and b.fact_id = :fact
            where c.unit_id = :unit and c.case_id = :case and not (not p.recused
                and (p.auditor or (p.secretariat or p.named) and not %s)
                or exists (select 1 from (%s) t where t.version = b.version)))"""
            .formatted(KEPT.formatted("b.version"), SENT);

    private static final String NEWEST = " order by c.year desc, c.number desc";

    /**
     * A case with what somebody may see of it; something, or it would not be here. In its latest
     * words for those who prepare it, in those that were last sent for everybody else.
     */
    public record Seen(CaseFile file, Sight sight) {}

    /** How a list of cases is ordered. */
    public enum Order {
        /** By year and number. */
        NUMBER("c.year %1$s, c.number %1$s"),
        /** By heading; those whose heading the reader does not see stand together. */
        TITLE("case when g.sight in ('heading', 'heading-and-decision', 'all') then v.title"
                + " else '' end %1$s, c.year %1$s, c.number %1$s");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        private String sql(boolean descending) {
            return " order by " + columns.formatted(descending ? "desc" : "asc");
        }
    }

    /**
     * A part of a list.
     *
     * @param total how many there are in the whole list
     */
    public record Page(List<Seen> cases, long total) {
        public Page {
            cases = List.copyOf(cases);
        }
    }

    private final ItemRight items;

    CaseRight(ItemRight items) {
        this.items = items;
    }

    /** The cases of a unit that somebody may know of, the newest first. */
    public List<Seen> all(JdbcClient sql, Caller caller, UUID unit, LocalDate today) {
        return ask(sql, SEEN + NEWEST, Onlooker.of(sql, caller, unit, today), unit)
                .query((row, n) -> seen(row)).list();
    }

    /** A part of them. */
    public Page page(JdbcClient sql, Onlooker reader, UUID unit, Order order, boolean descending,
            long offset, int limit) {
        long total = ask(sql, "select count(*)" + JUDGED + THERE, reader, unit)
                .query(Long.class).single();
        return new Page(ask(sql, SEEN + order.sql(descending) + " offset :offset limit :limit",
                reader, unit).param("offset", offset).param("limit", limit)
                .query((row, n) -> seen(row)).list(), total);
    }

    /** What everybody may know of, a part of it, the newest first. */
    public Page publicly(JdbcClient sql, UUID unit, long offset, int limit) {
        return page(sql, Onlooker.EVERYBODY, unit, Order.NUMBER, true, offset, limit);
    }

    /** A case, if somebody may know of it; else the same answer as when there is none. */
    public Optional<Seen> find(
            JdbcClient sql, Caller caller, UUID unit, UUID id, LocalDate today) {
        return find(sql, Onlooker.of(sql, caller, unit, today), unit, id);
    }

    /** A case, if everybody may know of it. */
    public Optional<Seen> publicly(JdbcClient sql, UUID unit, UUID id) {
        return find(sql, Onlooker.EVERYBODY, unit, id);
    }

    private Optional<Seen> find(JdbcClient sql, Onlooker reader, UUID unit, UUID id) {
        return ask(sql, SEEN + " and c.case_id = :case", reader, unit).param("case", id)
                .query((row, n) -> seen(row)).optional();
    }

    /** The cases that somebody may see all of and that have not come to an end. */
    List<CaseFile> open(Context context, Set<CaseState.Stage> ended) {
        return ask(context.sql(), SEEN + " and g.sight = 'all' and s.stage <> all (:ended)"
                + NEWEST, Onlooker.of(context.sql(), context.caller(), context.unit(),
                        context.today()), context.unit())
                .param("ended", ended.stream()
                        .map(FieldSpec::choiceId).toArray(String[]::new))
                .query((row, n) -> seen(row).file()).list();
    }

    /** The closed cases whose day to be looked at again has come, the longest waiting first. */
    List<Seen> toReview(JdbcClient sql, Caller caller, UUID unit, LocalDate today) {
        return ask(sql, SEEN + " and g.sight = 'all' and o.review_on <= :today"
                + " order by o.review_on, c.case_id", Onlooker.of(sql, caller, unit, today), unit)
                .param("today", today).query((row, n) -> seen(row)).list();
    }

    /**
     * A part of a case that may be closed further than the case is, such as one of its papers.
     *
     * @param named whom it is open to by name
     * @param released whether it has been sent
     */
    public record Part(Openness own, Set<UUID> named, boolean released) {}

    /** What somebody who sees the papers of a case sees of a part of it. */
    public Sight within(JdbcClient sql, Caller caller, UUID unit, Seen seen, Part part,
            LocalDate today) {
        Onlooker onlooker = Onlooker.of(sql, caller, unit, today);
        boolean named = onlooker.person().filter(part.named()::contains).isPresent();
        return ask(sql, "select r.*" + JUDGED + THERE + " and c.case_id = :case", onlooker, unit)
                .param("case", seen.file().id())
                .query((row, n) -> part.own().seenBy(new Reader(row.getBoolean("secretariat"),
                        row.getBoolean("auditor"), row.getBoolean("member"),
                        row.getBoolean("steering"),
                        named || row.getBoolean("named")
                                && part.own().level() != Openness.Level.NAMED,
                        row.getBoolean("recused"), part.released())))
                .optional().orElse(Sight.NOTHING);
    }

    /** A case that somebody may see all of, such as one they are to work on. */
    public Optional<CaseFile> whole(Context context, UUID id) {
        return find(context.sql(), context.caller(), context.unit(), id, context.today())
                .filter(one -> one.sight().papers()).map(Seen::file);
    }

    /** Whether some words of a case are kept from somebody who prepares it. */
    boolean keeps(JdbcClient sql, Caller caller, UUID file, int version) {
        return sql.sql("select kept_back(?, ?, ?)").params(file, version, caller.personOrFail())
                .query(Boolean.class).single();
    }

    /** The versions that were sent to somebody, each with the day of the first time. */
    Map<Integer, LocalDate> sent(
            JdbcClient sql, Caller caller, UUID unit, UUID file, LocalDate today) {
        Map<Integer, LocalDate> sent = new HashMap<>();
        ask(sql, "select t.version, min(t.sent_on) as sent_on" + JUDGED + " cross join lateral ("
                + SENT + ") t" + THERE + " and c.case_id = :case group by t.version",
                Onlooker.of(sql, caller, unit, today), unit).param("case", file)
                .query(row -> {
                    sent.put(row.getInt("version"), row.getObject("sent_on", LocalDate.class));
                });
        return sent;
    }

    /**
     * Whether what was asked in a fact may be read: all cases and all items that it is about may
     * be, and the words that it brought were sent to whoever asks, or are theirs to prepare.
     */
    public boolean reads(Context context, UUID fact) {
        return context.sql().sql("select case_id from case_fact where fact_id = ?").param(fact)
                .query(UUID.class).list().stream()
                .allMatch(one -> whole(context, one).isPresent() && words(context, one, fact))
                && items.reads(context.sql(), context.caller(), context.unit(), fact,
                        context.today());
    }

    private static boolean words(Context context, UUID file, UUID fact) {
        return ask(context.sql(), READS, Onlooker.of(context.sql(), context.caller(),
                context.unit(), context.today()), context.unit())
                .param("case", file).param("fact", fact).query(Boolean.class).single();
    }

    static JdbcClient.StatementSpec ask(
            JdbcClient sql, String query, Onlooker reader, UUID unit) {
        return sql.sql(query).param("person", reader.person().orElse(null))
                .param("secretariat", reader.secretariat()).param("auditor", reader.auditor())
                .param("sits", reader.sits().toArray(UUID[]::new))
                .param("steers", reader.steers().toArray(UUID[]::new)).param("unit", unit);
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(Cases.file(row), Choices.of(Sight.class, row.getString("sight")));
    }
}
