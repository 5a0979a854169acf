package dk.betroet.office.meeting.search;

import dk.betroet.kernel.decision.Outcome;
import dk.betroet.office.meeting.Choices;
import dk.betroet.office.meeting.casework.Onlooker;
import dk.betroet.office.platform.operation.FieldSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases, decisions and items, of a case or of none, by their words. Each text stands in the
 * index once for every door that opens it, and a reader is looked up behind their own doors alone:
 * what others see is neither found nor counted nor weighed.
 *
 * <p>Hits are weighed against one another only when there are not too many; of more, the newest
 * are, and the answer says so.
 */
@Component
public class Search {

    /** Of more hits than this, the newest are weighed against one another, so many of them. */
    public static final int WEIGHED = 2_000;

    private static final String EVERYBODY = "public";

    /** What of a text is shown around the words that were looked for, and what of a long one. */
    private static final String SNIPPET = "MaxFragments=2, MaxWords=22, MinWords=8, "
            + "FragmentDelimiter=\" … \", StartSel=" + Hit.FROM + ", StopSel=" + Hit.TO;
    private static final String HEADING =
            "HighlightAll=true, StartSel=" + Hit.FROM + ", StopSel=" + Hit.TO;
    private static final int SNIPPED = 20_000;

    private static final String WANTED = """

             and (:kind = '' or s.kind = :kind) and (:outcome = '' or s.outcome = :outcome)
             and (cast(:year as int) is null or s.year = :year)
             and (cast(:body as uuid) is null or cast(:body as uuid) = any (s.bodies))
             and (s.door = 'public' or s.case_id is null or s.case_id not in (
                select r.case_id from recusal r where r.person_id = cast(:person as uuid)))%s""";

    /** Only behind doors that tell the heading, since the number says what the case is about. */
    private static final String OF_SUBJECT = """

             and s.heading is not null and s.case_id in (
                select k.case_id from case_kle k
                where k.unit_id = :unit and k.kle like :kle || '%'
                    and not exists (select 1 from case_kle l
                        where l.case_id = k.case_id and l.number > k.number))""";

    /** What was asked for, the newest first, as far as the limit. */
    private static final String FOUND = """
            select s.kind, s.ref_id, s.door, s.on_day,
                ts_rank(s.lexemes, cast(:behind as tsquery)) as weight
            from (select * from searchable s
                where s.unit_id = :unit and s.door = any (:doors)
                    and s.lexemes @@ cast(:behind as tsquery)""" + WANTED + """
                order by s.on_day desc limit :limit) s""";

    /**
     * What was found, before it is shown.
     *
     * @param weight how well it fits what was asked for
     */
    public record Match(Asked.Kind kind, UUID ref, String door, LocalDate on, double weight) {}

    /**
     * All that was found, the best first.
     *
     * @param more whether there is more that was not weighed
     */
    public record Matches(List<Match> all, boolean more) {
        public Matches {
            all = List.copyOf(all);
        }
    }

    /** What a reader finds; the best first, without words the newest. */
    public Matches find(JdbcClient sql, Onlooker reader, UUID unit, Asked asked) {
        List<String> doors = doors(reader);
        String behind = sql.sql("""
                select cast(behind_any(cast(:doors as text[]), asked_for(:words, :named)) as text)
                """).param("doors", doors.toArray(String[]::new)).param("words", asked.words())
                .param("named", asked.municipality()).query(String.class).single();
        List<Match> newest = ask(sql, reader, unit, asked, doors, behind);
        boolean more = newest.size() > WEIGHED;
        return new Matches(best(newest.subList(0, more ? WEIGHED : newest.size()),
                asked.hasWords()), more);
    }

    /** The doors that open something to a reader. */
    private static List<String> doors(Onlooker reader) {
        Set<String> doors = new LinkedHashSet<>(List.of(EVERYBODY));
        if (reader.secretariat() || reader.auditor()) {
            doors.add("office");
        }
        if (reader.auditor()) {
            doors.add("audit");
        }
        reader.person().ifPresent(person -> doors.add("person:" + plain(person)));
        reader.sits().forEach(body -> doors.add("body:" + plain(body)));
        reader.steers().forEach(body -> {
            doors.add("body:" + plain(body));
            doors.add("steering:" + plain(body));
        });
        return List.copyOf(doors);
    }

    private static String plain(UUID id) {
        return id.toString().replace("-", "");
    }

    private static List<Match> ask(JdbcClient sql, Onlooker reader, UUID unit, Asked asked,
            List<String> doors, String behind) {
        return sql.sql(FOUND.formatted(asked.kle().isEmpty() ? "" : OF_SUBJECT))
                .param("unit", unit).param("behind", behind)
                .param("doors", doors.toArray(String[]::new))
                .param("kind", asked.kind().map(FieldSpec::choiceId).orElse(""))
                .param("outcome", asked.outcome().map(FieldSpec::choiceId).orElse(""))
                .param("year", asked.year().orElse(null)).param("body", asked.body().orElse(null))
                .param("kle", asked.kle())
                .param("person", reader.person().orElse(null)).param("limit", WEIGHED + 1)
                .query((row, n) -> new Match(Choices.of(Asked.Kind.class, row.getString("kind")),
                        row.getObject("ref_id", UUID.class), row.getString("door"),
                        row.getObject("on_day", LocalDate.class), row.getDouble("weight")))
                .list();
    }

