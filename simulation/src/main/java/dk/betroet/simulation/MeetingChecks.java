package dk.betroet.simulation;

import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Docket.Decided;
import dk.betroet.simulation.bookkeeper.Docket.File;
import dk.betroet.simulation.bookkeeper.Docket.Item;
import dk.betroet.simulation.bookkeeper.Docket.Meeting;
import dk.betroet.simulation.bookkeeper.Sight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of a secretariat's cases, meetings and decisions. */
final class MeetingChecks {

    private final Office office;
    private final Books books;
    private final Hands hands;

    MeetingChecks(Office office, Books books, Hands hands) {
        this.office = office;
        this.books = books;
        this.hands = hands;
    }

    /** Where everything stands, which numbers decisions have, and who sees which case. */
    Optional<String> whole(Home home, LocalDate today) {
        return stages(home).or(() -> numbers(home)).or(() -> who(home).stream()
                .map(person -> {
                    Caller caller = hands.caller(person);
                    return seen(home, person, home.docket.files.keySet(), today, rows(home,
                            sql -> office.part(CaseRight.class).all(
                                    sql, caller, UUID.fromString(home.id), today)));
                })
                .flatMap(Optional::stream).findFirst());
    }

    /** Where cases, meetings and items stand. */
    Optional<String> stages(Home home) {
        Map<String, String> expected = new TreeMap<>();
        for (File file : home.docket.files.values()) {
            expected.put(file.id, file.stage + (file.stage.equals("under-way")
                    ? " " + file.at + " of " + file.of : ""));
        }
        for (Meeting meeting : home.docket.meetings.values()) {
            expected.put(meeting.id, meeting.stage);
        }
        for (Item item : home.docket.items.values()) {
            expected.put(item.id, item.stage);
        }
        Map<String, String> kept = rows(home, sql -> {
            Map<String, String> found = new TreeMap<>();
            sql.sql("""
                    select s.case_id::text as id, s.stage || coalesce(' ' || s.step || ' of '
                        || s.steps, '') as stage from case_file c
                    join lateral (select * from case_state s where s.case_id = c.case_id
                        order by s.number desc limit 1) s on true where c.unit_id = :unit
                    union all select meeting_id::text, stage from meeting where unit_id = :unit
                    union all select item_id::text, stage from agenda_item
                        where unit_id = :unit""")
                    .param("unit", UUID.fromString(home.id))
                    .query((row, n) -> found.put(row.getString("id"), row.getString("stage")))
                    .list();
            return found;
        });
        return kept.equals(expected) ? Optional.empty()
                : Optional.of("cases, meetings and items stand elsewhere: the office has "
                        + kept + ", the bookkeeper " + expected);
    }

    /** Every body's decisions of a year are numbered 1, 2, 3 … and are the bookkeeper's. */
    Optional<String> numbers(Home home) {
        List<String> kept = rows(home, sql -> sql.sql("""
                select body_id || ' ' || year || '-' || number || ' ' || outcome
                    || case when authoritative then ' settles' else '' end
                from decision where unit_id = ? order by body_id, year, number""")
                .param(UUID.fromString(home.id)).query(String.class).list());
        List<String> expected = home.docket.decisions.values().stream()
                .sorted(Comparator.<Decided, String>comparing(one -> one.body)
                        .thenComparing(one -> one.on.getYear())
                        .thenComparing(one -> one.number))
                .map(one -> one.body + " " + one.on.getYear() + "-" + one.number + " "
                        + one.outcome + (one.authoritative ? " settles" : "")).toList();
        int gaps = rows(home, sql -> sql.sql("""
                select count(*) from (select number, row_number() over (
                    partition by body_id, year order by number) as expected
                    from decision where unit_id = ?) n where number <> expected""")
                .param(UUID.fromString(home.id)).query(Integer.class).single());
        if (gaps > 0) {
            return Optional.of("decision numbers have a gap: " + kept);
        }
        return kept.equals(expected) ? Optional.empty() : Optional.of(
                "decisions differ: the office has " + kept + ", the bookkeeper " + expected);
    }

    /** Asks as everybody there is what they see of a case; nobody sees more than they may. */
    Optional<String> seen(Home home, String id, LocalDate today) {
        return who(home).stream().map(person -> {
            Caller caller = hands.caller(person);
            return seen(home, person, Set.of(id), today, rows(home, sql ->
                    office.part(CaseRight.class).find(sql, caller, UUID.fromString(home.id),
                            UUID.fromString(id), today)).stream().toList());
        }).flatMap(Optional::stream).findFirst();
    }

    /** Everybody who is or was something there, and somebody who never was. */
    private List<String> who(Home home) {
        List<String> people = new ArrayList<>();
        books.people.values().stream().filter(human -> human.held.stream()
                .anyMatch(held -> held.unit().equals(home.id)))
                .forEach(human -> people.add(human.id));
        books.people.values().stream().filter(human -> human.authority.equals(home.authority)
                && human.held.stream().noneMatch(held -> held.unit().equals(home.id)))
                .findFirst().ifPresent(human -> people.add(human.id));
        return people;
    }

    private Optional<String> seen(Home home, String person, Set<String> files, LocalDate today,
            List<CaseRight.Seen> shown) {
        for (String id : files) {
            File file = home.docket.files.get(id);
            Optional<CaseRight.Seen> seen = shown.stream()
                    .filter(one -> one.file().id().toString().equals(id)).findFirst();
            boolean whole = seen.filter(one -> one.sight().papers()).isPresent();
            boolean expected = Sight.whole(books, home, file, person, today);
            if (whole != expected || seen.isPresent() != (expected || Sight.known(home, file))) {
                return Optional.of(books.people.get(person).name + " sees of " + id
                        + ", open to " + file.level + ": " + seen.map(CaseRight.Seen::sight)
                        + "; the bookkeeper says " + (expected ? "all" : "not all"));
            }
        }
        return Optional.empty();
    }

    private <T> T rows(Home home, Function<JdbcClient, T> of) {
        Tenant tenant = Tenant.of(UUID.fromString(home.authority), UUID.fromString(home.id));
        return office.part(Database.class).read(tenant, of::apply);
    }
}
