package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.PageView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.TableView;
import dk.betroet.office.platform.web.view.Tone;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The backups of the nights, for administrators: the last good one, the next, and what to do. */
@Controller
class BackupsPage {

    private static final int SHOWN = 40;

    private final BackupRuns runs;
    private final BackupSettings settings;
    private final Clock clock;

    BackupsPage(BackupRuns runs, BackupSettings settings, Clock clock) {
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/administration/backups")
    String show(Caller caller, Model model) {
        if (caller.grants().stream().noneMatch(grant -> grant.role() == Role.ADMINISTRATOR)) {
            throw new NotHere();
        }
        BackupRuns.State state = runs.state();
        model.addAttribute("page", PageView.titled(Text.of("backup.title"))
                .withLead(Text.of("backup.lead"))
                .below(LinkView.to("/administration", Text.of("administration.title")))
                .withNotices(List.of(notice(state))));
        model.addAttribute("facts", facts());
        model.addAttribute("runs", table());
        return "administration/backups";
    }

    /** How it stands, and what is to be done. */
    static NoticeView notice(BackupRuns.State state) {
        String key = "backup.state." + id(state);
        return new NoticeView(switch (state) {
            case GOOD -> Tone.GOOD;
            case NONE_YET -> Tone.INFO;
            case NOT_SCHEDULED -> Tone.ATTENTION;
            case FAILED, OLD -> Tone.BAD;
        }, Text.of(key), Text.of(key + ".do"), null);
    }

    private static String id(BackupRuns.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private FactsView facts() {
        FactsView facts = FactsView.none().with(Text.of("backup.last-good"),
                runs.lastGood().map(Cell::of).orElse(Cell.of(Text.of("backup.never"))));
        if (settings.folder() == null) {
            return facts;
        }
        ZonedDateTime now = clock.instant().atZone(Formats.ZONE);
        ZonedDateTime next = now.with(LocalTime.of(settings.hour(), 0));
        return facts
                .with(Text.of("backup.next"),
                        Cell.of((next.isAfter(now) ? next : next.plusDays(1)).toInstant()))
                .with(Text.of("backup.kept"), Cell.of(Text.of("backup.kept.text",
                        settings.days(), settings.weeks(), settings.months())));
    }

    private TableView table() {
        return new TableView(Text.of("backup.runs"),
                List.of(ColumnView.of("begun", Text.of("backup.begun")),
                        ColumnView.of("state", Text.of("backup.outcome")),
                        ColumnView.of("file", Text.of("backup.file")),
                        ColumnView.numeric("bytes", Text.of("backup.kilobytes")),
                        ColumnView.numeric("rows", Text.of("backup.rows"))),
                runs.newest(SHOWN).stream().map(BackupsPage::row).toList(), null);
    }

    private static RowView row(BackupRuns.Run run) {
        return RowView.of(Cell.of(run.begunAt()),
                Cell.of(!run.isGood()
                        ? new StatusView(Tone.BAD, Text.of("backup.fault." + run.fault()))
                        : run.removedAt() != null
                                ? new StatusView(Tone.NEUTRAL, Text.of("backup.removed"))
                                : new StatusView(Tone.GOOD, Text.of("backup.read-back"))),
                Cell.of(run.file()),
                run.isGood() ? Cell.of((run.bytes() + 1023) / 1024) : Cell.nothing(),
                run.isGood() ? Cell.of(run.rows()) : Cell.nothing());
    }
}
