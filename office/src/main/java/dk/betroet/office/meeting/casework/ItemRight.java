package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.meeting.Choices;
import dk.betroet.office.platform.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees what of an item of an agenda: the door between items and whoever looks. An item may be
 * closed further than its case, and what somebody sees of it is the stricter of the two. What was
 * written, recorded and decided on it stands behind the same door. Those who sit in other bodies
 * are not members for it.
 */
@Component
public class ItemRight {

    /** What the item lets through of itself, over what its reader is to it. */
    private static final String OWN = """

            cross join lateral (select %s as own from (select p.secretariat, p.auditor,
                case when i.level <> 'named' then p.named
                    else coalesce(cast(:person as uuid) = any (i.named), false) end as named,
                p.recused, m.body_id = any (:sits) as member, m.body_id = any (:steers) as steering,
                i.released_on is not null as released, i.level, i.decision_public) x) gi"""
            .formatted(CaseRight.SIGHT);

    /** What its case does, to those it was sent to with this item or another. */
    private static final String OF_CASE = """

            cross join lateral (select %s as of_case from (select p.secretariat, p.auditor, p.named,
                p.recused, r.member or m.body_id = any (:sits) as member,
                r.steering or m.body_id = any (:steers) as steering,
                i.released_on is not null as released, o.level, o.decision_public) x) gc"""
            .formatted(CaseRight.SIGHT);

    private static final String SEEN = "select i.item_id, " + Cases.COLUMNS
            + ", gi.own, gc.of_case"
            + CaseRight.JUDGED + """

            join agenda_item i on i.case_id = c.case_id
            join meeting m on m.meeting_id = i.meeting_id
            join case_version v on v.case_id = c.case_id and v.version = i.version"""
            + OWN + OF_CASE + " where c.unit_id = :unit and i.item_id = any (:items)";

    /** An item that is about no case is as open as it is of itself. */
    private static final String OF_NO_CASE = """
            select i.item_id, i.heading, gi.own from agenda_item i join meeting m using (meeting_id)
            cross join lateral (select cast(:secretariat as boolean) as secretariat,
                cast(:auditor as boolean) as auditor, false as named, false as recused) p"""
            + OWN + " where i.unit_id = :unit and i.item_id = any (:items) and i.case_id is null";

    /** The items of a unit that are closed of themselves, with what they let through. */
    private static final String CLOSED = """
            select i.item_id, d.decision_id, gi.own
            from agenda_item i join meeting m using (meeting_id)
            left join decision d on d.item_id = i.item_id
            left join lateral (select o.named from case_openness o where o.case_id = i.case_id
                order by o.number desc limit 1) o on true
            cross join lateral (select cast(:secretariat as boolean) as secretariat,
                cast(:auditor as boolean) as auditor,
                coalesce(cast(:person as uuid) = any (o.named), false) as named,
                exists (select 1 from recusal r where r.case_id = i.case_id
                    and r.person_id = cast(:person as uuid)) as recused) p""" + OWN + """

            where i.unit_id = :unit and i.level <> 'public'""";

    private static final String NAMED = """
            select distinct i.meeting_id from agenda_item i
            left join lateral (select o.named from case_openness o where o.case_id = i.case_id
                order by o.number desc limit 1) o on true
            where i.unit_id = :unit and cast(:person as uuid) = any (o.named || i.named)
                and not exists (select 1 from recusal r where r.case_id = i.case_id
                    and r.person_id = cast(:person as uuid))""";

    /** The items that a fact is about: itself, or by a file, an action or a decision of theirs. */
    private static final String ABOUT = """
            select item_id from item_fact where fact_id = :fact
            union select item_id from case_attachment
                where fact_id = :fact and item_id is not null
            union select coalesce(a.item_id, d.item_id) from action_state s
                join case_action a using (action_id)
                left join decision d on d.decision_id = a.decision_id
                where s.fact_id = :fact and coalesce(a.item_id, d.item_id) is not null
            union select d.item_id from plan_progress p join decision d using (decision_id)
                where p.fact_id = :fact and d.item_id is not null""";

    /**
     * What the items of a unit that have a closure of their own let somebody see; all others let
     * through whatever their case does.
     */
    public record Closed(Map<UUID, Sight> items, Map<UUID, Sight> decisions) {

        public Closed {
            items = Map.copyOf(items);
            decisions = Map.copyOf(decisions);
        }

