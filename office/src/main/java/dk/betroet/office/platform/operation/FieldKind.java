package dk.betroet.office.platform.operation;

/** How a component of a command is asked for and read. */
public enum FieldKind {
    /** One line of text that is not about a person. */
    TEXT,
    /** Free text, several lines; {@link Note}. */
    NOTE,
    /** A person's name; {@link PersonName}. */
    NAME,
    /** A CPR number. */
    CPR,
    MONEY,
    DATE,
    NUMBER,
    BOOLEAN,
    /** One of a fixed list: an enum. */
    CHOICE,
    /** Something that exists already: an {@link Id}. */
    REFERENCE,
    /** An uploaded file. */
    EVIDENCE,
    /** Several fields that belong together: a nested record. */
    GROUP
}
