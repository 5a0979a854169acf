package dk.betroet.office.account.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.WordingConfiguration;
import dk.betroet.office.platform.web.format.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.MessageSource;

/** Short ways to read a file in a test. */
final class Files {

    private static final MessageSource MESSAGES = WordingConfiguration.messageSource();

    private Files() {}

    static byte[] resource(String name) {
        try (InputStream in = Files.class.getResourceAsStream("/bankfile/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    static BankFile read(String text) {
        return BankFile.read(text.getBytes(StandardCharsets.UTF_8), FileHints.none());
    }

    /** The only statement of a file that must be accepted. */
    static BankStatement one(BankFile file) {
        assertThat(file).isInstanceOf(BankFile.Read.class);
        List<BankStatement> statements = ((BankFile.Read) file).statements();
        assertThat(statements).hasSize(1);
        statements.getFirst().notes().forEach(note -> assertSayable(BankFileTexts.of(note)));
        return statements.getFirst();
    }

    /** The errors of a file that must be refused. */
    static List<BankFileError> errors(BankFile file) {
        assertThat(file).isInstanceOf(BankFile.Refused.class);
        List<BankFileError> errors = ((BankFile.Refused) file).errors();
        assertThat(errors).isNotEmpty();
        for (BankFileError error : errors) {
            assertSayable(BankFileTexts.of(error));
            assertSayable(BankFileTexts.remedy(error));
            assertSayable(BankFileTexts.where(error));
        }
        return errors;
    }

    /** Whether the text can be said in both languages, with nothing left to fill in. */
    static void assertSayable(Text text) {
        for (Language language : Language.values()) {
            String said = new Words(MESSAGES, language).say(text);
            List<Object> arguments = ((Text.Key) text).arguments();
            boolean ownBraces = arguments.stream()
                    .anyMatch(argument -> argument.toString().matches(".*[{?].*"));
            assertThat(said).isNotBlank();
            if (!ownBraces) {
                assertThat(said).doesNotContain("{", "??");
            }
        }
    }

    /** The first error of a file that must be refused. */
    static BankFileError first(BankFile file) {
        return errors(file).getFirst();
    }

    static List<BankFileNote.Kind> notes(BankStatement statement) {
        return statement.notes().stream().map(BankFileNote::kind).toList();
    }

    static List<Money> amounts(BankStatement statement) {
        return statement.lines().stream().map(BankLine::amount).toList();
    }
}
