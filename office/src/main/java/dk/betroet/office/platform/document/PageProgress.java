package dk.betroet.office.platform.document;

/** Is told how far a long paper is. */
@FunctionalInterface
public interface PageProgress {

    /** Tells nobody. */
    PageProgress NOBODY = (page, of) -> {};

    /**
     * So many pages are drawn.
     *
     * @param page from 0, when the paper has been laid out and its pages are counted
     * @param of how many there are
     */
    void at(int page, int of);
}
