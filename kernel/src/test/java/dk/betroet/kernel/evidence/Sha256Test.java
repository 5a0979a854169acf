package dk.betroet.kernel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class Sha256Test {

    private static final String EMPTY =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void hashes_as_the_standard_says() {
        assertThat(Sha256.hash(new byte[0])).hasToString(EMPTY);
        assertThat(Sha256.parse(EMPTY)).isEqualTo(Sha256.hash(new byte[0]));
        assertThat(Sha256.parse(EMPTY.toUpperCase(Locale.ROOT)))
                .isEqualTo(Sha256.hash(new byte[0]));
    }

    @Test
    void cannot_be_changed_from_outside() {
        byte[] given = new byte[32];
        Sha256 hash = Sha256.of(given);
        given[0] = 1;
        hash.toBytes()[1] = 1;
        assertThat(hash).isEqualTo(Sha256.of(new byte[32]));
    }

    @Test
    void is_thirty_two_bytes_and_nothing_else() {
        assertThatThrownBy(() -> Sha256.of(new byte[31])).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> Sha256.parse("zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
