package dk.betroet.accounts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.Papers;
import dk.betroet.accounts.table.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Faults of our own making are found, each for what it is. */
class FindingsTest {

    private static Document ours(String name) {
        return Papers.read(name, Papers.ours(name));
    }

    private static Report check(String text) {
        return Checks.run(List.of(Papers.read("text", text)));
    }

    private static List<String> ids(Report report) {
        return report.findings().stream().map(finding ->
                finding.id() + " " + finding.place().line() + " " + finding.cause()).toList();
    }

    @Test
    void aPaperInWhichAlmostEverythingIsWrong() {
        assertThat(ids(Checks.run(List.of(ours("everything-wrong.txt")))))
                .containsExactlyInAnyOrder(
                "decision-date 5 one-day-apart", "text-figure 6 text-of-other-version",
                "indexed-against-text 6 raised-all-the-same",
                "reference-date 8 two-reference-dates", "boundary-undefined 9 limit-itself",
                "word-twice 9 typed-twice", "column-not-in-title 13 title-incomplete",
                "column-not-in-title 13 title-incomplete", "price-level-word 13 letters-swapped",
                "status-words 14 head-incomplete", "mark-glued 17 no-space",
                "note-of-other-row 17 marks-shifted", "financing-in-costs 19 carried-as-cost",
                "sum 20 rounding", "sum 20 digits-swapped", "note-missing 22 text-left-out",
                "paused-but-budgeted 23 note-later-than-budget", "over-limit 26 limit-not-kept",
                "over-limit 26 limit-not-kept", "copied-figure 27 copied-from-other-year",
                "limit-rounded 28 rounded-to-thousands", "limit-rounded 28 rounded-to-thousands",
                "result 29 sign", "chain 30 rounded-carry", "chain 30 rebased-untold",
                "chain 30 rebased-untold", "year-in-label 31 label-of-one-year",
                "note-order 33 texts-out-of-order", "change-explained 34 partly-explained",
                "note-orphan 35 mark-left-out", "years-times-amount 36 note-rounded",
                "rate-times-base 37 other-population",
                "year-of-report 5 copied-from-other-year");
    }

    @Test
    void twoPapersOfOneBodyAreHeldAgainstEachOther() {
        Report report = Checks.run(List.of(ours("everything-wrong-earlier.txt"),
                ours("everything-wrong.txt")));
        assertThat(report.findings()).extracting(Finding::id)
                .contains("columns-transposed", "differs-between-papers");
        assertThat(Checks.run(List.of(ours("everything-wrong-earlier.txt"), ours("spaces.txt")))
                .findings()).extracting(Finding::id)
                .doesNotContain("columns-transposed", "differs-between-papers");
    }

    private static String table(String sum) {
        return "Budget for 2030\n\nLeje  kr. 12.000\nVarme  kr. 3.400\nVand  kr. 1.250\nI alt  kr. "
                + sum + "\n";
    }

    @Test
    void theLikelyCauseOfAWrongSum() {
        assertThat(check(table("16.650")).findings()).isEmpty();
        assertThat(ids(check(table("16.651")))).containsExactly("sum 6 rounding");
        assertThat(ids(check(table("16.560")))).containsExactly("sum 6 digits-swapped");
        assertThat(ids(check(table("15.400")))).containsExactly("sum 6 part-left-out");
        assertThat(ids(check(table("17.900")))).containsExactly("sum 6 part-taken-twice");
        assertThat(ids(check(table("9.850")))).containsExactly("sum 6 sign-of-a-part");
        assertThat(ids(check(table("17.000")))).containsExactly("sum 6 rounded-to-thousands");
        assertThat(ids(check(table("20.377")))).containsExactly("sum 6 row-missing");
    }

    @Test
    void aBlankIsNotANought() {
        String rows = "Bilag 9: Antal pladser\n\n101 Nordby 4\n102 Sydby -\n103 Vestby -\n"
                + "104 Østby -\n105 Storby -\n106 Lilleby -\n";
        StringBuilder many = new StringBuilder(rows);
        for (int i = 107; i < 130; i++) {
            many.append(i).append(" By ").append((char) ('A' + i - 107)).append(" 3\n");
        }
        assertThat(check(many + "I alt 73\n").findings()).isEmpty();
    }

    /** Whatever the checks can say has its words in both languages, and stands in the document. */
    @Test
    void everyFindingHasItsWordsAndItsLineInTheDocument() throws IOException {
        Properties english = words("findings.properties");
        Properties danish = words("findings_da.properties");
        assertThat(danish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        String document = Files.readString(Path.of("..", "docs", "accounts.md"));
        english.stringPropertyNames().stream().filter(key -> !key.startsWith("word.")
                && !key.startsWith("remedy.")).forEach(key -> {
                    assertThat(document).contains("`" + key.substring(key.indexOf('.') + 1) + "`");
                    if (key.startsWith("finding.")) {
                        assertThat(english).containsKey("remedy." + key.substring(8));
                    }
                });
        assertThat(english.stringPropertyNames().stream()
                .map(key -> key.substring(key.indexOf('.') + 1)).toList()).containsAll(spoken());
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(
                Path.of("src/main/resources/dk/betroet/accounts/check", name)));
        return words;
    }

    /** All ids of more than one word that stand in the code. */
    private static TreeSet<String> spoken() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dk/betroet/accounts/check"))) {
            for (Path file : files.toList()) {
                Matcher id = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"")
                        .matcher(Files.readString(file));
                while (id.find()) {
                    ids.add(id.group(1));
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(40);
        return ids;
    }

    @Test
    void bothLanguagesSpeak() {
        Finding finding = check(table("16.560")).findings().getFirst();
        List<String> words = new ArrayList<>();
        for (Locale language : List.of(Locale.of("da"), Locale.ENGLISH)) {
            Texts texts = Texts.in(language);
            words.add(texts.title(finding) + "|" + texts.cause(finding) + "|"
                    + texts.remedy(finding));
        }
        assertThat(words).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text).isNotBlank());
    }
}
