package dk.betroet.accounts.read;

import static dk.betroet.accounts.Papers.figures;
import static dk.betroet.accounts.Papers.row;
import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.accounts.Papers;
import dk.betroet.accounts.check.Checks;
import dk.betroet.accounts.check.Sort;
import dk.betroet.accounts.table.Basis;
import dk.betroet.accounts.table.Confidence;
import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Kind;
import dk.betroet.accounts.table.Mark;
import dk.betroet.accounts.table.Measure;
import dk.betroet.accounts.table.Position;
import dk.betroet.accounts.table.Status;
import dk.betroet.accounts.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of our own, laid out, spelled and spaced unlike each other. */
class UnlikeTablesTest {

    private static Document read(String name) {
        return Papers.read(name, Papers.ours(name));
    }

    private static Table table(String name) {
        assertThat(read(name).tables()).hasSize(1);
        return read(name).tables().getFirst();
    }

    private static List<String> heads(Table table) {
        return table.heads().stream().map(head -> head.id()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spaces.txt", "english.txt", "thousands.txt", "lost.txt",
        "decimals.txt", "pipes.txt", "wrapped.txt", "semi.csv", "heads-below.txt",
        "sums-first.txt", "variance.txt"})
    void theirSumsHoldAndNoneIsSaidToBeWrong(String name) {
        var report = Checks.run(List.of(read(name)));
        assertThat(report.tried()).isPositive();
        assertThat(report.of(Sort.ARITHMETIC)).isEmpty();
        assertThat(report.held()).isEqualTo(report.tried());
    }

    @Test
    void thousandsPartedByASpace() {
        Table table = table("spaces.txt");
        assertThat(heads(table)).containsExactly("accounts_2019", "budget_2020", "budget_2021");
        assertThat(figures(row(table, "Lønninger")))
                .containsExactly(1_204_500L, 1_250_000L, 1_300_000L);
        assertThat(figures(row(table, "Lokaler"))).containsExactly(120_000L, 122_000L, 0L);
        assertThat(figures(row(table, "Forsikring"))).isEqualTo(asList(null, 8_000L, 8_200L));
        assertThat(row(table, "Forsikring").cell(0).confidence()).isEqualTo(Confidence.SOLVED);
        assertThat(row(table, "Årets resultat").kind()).isEqualTo(Kind.RESULT);
    }

    @Test
    void englishFiguresFromASheetWithoutAHeadOverItsLabels() {
        Table table = table("english.txt");
        assertThat(heads(table)).containsExactly("accounts_2020", "budget_2021", "forecast_2021");
        assertThat(row(table, "Training").cell(0).figure()).isEqualTo(1_425_050L);
        assertThat(row(table, "Result").cell(2).figure()).isEqualTo(-1_175_000L);
        assertThat(row(table, "Contributions").kind()).isEqualTo(Kind.INCOME);
        assertThat(read("english.txt").questions()).extracting(question -> question.id())
                .contains("heads-shifted");
    }

    @Test
    void thousandsOfKronerIncomeFirstAndPartsOfRows() {
        Table table = table("thousands.txt");
        assertThat(table.measure()).isEqualTo(Measure.THOUSANDS);
        assertThat(row(table, "Transport").cell(0).figure()).isEqualTo(9_500_000L);
        assertThat(row(table, "heraf vikarer").kind()).isEqualTo(Kind.MEMO);
        assertThat(row(table, "Kontingenter").kind()).isEqualTo(Kind.INCOME);
        assertThat(row(table, "Overført fra tidligere år").kind()).isEqualTo(Kind.CARRY_IN);
        assertThat(row(table, "Overført til næste år").kind()).isEqualTo(Kind.CARRY_OUT);
    }

    @Test
    void lostColumnsAreSolved() {
        Table table = table("lost.txt");
        assertThat(heads(table)).containsExactly(
                "accounts_2022", "budget_2023", "accounts_2023", "budget_2024");
        assertThat(figures(row(table, "Materiel")))
                .isEqualTo(asList(412_300L, 450_000L, 398_750L, null));
        assertThat(figures(row(table, "Brændstof")))
                .isEqualTo(asList(88_120L, null, 91_400L, 90_000L));
        assertThat(figures(row(table, "Forsikring")))
                .isEqualTo(asList(31_250L, 32_000L, null, null));
        assertThat(read("lost.txt").questions()).isEmpty();
    }