        /** What somebody sees of an item who sees that of its case. */
        public Sight item(UUID item, Sight ofCase) {
            return ofCase.stricter(items.getOrDefault(item, Sight.ALL));
        }

        /** What somebody sees of a decision who sees that of its case. */
        public Sight decision(UUID decision, Sight ofCase) {
            return ofCase.stricter(decisions.getOrDefault(decision, Sight.ALL));
        }
    }

    /** An item, if somebody may know of it; else the same answer as when there is none. */
    public Optional<ItemSeen> find(
            JdbcClient sql, Caller caller, UUID unit, UUID item, LocalDate today) {
        return find(sql, Onlooker.of(sql, caller, unit, today), unit, item);
    }

    /** An item, if everybody may know of it. */
    public Optional<ItemSeen> publicly(JdbcClient sql, UUID unit, UUID item) {
        return find(sql, Onlooker.EVERYBODY, unit, item);
    }

    private static Optional<ItemSeen> find(
            JdbcClient sql, Onlooker reader, UUID unit, UUID item) {
        return Optional.ofNullable(find(sql, reader, unit, Set.of(item)).get(item));
    }

    /** Those of some items that somebody may know of. */
    private static Map<UUID, ItemSeen> find(
            JdbcClient sql, Onlooker reader, UUID unit, Set<UUID> items) {
        Map<UUID, ItemSeen> seen = new HashMap<>();
        UUID[] asked = items.toArray(UUID[]::new);
        CaseRight.ask(sql, SEEN, reader, unit).param("items", asked).query(row -> {
            seen.put(row.getObject("item_id", UUID.class), new ItemSeen(Cases.file(row),
                    row.getString("title"), sight(row, "own").stricter(sight(row, "of_case"))));
        });
        CaseRight.ask(sql, OF_NO_CASE, reader, unit).param("items", asked).query(row -> {
            seen.put(row.getObject("item_id", UUID.class),
                    new ItemSeen(null, row.getString("heading"), sight(row, "own")));
        });
        seen.values().removeIf(one -> !one.sight().something());
        return seen;
    }

    /** Those of some items whose papers somebody sees. */
    public Set<UUID> papers(JdbcClient sql, Caller caller, UUID unit, Set<UUID> items,
            LocalDate today) {
        Map<UUID, ItemSeen> seen =
                find(sql, Onlooker.of(sql, caller, unit, today), unit, items);
        seen.values().removeIf(one -> !one.papers());
        return Set.copyOf(seen.keySet());
    }

    /** The meetings of a unit with an item on their agenda that is open to somebody by name. */
    public Set<UUID> named(JdbcClient sql, Onlooker reader, UUID unit) {
        return Set.copyOf(CaseRight.ask(sql, NAMED, reader, unit).query(UUID.class).list());
    }

    private static Sight sight(ResultSet row, String column) throws SQLException {
        return Choices.of(Sight.class, row.getString(column));
    }

    /** The item that a decision was made on; none when it was made in writing. */
    public Optional<UUID> ofDecision(JdbcClient sql, UUID decision) {
        return sql.sql("""
                select item_id from decision where decision_id = ? and item_id is not null""")
                .param(decision).query(UUID.class).optional();
    }

    /** The closed items of a unit, as somebody sees them. */
    public Closed closed(JdbcClient sql, Caller caller, UUID unit, LocalDate today) {
        return closed(sql, Onlooker.of(sql, caller, unit, today), unit);
    }

    private static Closed closed(JdbcClient sql, Onlooker reader, UUID unit) {
        Map<UUID, Sight> items = new HashMap<>();
        Map<UUID, Sight> decisions = new HashMap<>();
        CaseRight.ask(sql, CLOSED, reader, unit).query(row -> {
            items.put(row.getObject("item_id", UUID.class), sight(row, "own"));
            UUID decision = row.getObject("decision_id", UUID.class);
            if (decision != null) {
                decisions.put(decision, sight(row, "own"));
            }
        });
        return new Closed(items, decisions);
    }

    /** Whether somebody sees the papers of all items that a fact is about. */
    public boolean reads(JdbcClient sql, Caller caller, UUID unit, UUID fact, LocalDate today) {
        Set<UUID> items = Set.copyOf(
                sql.sql(ABOUT).param("fact", fact).query(UUID.class).list());
        return papers(sql, caller, unit, items, today).containsAll(items);
    }
}
