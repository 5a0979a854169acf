package dk.betroet.office.platform.finding;

import dk.betroet.office.platform.web.format.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it stands on the list.
 *
 * @param code the rule's id, or the house's own code
 * @param citation where the rule stands; null for what the house sees itself
 * @param breach whether it is wrong now; otherwise it will be
 * @param subjectKind what it is about: a word of the vocabulary's list {@code subject}; null for
 *     what the house sees itself
 * @param subject which one: a fund for an owner, a place for an account or box
 * @param fund whose money it concerns, when it is one owner's
 * @param owner who is to deal with it: a capacity of the vocabulary
 * @param groundsDa the figures it rests on, one a line; empty when it rests on none
 * @param href where to deal with it, below the unit; null for what a rule found
 * @param dueOn day by which it is to be dealt with
 * @param firstSeen the day it was found
 * @param lastSeen the last day it still held when it was looked for
 * @param resolvedOn the day its owner resolved it with a reason, or null
 * @param endedOn the day it no longer held, or null
 */
public record Found(
        UUID id, String code, @Nullable String citation, boolean breach,
        @Nullable String subjectKind, UUID subject, @Nullable UUID fund, String owner,
        String saidDa, String saidEn, String groundsDa, String groundsEn, @Nullable String href,
        LocalDate dueOn, LocalDate firstSeen, LocalDate lastSeen, @Nullable LocalDate resolvedOn,
        @Nullable UUID resolvedBy, @Nullable LocalDate endedOn) {

    /** Whether somebody has still to deal with it. */
    public boolean isOpen() {
        return resolvedOn == null && endedOn == null;
    }

    /** Whether it is open past its day. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }

    /** What is wrong. */
    public String said(Language language) {
        return language == Language.DANISH ? saidDa : saidEn;
    }

    /** The figures it rests on, one a line. */
    public List<String> grounds(Language language) {
        return (language == Language.DANISH ? groundsDa : groundsEn).lines().toList();
    }
}