    @Test
    void oereAndGluedLettersAndASignBehind() {
        Table table = table("decimals.txt");
        assertThat(row(table, "Kontorhold").cell(0).figure()).isEqualTo(1_234_550L);
        assertThat(row(table, "Kontorhold").marks()).extracting(Mark::sign).containsExactly("b");
        assertThat(row(table, "Gaver").cell(0).figure()).isEqualTo(-25_000L);
        assertThat(table.notes()).singleElement().satisfies(note ->
                assertThat(note.text()).isEqualTo("Heraf 2.000 kr. til printer"));
    }

    @Test
    void barsBetweenTheColumns() {
        Table table = table("pipes.txt");
        assertThat(heads(table)).containsExactly("budget_2024", "budget_2025");
        assertThat(figures(row(table, "Møder"))).isEqualTo(asList(15_000L, null));
    }

    @Test
    void labelsOverSeveralLinesAndRaisedMarks() {
        Table table = table("wrapped.txt");
        assertThat(table.rows()).extracting(row -> row.label()).containsExactly(
                "Udgifter til fælles arrangementer og møder i kredsen", "Kompetenceudvikling",
                "Inventar", "Tilsyn", "I alt");
        assertThat(row(table, "Inventar").marks()).extracting(Mark::sign).containsExactly("2");
        assertThat(row(table, "Tilsyn").marks()).extracting(Mark::sign).containsExactly("3");
    }

    @Test
    void semicolonsAndQuotedFields() {
        Table table = table("semi.csv");
        assertThat(row(table, "Løn; fast").marks()).extracting(Mark::sign).containsExactly("a");
        assertThat(row(table, "Kørsel").cell(1).isBlank()).isTrue();
        assertThat(row(table, "Kørsel").cell(0).place()).isEqualTo(
                new Position("semi.csv", 3, 3));
        assertThat(row(table, "Kørsel").cell(0).confidence()).isEqualTo(Confidence.READ);
    }

    @Test
    void differencesAreColumnsAndSharesAreNot() {
        Table table = table("variance.txt");
        assertThat(table.heads()).extracting(head -> head.printed()).containsExactly(
                "Oprindeligt budget 2024", "Korrigeret budget 2024", "Regnskab 2024", "Rest");
        assertThat(figures(row(table, "Vikarer")))
                .containsExactly(100_000L, 50_000L, 75_000L, -25_000L);
        var wrong = Checks.run(List.of(Papers.read("wrong",
                Papers.ours("variance.txt").replace("80.000 66,7", "80.100 66,7"))));
        assertThat(wrong.of(Sort.ARITHMETIC)).extracting(finding -> finding.id())
                .containsExactly("difference-column", "sum");
    }

    @Test
    void headsWhoseYearsStandBelow() {
        Table table = table("heads-below.txt");
        assertThat(heads(table)).containsExactly(
                "accounts_2015", "budget_2016", "forecast_2016", "budget_2017");
        assertThat(table.heads().get(1).status()).isEqualTo(Status.APPROVED);
        assertThat(table.heads().get(3).status()).isEqualTo(Status.PROPOSED);
        assertThat(table.heads().get(2).basis()).isEqualTo(Basis.FORECAST);
    }

    @Test
    void sumsThatStandBeforeWhatTheyAreSumsOf() {
        Table table = table("sums-first.txt");
        assertThat(table.measure()).isEqualTo(Measure.COUNT);
        assertThat(row(table, "Alle områder").kind()).isEqualTo(Kind.TOTAL);
        assertThat(row(table, "Område Nord").kind()).isEqualTo(Kind.SUM);
        assertThat(row(table, "Åkær").code()).isEqualTo("911");
        assertThat(figures(row(table, "Åkær"))).containsExactly(20L, 0L);
    }
}