    /** Each thing once, through the door behind which it fits best. */
    private static List<Match> best(Collection<Match> found, boolean weighed) {
        Map<UUID, Match> best = new TreeMap<>();
        found.forEach(one -> best.merge(one.ref(), one, (held, other) ->
                other.weight() > held.weight() || other.weight() == held.weight()
                        && held.door().equals(EVERYBODY) ? other : held));
        List<Match> ordered = new ArrayList<>(best.values());
        Comparator<Match> newest = Comparator.comparing(Match::on).reversed();
        ordered.sort(weighed ? Comparator.comparingDouble(Match::weight).reversed()
                .thenComparing(newest) : newest);
        return ordered;
    }

    /** Some of what was found, with the words around what was looked for. */
    public List<Hit> show(JdbcClient sql, UUID unit, Asked asked, List<Match> some) {
        return sql.sql("""
                select s.*, ts_headline('danish', translate(coalesce(s.heading, ''), :marks, ''),
                        asked_for(:words, :named), :whole) as title,
                    ts_headline('danish', translate(left(s.words, :snipped), :marks, ''),
                        asked_for(:words, :named), :snippet) as told
                from unnest(cast(:refs as uuid[]), cast(:doors as text[]))
                    with ordinality as f (ref_id, door, place)
                join searchable s on s.unit_id = :unit and s.ref_id = f.ref_id
                    and s.door = f.door
                order by f.place""")
                .param("marks", Hit.FROM + Hit.TO).param("words", asked.words())
                .param("named", asked.municipality()).param("whole", HEADING)
                .param("snippet", SNIPPET).param("snipped", SNIPPED).param("unit", unit)
                .param("refs", some.stream().map(Match::ref).toArray(UUID[]::new))
                .param("doors", some.stream().map(Match::door).toArray(String[]::new))
                .query((row, n) -> hit(row)).list();
    }

    /** The bodies that are called what was asked for, today or before; when nothing else is. */
    public List<UUID> bodies(JdbcClient sql, UUID unit, Asked asked) {
        boolean words = !asked.words().isEmpty() && asked.kind().isEmpty()
                && asked.body().isEmpty() && asked.year().isEmpty() && asked.outcome().isEmpty()
                && asked.kle().isEmpty();
        return words ? sql.sql("""
                select n.body_id from body_name n where n.unit_id = :unit
                    and to_tsvector('danish', n.name || ' ' || n.short)
                        @@ asked_for(:words, :named)
                group by n.body_id order by max(n.name), n.body_id""")
                .param("unit", unit).param("words", asked.words())
                .param("named", asked.municipality()).query(UUID.class).list() : List.of();
    }

    /** The municipalities that somebody has sat for. */
    List<String> municipalities(JdbcClient sql, UUID unit) {
        return sql.sql("""
                select distinct on_behalf_of from seat where unit_id = ? and on_behalf_of <> ''
                order by on_behalf_of""").param(unit).query(String.class).list();
    }

    /**
     * Other words that something is found by, when nothing was: nearly the same ones, from the
     * headings that the reader sees.
     */
    public Optional<String> meant(JdbcClient sql, Onlooker reader, UUID unit, Asked asked) {
        if (asked.words().isEmpty()) {
            return Optional.empty();
        }
        List<String> known = sql.sql("""
                select distinct w.word
                from unnest(cast(:doors as text[])) as d (door) cross join lateral (
                    select s.heading from searchable s
                    where s.unit_id = :unit and s.door = d.door
                        and (s.case_id is null or s.kind = 'case' and (s.door = 'public'
                            or s.case_id not in (select r.case_id from recusal r
                                where r.person_id = cast(:person as uuid))))
                    order by s.on_day desc limit :limit) h
                cross join lateral regexp_split_to_table(h.heading, '[^[:alpha:]]+') as w (word)
                where length(w.word) > 3""")
                .param("doors", doors(reader).toArray(String[]::new)).param("unit", unit)
                .param("person", reader.person().orElse(null)).param("limit", WEIGHED)
                .query(String.class).list();
        return Meant.instead(asked.words(), known).filter(words ->
                !find(sql, reader, unit, Asked.of(words)).all().isEmpty());
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(Choices.of(Asked.Kind.class, row.getString("kind")),
                row.getObject("ref_id", UUID.class), row.getObject("page_id", UUID.class),
                Hit.pieces(row.getString("title")), Hit.pieces(row.getString("told")),
                row.getInt("year"), row.getInt("number"),
                row.getObject("on_day", LocalDate.class),
                List.of((UUID[]) row.getArray("bodies").getArray()),
                Optional.ofNullable(row.getString("outcome"))
                        .map(word -> Choices.of(Outcome.class, word)));
    }
}
