package dk.betroet.kernel.rulebook;

import java.util.Locale;

/**
 * Why a rule book objects, in order of precedence: the first of several is the headline.
 *
 * <p>The order goes from what nobody can mend (the matter is outside the rules, or forbidden)
 * through who may and on what basis, how much and when, to what still only has to be handed in.
 * {@link #id} is stable: it stands in stored verdicts, in the API and in case files.
 */
public enum Reason {

    /** The kind of fund is not one the rule book covers. */
    OUT_OF_SCOPE,
    /** The rule forbids the act outright. */
    RULE_FORBIDS,
    /** The fund is frozen: its owner is dead, or it is under probate or closing. */
    FUND_FROZEN,
    /** The way the owner's money is administered does not allow the act. */
    MODE_FORBIDS,
    /** Someone else decides for the owner, and it is not the one who decided here. */
    GUARDIAN_DECIDES,
    /** The owner did not have capacity to sign on the day. */
    CAPACITY_LACKING,
    /** Staff may not use this means of payment or access. */
    CHANNEL_FORBIDDEN,
    /** The means does not show which employee acted. */
    CHANNEL_NOT_ATTRIBUTABLE,
    /** The card is not issued to the employee who uses it. */
    CARD_NOT_OWN,
    /** A secret that only its owner may know would become known. */
    SECRET_FORBIDDEN,
    /** This kind of mandate is not used. */
    MANDATE_KIND_FORBIDDEN,
    /** There is no mandate. */
    MANDATE_REQUIRED,
    /** The mandate is another employee's. */
    MANDATE_HOLDER_DIFFERS,
    /** The mandate has been used or revoked. */
    MANDATE_SPENT,
    /** The mandate covers another amount or account. */
    MANDATE_DIFFERS,
    /** The mandate has run out. */
    MANDATE_EXPIRED,
    /** The agreement has run out. */
    AGREEMENT_EXPIRED,
    /** The act is outside what the agreement covers. */
    AGREEMENT_SCOPE,
    /** The purpose is not among those allowed. */
    CATEGORY_FORBIDDEN,
    /** Joining or staying is not of the owner's own will. */
    NOT_VOLUNTARY,
    /** The place is not fit to hold this. */
    STORAGE_UNFIT,
    /** The person may not do this: wrong role, substitute, off duty. */
    PERSON_NOT_ELIGIBLE,
    /** Two places that must be filled by different people are not. */
    PERSONS_MUST_DIFFER,
    /** A single act, or acts over a stretch of time, go above a limit. */
    LIMIT_EXCEEDED,
    /** What is left afterwards goes above a limit. */
    BALANCE_EXCEEDED,
    /** It has been done as often as it may. */
    COUNT_EXCEEDED,
    /** The amount is not the one the table gives. */
    RATE_DIFFERS,
    /** The table has no amount for this case. */
    RATE_UNKNOWN,
    /** It is too late. */
    DEADLINE_PASSED,
    /** It is too early. */
    TOO_EARLY,
    /** No such step. */
    STEP_UNKNOWN,
    /** The steps before it have not been taken, or it has been taken already. */
    STEP_OUT_OF_ORDER,
    /** A condition that the rule sets is not met. */
    CONDITION_UNMET,
    /** The one who decides has not decided, or decided too late. */
    DECISION_MISSING,
    /** The agreement is missing. */
    AGREEMENT_MISSING,
    /** The agreement lacks fields or parties. */
    AGREEMENT_INCOMPLETE,
    /** A paper is missing. */
    DOCUMENT_MISSING,
    /** A paper lacks fields or signatures. */
    DOCUMENT_INCOMPLETE,
    /** Something has to be recorded with the act. */
    FIELD_MISSING,
    /** Someone has to approve. */
    APPROVAL_MISSING,
    /** Someone has to sign. */
    SIGNATURE_MISSING,
    /** The verdict cannot be given without this fact. */
    FACT_MISSING;

    /** The stable id: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
