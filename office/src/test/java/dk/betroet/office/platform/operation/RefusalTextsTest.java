package dk.betroet.office.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.WordingConfiguration;
import dk.betroet.office.platform.web.format.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;

/** Every reason why the house says no is said in both languages and stands in the documents. */
class RefusalTextsTest {

    private final MessageSource messages = WordingConfiguration.messageSource();

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void everyRefusalSaysWhatIsWrongAndWhatWouldHelp(RefusalCode code) {
        Refusal refusal = Refusal.of(code, "a", "b", "c");
        for (Language language : Language.values()) {
            Words words = new Words(messages, language);
            assertThat(words.say(refusal.toText())).doesNotContain("??");
            assertThat(words.say(refusal.remedy())).doesNotContain("??");
        }
    }

    @Test
    void theDocumentListsThemInTheOrderInWhichTheyComeFirst() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("..", "docs", "refusals.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(listed).isEqualTo(Arrays.stream(RefusalCode.values())
                .map(RefusalCode::id).toList());
    }
}
