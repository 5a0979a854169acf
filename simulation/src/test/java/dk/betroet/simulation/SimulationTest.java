package dk.betroet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seeds are played against the real office. */
@Tag("database")
class SimulationTest {

    private static Office office;

    @BeforeAll
    static void start() {
        office = Office.start(Optional.empty());
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void aSeedIsPlayedWithoutAMismatch() {
        Run.Result result = new Run(office, 20_260_101, false).play(150);
        assertThat(result.tally().operations()).isNotEmpty();
    }
}
