package dk.betroet.minutes.model;

/** What a file itself says that a line is; plain text says nothing. */
public sealed interface Hint {

    /** The file does not say. */
    record None() implements Hint {}

    /**
     * A heading.
     *
     * @param level 1 for the outermost
     */
    record Heading(int level) implements Hint {}

    /** An entry of a list. */
    record Bullet() implements Hint {}

    /** A row of a table, its cells parted by {@code " | "}. */
    record Row() implements Hint {}

    /** The title of an item, as an agenda system exports it. */
    record ItemTitle(String number, Openness openness, String caseNumber, String foreignId)
            implements Hint {}

    /**
     * The head of a block of an item, as an agenda system exports it.
     *
     * @param decision whether it holds the decision
     */
    record BlockHead(boolean decision) implements Hint {}

    /** An attachment, as an agenda system exports it. */
    record AttachmentEntry(String foreignId, Openness openness) implements Hint {}

    /** Something about the meeting: {@code Key: value}. */
    record Head() implements Hint {}
}
