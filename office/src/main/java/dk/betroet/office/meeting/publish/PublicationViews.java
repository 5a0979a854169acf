package dk.betroet.office.meeting.publish;

/** Publications as they are shown. */
public final class PublicationViews {

    private static final int HASH_SHOWN = 16;

    private PublicationViews() {}

    /** The beginning of the hash, enough to tell versions apart. */
    public static String shortHash(Publication one) {
        return one.hash().substring(0, HASH_SHOWN);
    }
}
