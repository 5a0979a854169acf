package dk.betroet.office.apportion.contribution;

import java.io.IOException;

/** Where populations come from: Statistics Denmark, or what stands in for it in a test. */
@FunctionalInterface
interface PopulationSource {

    /**
     * The inhabitants of every municipality in a quarter, as CSV with codes and texts.
     *
     * @param quarter such as {@code 2022K1}
     * @throws IOException when nobody answers, or not with a table
     */
    String inhabitants(String quarter) throws IOException, InterruptedException;
}
