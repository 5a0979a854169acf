package dk.betroet.office.platform.backup;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an administrator must be told about the backups, wherever they begin. */
@Component
public class BackupAlarm {

    private final BackupRuns runs;

    BackupAlarm(BackupRuns runs) {
        this.runs = runs;
    }

    /** The notice for the top of a page; empty while all is well. */
    public Optional<NoticeView> alarm() {
        BackupRuns.State state = runs.state();
        if (!state.isAlarm()) {
            return Optional.empty();
        }
        NoticeView notice = BackupsPage.notice(state);
        return Optional.of(new NoticeView(notice.tone(), notice.title(), notice.text(),
                LinkView.to("/administration/backups", Text.of("backup.title"))));
    }
}
