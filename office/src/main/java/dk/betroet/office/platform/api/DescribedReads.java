package dk.betroet.office.platform.api;

import java.util.List;

/**
 * Looks that a job answers itself, for the description of the interface. A bean of the job. Does
 * not answer them: that is a controller of the job's, which lets in by the rules of its pages.
 */
@FunctionalInterface
public interface DescribedReads {

    /**
     * Their addresses below a unit, such as {@code incidents} and {@code incidents/{id}}. A list
     * may be narrowed by {@code which}.
     */
    List<String> addresses();
}
