package dk.betroet.office.meeting.follow;

import dk.betroet.office.meeting.SecretariatWork;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.meeting.casework.Follows;
import dk.betroet.office.meeting.casework.ItemRight;
import dk.betroet.office.meeting.session.Meetings;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Callers;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.mail.Outbox;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through the books of secretariats, from where it came to last, for what somebody is to be
 * told of, and puts it into the outbox in the transaction that notes how far it came. What is told
 * is a kind and an address; whether they see what is there is asked of {@link CaseRight}, now.
 */
@Component
class MeetingNotices {

    private static final String RELEASED = "meeting.release-agenda";
    private static final String IN_HEARING = "meeting.send-minutes";

    /** What members who follow a case are told of; the rest is work that is not theirs to see. */
    private static final Set<String> TOLD = Set.of(RELEASED, IN_HEARING, "meeting.send-round",
            "meeting.close-round", "meeting.approve-minutes", "meeting.postpone-item",
            "meeting.refer-item");

    private static final int FACTS_MAX = 500;

    private final Outbox outbox;
    private final Database database;
    private final Callers callers;
    private final CaseRight right;
    private final ItemRight items;
    private final Meetings meetings;
    private final Follows follows;
    private final Clock clock;

    MeetingNotices(Outbox outbox, Database database, Callers callers, CaseRight right,
            ItemRight items, Meetings meetings, Follows follows, Clock clock) {
        this.outbox = outbox;
        this.database = database;
        this.callers = callers;
        this.right = right;
        this.items = items;
        this.meetings = meetings;
        this.follows = follows;
        this.clock = clock;
    }

    /** A secretariat, and how far its book has been looked through. */
    private record Book(UUID authority, UUID unit, String slug, long from, long through) {

        Tenant tenant() {
            return Tenant.of(authority, unit);
        }
    }

    /** A fact that somebody may be to be told of. */
    private record News(UUID fact, String operation, UUID actor) {}

    /** Somebody who is perhaps to be told. */
    private record Candidate(UUID person, String kind, String path, News news,
            List<UUID> cases) {}

    /** Looks, when mail is sent at all. */
    @Scheduled(fixedDelayString = "${betroet.mail.every:PT1M}",
            initialDelayString = "${betroet.mail.every:PT1M}")
    void look() {
        if (outbox.isWanted()) {
            tell();
        }
    }

    /** Looks through what is new in all secretariats. */
    void tell() {
        for (Book book : books()) {
            List<Candidate> candidates = database.read(book.tenant(), sql -> news(sql, book)
                    .stream().flatMap(one -> candidates(sql, book, one).stream()).toList());
            List<Candidate> told = candidates.stream().filter(one -> sees(book, one)).toList();
            database.writing(book.tenant(), sql -> {
                told.forEach(one -> outbox.put(sql, new Outbox.Notice(book.authority(),
                        book.unit(), one.person(), one.kind(), one.path(), one.news().fact())));
                sql.sql("update notice_cursor set sequence = ? where unit_id = ?")
                        .params(book.through(), book.unit()).update();
            });
        }
    }

    /** Those with something new. A secretariat that was never looked at begins from now on. */
    private List<Book> books() {
        return database.write(new Tenant.House(), sql -> {
            sql.sql("""
                    insert into notice_cursor (unit_id, authority_id, sequence)
                    select u.unit_id, u.authority_id,
                        coalesce((select max(sequence) from fact f where f.unit_id = u.unit_id), 0)
                    from unit u where u.kind = any (?)
                    on conflict (unit_id) do nothing""")
                    .param(SecretariatWork.KINDS.toArray(String[]::new)).update();
            return sql.sql("""
                    select c.authority_id, c.unit_id, u.slug, c.sequence,
                        least(c.sequence + ?, (select max(f.sequence) from fact f
                            where f.unit_id = c.unit_id)) as through
                    from notice_cursor c join unit u using (unit_id)
                    where exists (select 1 from fact f
                        where f.unit_id = c.unit_id and f.sequence > c.sequence)""")
                    .param(FACTS_MAX)
                    .query((row, n) -> new Book(row.getObject("authority_id", UUID.class),
                            row.getObject("unit_id", UUID.class), row.getString("slug"),
                            row.getLong("sequence"), row.getLong("through")))
                    .list();
        });
    }

