package dk.betroet.minutes.model;

/**
 * Something that a matter says is attached.
 *
 * @param title what it is called
 * @param openness whether it may be published, where the source says so
 * @param foreignId what another system calls it; empty when not told
 */
public record Attachment(String title, Openness openness, String foreignId, Place place,
        Confidence confidence) {}
