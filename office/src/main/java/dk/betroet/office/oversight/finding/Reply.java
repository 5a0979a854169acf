package dk.betroet.office.oversight.finding;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.finding.Findings;
import dk.betroet.office.platform.finding.Found;
import dk.betroet.office.platform.ledger.Recorded;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Note;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody says to a finding, whether it answers or resolves it.
 *
 * @param found the finding
 * @param date the day, not before it was found
 * @param reason in words, at least a few
 */
record Reply(Found found, LocalDate date, Note reason) {

    /** Who may say something: everybody who works in the unit or looks over it. */
    static Set<Role> roles() {
        return EnumSet.of(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.DIRECTOR, Role.AUDITOR,
                Role.INTERNAL_AUDIT);
    }

    /** What stands in the way of saying it. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (!found.isOpen()) {
            refusals.add(Refusal.at("finding", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        if (date.isBefore(found.firstSeen())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, found.firstSeen()));
        }
        if (reason.saysTooLittle()) {
            refusals.add(Refusal.at("reason", RefusalCode.REASON_TOO_SHORT));
        }
        return refusals;
    }

    /** Puts it behind what was said before. */
    void say(Findings findings, JdbcClient sql, Context context, String kind, Recorded fact) {
        findings.say(sql, context.authority(), context.unit(), found.id(), new Findings.Said(
                findings.count(sql, found.id()) + 1, kind, context.actor(), date, reason.text(),
                fact.id()));
    }
}
