package dk.betroet.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Papers of our own, as unlike each other as the bodies that write them; beside each, what a person
 * reads in it.
 */
class UnlikeMinutesTest {

    @ParameterizedTest
    @ValueSource(strings = {"council.txt", "school.txt", "association.txt", "district.txt",
            "mail.txt", "english.txt", "plain-heads.txt", "supplementary.txt", "housing.txt",
            "steering.txt", "parish.txt", "union.txt", "first-agenda.json", "sbsys-manifest.xml",
            "youth-council.html"})
    void is_read_as_a_person_reads_it(String name) throws IOException {
        try (InputStream in = UnlikeMinutesTest.class.getResourceAsStream("unlike/" + name
                + ".expected")) {
            String expected = in == null ? "" : new String(in.readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(Shown.of(Papers.ours(name))).isEqualTo(expected);
        }
    }
}
