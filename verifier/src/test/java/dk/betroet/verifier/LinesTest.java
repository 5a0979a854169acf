package dk.betroet.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    /** Bytes beside the line end, and those that borrowing could mistake for one. */
    private static final byte[] LIKELY = {'\n', '\n' + 1, '\n' - 1, 0, 1, -1, (byte) 0x8a, 'a'};

    @Test
    void finds_the_next_line_end_wherever_it_stands() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = LIKELY[random.nextInt(round % 2 == 0 ? 1 : 0, LIKELY.length)];
            }
            int from = random.nextInt(bytes.length + 1);
            int end = random.nextInt(from, bytes.length + 1);
            assertThat(Lines.lineEnd(bytes, from, end)).isEqualTo(oneByOne(bytes, from, end));
        }
    }

    private static int oneByOne(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return end;
    }
}
