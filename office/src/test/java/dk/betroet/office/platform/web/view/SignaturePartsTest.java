package dk.betroet.office.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignaturePartsTest {

    @Test
    void strokesAreStrokesAndNothingElse() {
        assertThat(SignatureParts.isStrokes("M10 20L30 40L31 41M5 5L1000 400")).isTrue();
        assertThat(SignatureParts.isStrokes("")).isFalse();
        assertThat(SignatureParts.isStrokes("M10 20")).as("a dot is no signature").isFalse();
        assertThat(SignatureParts.isStrokes("M10 20L30 40\"/><script>")).isFalse();
        assertThat(SignatureParts.isStrokes("M1 1" + "L1 1".repeat(5_000))).as("long").isFalse();
    }
}
