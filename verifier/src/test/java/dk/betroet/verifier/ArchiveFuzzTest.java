package dk.betroet.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes whatever are verified or found wrong, never with a stack trace. Runs over the corpus
 * beside it; {@code JAZZER_FUZZ=1} goes looking for more, see {@code docs/fuzzing.md}.
 */
@Tag("fuzz")
class ArchiveFuzzTest {

    @TempDir
    static Path folder;

    @FuzzTest(maxDuration = "5m")
    void archive(byte[] bytes) throws IOException {
        Path file = folder.resolve("fuzz.zip");
        Files.write(file, bytes);
        Report report = Verification.of(file, Verification.Known.NOTHING);
        assertThat(report.verifies()).isFalse();
        assertThat(report.toText()).contains(report.problems().getFirst().toString());
    }

    /** Behind the manifest's door: the bytes stand for one of the files of a sound archive. */
    @FuzzTest(maxDuration = "5m")
    void fileWithin(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        Sample sample = Sample.whole();
        Map<String, byte[]> files = sample.all();
        List<String> names = List.copyOf(files.keySet());
        files.put(names.get((bytes[0] & 0xff) % names.size()),
                Arrays.copyOfRange(bytes, 1, bytes.length));
        Path file = sample.zip(folder.resolve("within.zip"), files, sample.manifest(files));
        Report report = Verification.of(file, Verification.Known.NOTHING);
        assertThat(report.verifies()).isEqualTo(report.problems().isEmpty());
    }
}
