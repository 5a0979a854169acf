package dk.betroet.office.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void holdsTheValueItWasMadeToAndNoOther() {
        Commitment commitment = Commitment.to("Karen Sommer", random);
        assertThat(commitment.holds("Karen Sommer")).isTrue();
        assertThat(commitment.holds("Karen Sommer ")).isFalse();
    }

    @Test
    void theSameValueGivesDifferentDigests() {
        assertThat(Commitment.to("0101701234", random).digest())
                .isNotEqualTo(Commitment.to("0101701234", random).digest());
    }

    @Test
    void theSaltIsPartOfTheValue() {
        Commitment one = Commitment.to("a", random);
        Commitment other = Commitment.to("a", random);
        assertThat(new Commitment(other.salt(), one.digest()).holds("a")).isFalse();
    }

    @Test
    void itsBytesCannotBeChangedFromOutside() {
        Commitment commitment = Commitment.to("a", random);
        commitment.salt()[0] ^= 1;
        commitment.digest()[0] ^= 1;
        assertThat(commitment.holds("a")).isTrue();
    }
}
