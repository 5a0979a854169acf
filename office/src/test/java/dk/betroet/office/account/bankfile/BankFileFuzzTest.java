package dk.betroet.office.account.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/**
 * Any bytes whatever are a statement that adds up, or refused with reasons. Runs over the corpus
 * beside it; {@code JAZZER_FUZZ=1} goes looking for more, see {@code docs/fuzzing.md}.
 */
@Tag("fuzz")
class BankFileFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void bankFile(byte[] bytes) {
        switch (BankFile.read(bytes, FileHints.none())) {
            case BankFile.Read(var statements) -> assertThat(statements).isNotEmpty();
            case BankFile.Refused(var errors) -> assertThat(errors).isNotEmpty();
        }
    }
}
