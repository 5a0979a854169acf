package dk.betroet.office.oversight.finding;

import dk.betroet.kernel.rulebook.Vocabulary;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.StatusView;
import dk.betroet.office.platform.web.view.Tone;
import dk.betroet.rules.Words;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as somebody sees it.
 *
 * @param visit the unit it was found in, as the reader sees it
 * @param about whose money or which place, by name
 * @param resident the resident that it concerns, if it concerns one
 */
record FindingRow(Visit visit, Found found, String about, @Nullable UUID resident) {

    private static final Set<String> PLACES = Set.of("place", "account");

    /** Its own page. */
    String path() {
        return visit.path("/findings/" + found.id());
    }

    /** The page of what it is about; the unit's own page when there is no nearer one. */
    String aboutPath() {
        UUID subject = found.subject();
        String kind = found.subjectKind() == null ? "" : found.subjectKind();
        return visit.path(switch (kind) {
            case String _ when found.href() != null -> found.href();
            case "owner" -> "/residents/" + subject;
            case String _ when PLACES.contains(kind) -> "/places/" + subject;
            case "statement" -> "/statements/" + subject;
            case "common-fund" -> "/common-funds/" + subject;
            case "entry" -> "/vouchers/" + subject;
            case "person" -> "/people/" + subject;
            case "mandate" -> "/mandates";
            case String _ when resident != null -> "/residents/" + found.fund();
            default -> "";
        });
    }

    /** Who is to deal with it, by capacity: "Leader". */
    String owner(Language language) {
        Vocabulary vocabulary = Words.vocabulary();
        return vocabulary.term("capacity", found.owner())
                .map(term -> language == Language.DANISH ? term.label().da() : term.label().en())
                .orElse(found.owner());
    }

    StatusView status(LocalDate today) {
        if (found.endedOn() != null) {
            return new StatusView(Tone.GOOD, Text.of("oversight.findings.ended", found.endedOn()));
        }
        if (found.resolvedOn() != null) {
            return new StatusView(
                    Tone.GOOD, Text.of("oversight.findings.resolved", found.resolvedOn()));
        }
        if (found.isOverdue(today)) {
            return new StatusView(Tone.BAD, Text.of("oversight.findings.overdue"));
        }
        return found.breach()
                ? new StatusView(Tone.ATTENTION, Text.of("oversight.findings.breach"))
                : new StatusView(Tone.INFO, Text.of("oversight.findings.warning"));
    }
}