    private static List<News> news(JdbcClient sql, Book book) {
        return sql.sql("""
                select fact_id, operation, actor_id from fact
                where unit_id = ? and sequence > ? and sequence <= ? and operation like 'meeting.%'
                order by sequence""")
                .params(book.unit(), book.from(), book.through())
                .query((row, n) -> new News(row.getObject("fact_id", UUID.class),
                        row.getString("operation"), row.getObject("actor_id", UUID.class)))
                .list();
    }

    private List<Candidate> candidates(JdbcClient sql, Book book, News news) {
        List<Candidate> candidates = new ArrayList<>();
        String home = "/u/" + book.slug();
        if (news.operation().equals(RELEASED)) {
            meeting(sql, "agenda_version", news).ifPresent(meeting -> {
                List<UUID> cases = sent(sql, meeting);
                members(sql, meeting).forEach(person -> candidates.add(new Candidate(person,
                        "agenda", home + "/meetings/" + meeting, news, cases)));
                cases.forEach(file -> followers(sql, home, news, file, candidates));
            });
        } else if (news.operation().equals(IN_HEARING)) {
            meeting(sql, "minutes_version", news).ifPresent(meeting -> present(sql, meeting)
                    .forEach(person -> candidates.add(new Candidate(person, "hearing",
                            home + "/meetings/" + meeting, news, sent(sql, meeting)))));
        } else {
            sql.sql("select case_id from case_fact where fact_id = ?").param(news.fact())
                    .query(UUID.class).list()
                    .forEach(file -> followers(sql, home, news, file, candidates));
        }
        return candidates;
    }

    private void followers(JdbcClient sql, String home, News news, UUID file,
            List<Candidate> candidates) {
        follows.followers(sql, file).forEach(person -> candidates.add(new Candidate(
                person, "case", home + "/cases/" + file, news, List.of(file))));
    }

    private static Optional<UUID> meeting(JdbcClient sql, String table, News news) {
        return sql.sql("select meeting_id from " + table + " where fact_id = ?")
                .param(news.fact()).query(UUID.class).optional();
    }

    private List<UUID> sent(JdbcClient sql, UUID meeting) {
        return meetings.items(sql, meeting).stream()
                .filter(item -> item.releasedOn() != null && item.hasCase())
                .map(item -> item.caseId()).distinct().toList();
    }

    /** Those who sit in the body that meets, or in its steering group. */
    private Set<UUID> members(JdbcClient sql, UUID meeting) {
        return new LinkedHashSet<>(sql.sql("""
                select s.person_id from meeting m
                    join body b on b.body_id = m.body_id or b.steers_id = m.body_id
                    join seat s on s.body_id = b.body_id
                where m.meeting_id = :meeting and s.person_id is not null
                    and s.from_on <= :today and (s.until_on is null or s.until_on > :today)""")
                .param("meeting", meeting).param("today", today())
                .query(UUID.class).list());
    }

    /** Those who were there, whose answer is waited for. */
    private static List<UUID> present(JdbcClient sql, UUID meeting) {
        return sql.sql("""
                select s.person_id from presence p join seat s using (seat_id)
                where p.meeting_id = ? and p.present and s.person_id is not null""")
                .param(meeting).query(UUID.class).list();
    }

    /** Whether they see what it is about, did not do it themselves, and it is theirs to know. */
    private boolean sees(Book book, Candidate one) {
        if (one.person().equals(one.news().actor())) {
            return false;
        }
        Caller caller = callers.of(book.authority(), one.person(), Caller.Kind.SESSION,
                EnumSet.of(Caller.Scope.READ), Language.DANISH.toLocale());
        Set<Role> roles = caller.rolesIn(book.unit());
        boolean prepares = !Collections.disjoint(roles, Role.EMPLOYEES);
        if (roles.isEmpty() || !prepares && !TOLD.contains(one.news().operation())) {
            return false;
        }
        return database.read(book.tenant(), sql -> items.reads(sql, caller, book.unit(),
                one.news().fact(), today()) && one.cases().stream().anyMatch(file ->
                !recused(sql, one.person(), file)
                        && right.find(sql, caller, book.unit(), file, today())
                                .filter(seen -> seen.sight().papers()).isPresent()));
    }

    /** Whether they take no part in a case; even of a public one they are told nothing then. */
    private static boolean recused(JdbcClient sql, UUID person, UUID file) {
        return sql.sql("""
                select exists (select 1 from recusal where person_id = ? and case_id = ?)""")
                .params(person, file).query(Boolean.class).single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
