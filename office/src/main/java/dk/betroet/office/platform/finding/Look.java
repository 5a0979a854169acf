package dk.betroet.office.platform.finding;

import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through a unit for faults and due duties, every night and on demand. What several jobs know
 * of one subject is put together before the rule book is asked, so that a duty done in one job is
 * not missed by another. A finding that no longer holds ends by itself, and stays on the list.
 */
@Component
public class Look {

    private static final Logger LOG = LoggerFactory.getLogger(Look.class);

    private final List<Detector> detectors;
    private final RuleDesk rules;
    private final Database database;
    private final WritePath writePath;
    private final Words danish;
    private final Words english;

    Look(List<Detector> detectors, RuleDesk rules, Database database, WritePath writePath,
            MessageSource messages) {
        this.detectors = List.copyOf(detectors);
        this.rules = rules;
        this.database = database;
        this.writePath = writePath;
        this.danish = new Words(messages, Language.DANISH);
        this.english = new Words(messages, Language.ENGLISH);
    }

    private record Key(String code, UUID subject) {}

    private record Seen(
            @Nullable String citation, boolean breach, @Nullable String subjectKind,
            @Nullable UUID fund, String owner, String da, String en, String groundsDa,
            String groundsEn, @Nullable String href, LocalDate since, LocalDate dueOn) {}

    private record Home(UUID authority, UUID unit) {}

    /** Looks through every open unit; one that fails does not keep the others from it. */
    @Scheduled(cron = "0 10 3 * * *", zone = "Europe/Copenhagen")
    void atNight() {
        List<Home> homes = database.read(new Tenant.House(), sql -> sql
                .sql("select authority_id, unit_id from unit where closed_on is null")
                .query((row, n) -> new Home(row.getObject("authority_id", UUID.class),
                        row.getObject("unit_id", UUID.class)))
                .list());
        for (Home home : homes) {
            try {
                through(Caller.system(home.authority()), home.unit());
            } catch (RuntimeException e) {
                LOG.error("Could not look for faults in unit {}", home.unit(), e);
            }
        }
    }

    /** Looks through one unit now. */
    public void through(Caller caller, UUID unit) {
        database.writing(Tenant.of(caller.authority(), unit), sql -> {
            Context context = writePath.context(caller, unit, sql);
            keep(context, seen(context));
        });
    }

    private Map<Key, Seen> seen(Context context) {
        Map<Key, Seen> seen = new LinkedHashMap<>();
        RuleBook book = rules.inForce(context.sql(), context.unit(), context.today());
        Grounds inDanish = new Grounds(book, danish);
        Grounds inEnglish = new Grounds(book, english);
        for (StateToJudge state : together(context)) {
            for (Finding finding : book.findings(state.situation())) {
                seen.putIfAbsent(new Key(finding.citation().rule(), state.subject()), new Seen(
                        finding.citation().toString(), finding.kind() == Finding.Kind.BREACH,
                        state.kind(), state.fund(), finding.owner(), finding.text().da(),
                        finding.text().en(), inDanish.of(finding, state.situation()),
                        inEnglish.of(finding, state.situation()), null, context.today(),
                        finding.dueOn()));
            }
        }
        for (Detector detector : detectors) {
            for (Concern concern : detector.concerns(context)) {
                seen.putIfAbsent(new Key(concern.code(), concern.subject()), new Seen(null, true,
                        null, concern.fund(), concern.owner(), danish.say(concern.what()),
                        english.say(concern.what()), "", "", concern.href(), concern.since(),
                        concern.dueOn()));
            }
        }
        return seen;
    }

    /** One state for each subject, with what every job told of it. */
    private List<StateToJudge> together(Context context) {
        record Subject(String kind, UUID id) {}
        Map<Subject, StateToJudge> states = new LinkedHashMap<>();
        for (Detector detector : detectors) {
            for (StateToJudge state : detector.states(context)) {
                states.merge(new Subject(state.kind(), state.subject()), state, Look::both);
            }
        }
        return new ArrayList<>(states.values());
    }

    private static StateToJudge both(StateToJudge one, StateToJudge other) {
        Situation.Builder all = one.situation().toBuilder();
        other.situation().facts().forEach(all::with);
        return new StateToJudge(one.kind(), one.subject(),
                one.fund() == null ? other.fund() : one.fund(), all.build());
    }

    private void keep(Context context, Map<Key, Seen> seen) {
        JdbcClient sql = context.sql();
        seen.forEach((key, what) -> keep(context, key, what));
        sql.sql("""
                update finding set ended_on = :today
                where unit_id = :unit and ended_on is null and not exists (
                    select 1 from unnest(:codes, :subjects) as still (code, subject)
                    where still.code = finding.code and still.subject = finding.subject_id)""")
                .param("today", context.today())
                .param("unit", context.unit())
                .param("codes", seen.keySet().stream().map(Key::code).toArray(String[]::new))
                .param("subjects", seen.keySet().stream().map(Key::subject).toArray(UUID[]::new))
                .update();
    }

    /** A day to act by is never put off by looking again; a warning come true gets its own. */
    private static void keep(Context context, Key key, Seen what) {
        context.sql().sql("""
                insert into finding (finding_id, authority_id, unit_id, code, citation, kind,
                    subject_kind, subject_id, fund_id, owner, said_da, said_en, grounds_da,
                    grounds_en, href, due_on, first_seen, last_seen)
                values (:id, :authority, :unit, :code, :citation, :kind, :subjectKind, :subject,
                    :fund, :owner, :da, :en, :groundsDa, :groundsEn, :href, :due, :since, :today)
                on conflict (unit_id, code, subject_id) where ended_on is null do update set
                    last_seen = excluded.last_seen, citation = excluded.citation,
                    owner = excluded.owner, said_da = excluded.said_da,
                    said_en = excluded.said_en, grounds_da = excluded.grounds_da,
                    grounds_en = excluded.grounds_en, href = excluded.href,
                    kind = excluded.kind,
                    due_on = case when finding.kind = excluded.kind
                        then least(finding.due_on, excluded.due_on) else excluded.due_on end""")
                .param("id", context.ids().next())
                .param("authority", context.authority())
                .param("unit", context.unit())
                .param("code", key.code())
                .param("citation", what.citation())
                .param("kind", what.breach() ? "breach" : "warning")
                .param("subjectKind", what.subjectKind())
                .param("subject", key.subject())
                .param("fund", what.fund())
                .param("owner", what.owner())
                .param("da", what.da())
                .param("en", what.en())
                .param("groundsDa", what.groundsDa())
                .param("groundsEn", what.groundsEn())
                .param("href", what.href())
                .param("due", what.dueOn())
                .param("since", what.since().isAfter(context.today())
                        ? context.today() : what.since())
                .param("today", context.today())
                .update();
    }
}
