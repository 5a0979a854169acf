package dk.betroet.office.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever waits is told. */
class StillReadingTest {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final PrintStream out = new PrintStream(OutputStream.nullOutputStream()) {
        @Override
        public void println(String line) {
            said.add(line);
        }
    };

    @Test
    void it_is_said_as_long_as_it_lasts() throws Exception {
        try (var _ = new StillReading(out, "budget.xlsx", Duration.ofMillis(1))) {
            assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("· Reading budget.xlsx, 0 s");
            assertThat(said.poll(30, TimeUnit.SECONDS)).startsWith("· Reading budget.xlsx, ");
        }
    }

    @Test
    void nothing_is_said_of_what_is_read_at_once() {
        new StillReading(out, "budget.xlsx", Duration.ofHours(1)).close();
        assertThat(said).isEmpty();
    }
}
