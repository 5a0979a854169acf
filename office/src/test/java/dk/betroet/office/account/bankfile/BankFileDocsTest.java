package dk.betroet.office.account.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about bank files says what is so: its examples are read, its lists are complete. */
class BankFileDocsTest {

    private static final Pattern EXAMPLE = Pattern.compile(
            "```(?:csv|xml) (accepted|refused)(?: (\\S+))?\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\| `(bankfile\\.[a-z_]+)` \\|");

    private static String page() throws IOException {
        return java.nio.file.Files.readString(Path.of("..", "docs", "bank-files.md"));
    }

    @Test
    void everyExampleIsAcceptedOrRefusedAsThePageSays() throws IOException {
        int examples = 0;
        Matcher example = EXAMPLE.matcher(page());
        while (example.find()) {
            examples++;
            BankFile file = Files.read(example.group(3));
            if (example.group(1).equals("accepted")) {
                assertThat(file).as(example.group(3)).isInstanceOf(BankFile.Read.class);
            } else {
                assertThat(Files.first(file).problem().id()).isEqualTo(example.group(2));
            }
        }
        assertThat(examples).isEqualTo(8);
    }

    @Test
    void everyRefusalIsListedInItsOrder() throws IOException {
        List<String> listed = ROW.matcher(page()).results().map(row -> row.group(1)).toList();
        assertThat(listed).isEqualTo(
                Stream.of(BankFileProblem.values()).map(BankFileProblem::id).toList());
    }

    @Test
    void everyColumnNameOnThePageIsUnderstood() throws IOException {
        String page = page();
        int begin = page.indexOf("| Date booked");
        String table = page.substring(begin, page.indexOf("\n\n", begin));
        for (String row : table.split("\n")) {
            for (String name : row.split("\\|")[2].split("[,;]")) {
                assertThat(CsvColumn.of(name.strip())).as(name).isPresent();
            }
        }
    }
}
