package dk.betroet.office.custody.place;

/** What an account is for; words of the list {@code account-kind}. */
public enum AccountKind {
    /** In the resident's name, and employees may use it. */
    OWNER,
    /** For residents' small needs when there is too much cash: two draw together. */
    OVERFLOW,
    COMMON_FUND,
    ASSOCIATION,
    YOUTH_SCHOOL,
    MUNICIPAL
}
