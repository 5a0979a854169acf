package dk.betroet.office.platform.operation;

/**
 * A text that belongs to a person. In a command it is read like any text; when recorded it is kept
 * outside the chain, under the person's key, and the chain holds a commitment to it.
 */
public interface Personal {

    /** The text as it was typed, trimmed. */
    String text();
}
