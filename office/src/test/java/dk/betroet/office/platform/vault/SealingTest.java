package dk.betroet.office.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SealingTest {

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key = MasterKey.random(random).derived("test");

    @Test
    void whatIsSealedOpensAgain() {
        qt().withExamples(200)
                .forAll(strings().allPossible().ofLengthBetween(0, 300))
                .check(text -> {
                    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
                    byte[] sealed = Sealing.seal(key, "row/1", plain, random);
                    return Arrays.equals(plain, Sealing.open(key, "row/1", sealed));
                });
    }

    @Test
    void theSameValueSealsDifferentlyEachTime() {
        byte[] plain = "Åse Ærø".getBytes(StandardCharsets.UTF_8);
        assertThat(Sealing.seal(key, "p", plain, random))
                .isNotEqualTo(Sealing.seal(key, "p", plain, random));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] sealed = Sealing.seal(key, "p", new byte[] {1, 2, 3}, random);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> Sealing.open(key, "p", changed))
                    .as("byte %d", i).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() {
        byte[] sealed = Sealing.seal(key, "person/1/name", new byte[5], random);
        assertThatThrownBy(() -> Sealing.open(key, "person/2/name", sealed))
                .isInstanceOf(TamperedException.class)
                .hasMessageContaining("person/2/name");
    }

    @Test
    void aShortenedValueDoesNotOpen() {
        byte[] sealed = Sealing.seal(key, "p", new byte[5], random);
        for (int length = 0; length < sealed.length; length++) {
            byte[] shortened = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> Sealing.open(key, "p", shortened))
                    .isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void anotherKeyDoesNotOpen() {
        byte[] sealed = Sealing.seal(key, "p", new byte[5], random);
        SecretKey other = MasterKey.random(random).derived("test");
        assertThatThrownBy(() -> Sealing.open(other, "p", sealed))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void aValueAboveTheLimitIsNotSealed() {
        byte[] large = new byte[Sealing.BYTES_MAX + 1];
        assertThatThrownBy(() -> Sealing.seal(key, "p", large, random))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
