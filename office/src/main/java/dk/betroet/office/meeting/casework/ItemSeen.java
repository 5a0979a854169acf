package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.Openness.Sight;
import dk.betroet.office.platform.web.format.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda with what somebody may see of it; something, or it would not be here.
 *
 * @param file its case, in the version that came on the agenda; null when it is about none
 * @param heading that of the case in that version, or its own
 */
public record ItemSeen(@Nullable CaseFile file, String heading, Sight sight) {

    /** The heading, or that it is not for the reader. */
    public Text title() {
        return sight.heading() ? Text.plain(heading) : Text.of("publish.closed-item");
    }

    /** Whether somebody sees all of it. */
    public boolean papers() {
        return sight.papers();
    }

    /** Its case, when it has one, for those who see all of the item. */
    public Optional<CaseRight.Seen> whole() {
        return file == null || !papers() ? Optional.empty()
                : Optional.of(new CaseRight.Seen(file, sight));
    }
}
