package dk.betroet.office.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The moments of RFC 6238 appendix B; its eight digits shortened to the last six. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924",
        "2000000000, 279037", "20000000000, 353130"})
    void agreesWithTheStandard(long second, String code) {
        assertThat(Totp.code(RFC, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeCountsOneStepEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_700_000_010);
        String code = Totp.code(RFC, now);
        long step = 1_700_000_010 / 30;
        assertThat(Totp.step(RFC, code, now)).hasValue(step);
        assertThat(Totp.step(RFC, code, now.plusSeconds(30))).hasValue(step);
        assertThat(Totp.step(RFC, code, now.minusSeconds(30))).hasValue(step);
        assertThat(Totp.step(RFC, code, now.plusSeconds(60))).isEmpty();
        assertThat(Totp.step(RFC, code, now.minusSeconds(60))).isEmpty();
    }

    @Test
    void spacesAreIgnoredAndRubbishIsNoCode() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.step(RFC, "287 082", now)).isPresent();
        assertThat(Totp.step(RFC, "", now)).isEmpty();
        assertThat(Totp.step(RFC, "28708", now)).isEmpty();
        assertThat(Totp.step(RFC, "２８７０８２", now)).isEmpty();
    }

    @Test
    void theSecretIsWrittenInBase32() {
        assertThat(Totp.base32(RFC)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOI");
        assertThat(Totp.secret(new SecureRandom())).hasSize(20);
    }

    @Test
    void theAddressEscapesNames() {
        assertThat(Totp.uri(RFC, "Solgården & co", "åse")).startsWith(
                "otpauth://totp/Solg%C3%A5rden%20%26%20co:%C3%A5se?secret=GEZDG");
    }
}
