package dk.betroet.kernel.refusal;

import java.util.Locale;

/**
 * Why the house refuses an act, whatever the rule book says. The order here is the order of
 * precedence: the first that holds is the headline, the others are listed below it; refusals by the
 * rule book come after these. Each has a page in {@code docs/refusals.md} with its ground and what
 * would make it right.
 */
public enum RefusalCode {
    // Who asks.
    ROLE_MAY_NOT,
    PERSON_NOT_EMPLOYED,
    PERSON_DEPARTED,
    NAME_OR_KNOWN,
    SAME_PERSON_TWICE,
    // What it is about.
    FUND_CLOSED,
    FUND_FROZEN,
    RESIDENT_ALREADY_ADMITTED,
    RESIDENT_MOVED_OUT,
    RESIDENT_DEAD,
    RESIDENT_ALIVE,
    NOT_A_MEMBER,
    FUND_NOT_EMPTY,
    NOT_IN_CHARTER,
    MEMBERS_NOT_DECIDED,
    PLACE_CLOSED,
    PLACE_WRONG_KIND,
    PLACE_OF_ANOTHER,
    PLACE_NOT_EMPTY,
    SECRET_NOT_KEPT,
    NEEDED_HERE,
    ALREADY_DONE,
    ALREADY_EXISTS,
    NOT_OPEN_ANY_MORE,
    NOTHING_TO_DO,
    ALREADY_REVERSED,
    CANNOT_BE_REVERSED,
    SETTLED_SINCE,
    BANK_FILE_REFUSED,
    BANK_FILE_READ_BEFORE,
    BANK_STATEMENT_OVERLAPS,
    BANK_STATEMENT_DOES_NOT_FOLLOW,
    ALREADY_MATCHED,
    OTHER_ACCOUNT_IN_MATCH,
    UNIT_OF_ANOTHER_KIND,
    TABLE_NOT_RIGHT,
    QUESTION_OPEN,
    COLUMN_UNNAMED,
    ACCOUNTS_STAND,
    CLOSING_DOES_NOT_FOLLOW,
    BALANCES_DO_NOT_MEET,
    CANNOT_BE_SPLIT,
    CHANGE_TOO_SMALL,
    CHANGE_TOO_LARGE,
    NOT_A_QUARTER,
    NOT_A_NUMBER,
    ONE_OF_TWO,
    MORE_THAN_OWED,
    // When it happened.
    DATE_IN_FUTURE,
    DATE_BEFORE_ADMISSION,
    DATE_BEFORE_OPENING,
    DATE_BEFORE_RULES,
    DATES_OUT_OF_ORDER,
    DATE_PASSED,
    TOO_EARLY,
    DEADLINE_PASSED,
    PERIOD_CLOSED,
    // On what ground.
    MANDATE_OTHER_OWNER,
    MANDATE_OTHER_HOLDER,
    MANDATE_REVOKED,
    MANDATE_NOT_YET_VALID,
    MANDATE_EXPIRED,
    MANDATE_OTHER_ACCOUNT,
    MANDATE_USED_UP,
    MANDATE_OTHER_AMOUNT,
    MANDATE_AMOUNT_MISPLACED,
    AGREEMENT_NOT_OPEN,
    PAPER_MISSING,
    CONSENT_MISSING,
    // How much.
    AMOUNT_NOT_AVAILABLE,
    AMOUNT_NOT_AVAILABLE_THEN,
    SHARES_DO_NOT_SUM,
    PILES_DO_NOT_SUM,
    MATCH_DOES_NOT_SUM,
    WEB_DIFFERS,
    COUNT_DOES_NOT_MATCH,
    VALUABLE_NOT_THERE,
    // What must be finished first.
    MONEY_LEFT,
    THINGS_LEFT,
    SOMETHING_OPEN,
    BANK_STATEMENT_MISSING,
    CASH_COUNT_MISSING,
    RECONCILIATION_MISSING,
    RULE_BOOK_NOT_IN_FORCE,
    STEP_OUT_OF_ORDER,
    REASON_TOO_SHORT;

    /** The stable id in the interface, in messages and in {@code docs/refusals.md}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
