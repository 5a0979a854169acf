package dk.betroet.office.platform.operationpage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file that was received is called on the form that asked for it. */
class KeptFilesTest {

    @ParameterizedTest
    @CsvSource({"application/pdf, pdf", "image/jpeg, image", "image/png, image", "text/csv, other",
        "application/xml, other"})
    void only_a_picture_is_called_a_picture(String mediaType, String kind) {
        assertThat(KeptFiles.kind(mediaType)).isEqualTo(kind);
    }
}
