package dk.betroet.office.platform.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityCodesTest {

    @ParameterizedTest
    @CsvSource({"Assens, 420", "Assens Kommune, 420", "assens kommune, 420", "Nordfyns, 480",
        "Nordfyn, 480", "Ærø, 492", "Faaborg-Midtfyn, 430", "Københavns Kommune, 101"})
    void a_municipality_is_known_by_its_name(String name, String code) {
        assertThat(MunicipalityCodes.of(name)).hasValue(code);
    }

    @Test
    void another_party_has_none() {
        assertThat(MunicipalityCodes.of("Region Syddanmark")).isEmpty();
        assertThat(MunicipalityCodes.of("")).isEmpty();
    }
}
