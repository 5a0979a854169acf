package dk.betroet.office.custody.resident;

/** Who administers a resident's money (Bilag 7.9 §4, B.1); words of the list {@code owner-mode}. */
public enum Mode {
    /** The resident decides and administers; the house may support. */
    SELF,
    RELATIVE,
    GUARDIAN,
    /** The home helps, by agreement. */
    HOME
}
