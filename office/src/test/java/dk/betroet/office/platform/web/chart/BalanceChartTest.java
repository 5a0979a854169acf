package dk.betroet.office.platform.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.office.platform.web.format.WordingConfiguration;
import dk.betroet.office.platform.web.format.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BalanceChartTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Words WORDS =
            new Wording(WordingConfiguration.messageSource()).in(Language.DANISH);

    private static ChartView draw(List<Balance> balances, LocalDate until) {
        return BalanceChart.draw("c", Text.plain("Saldo"), balances, until, WORDS);
    }

    @Test
    void moneyStandsStillBetweenMovements() {
        ChartView chart = draw(List.of(
                new Balance(START, Money.ofKroner(400)),
                new Balance(START.plusDays(5), Money.ofKroner(100))), START.plusDays(10));
        ChartView.Drawing wide = chart.drawings().getFirst();
        assertThat(wide.line()).matches("M[0-9]+ [0-9]+(H[0-9]+V[0-9]+)*H[0-9]+");
        assertThat(wide.amounts()).extracting(ChartView.Tick::label)
                .containsExactly("0", "100", "200", "300", "400");
        assertThat(wide.zero()).isEqualTo(wide.bottom());
    }

    @Test
    void theSentenceSaysLowHighAndLast() {
        ChartView chart = draw(List.of(
                new Balance(START, Money.ofKroner(400)),
                new Balance(START.plusDays(5), Money.ofKroner(-100)),
                new Balance(START.plusDays(5), Money.ofKroner(100))), START.plusDays(10));
        assertThat(chart.description().replace('\u00A0', ' ')).isEqualTo(
                "Laveste saldo var 100,00 kr. den 6. januar 2026, højeste 400,00 kr. den "
                        + "1. januar 2026. Til sidst var den 100,00 kr. den 11. januar 2026.");
        assertThat(chart.table().rows()).hasSize(2);
    }

    @Test
    void whateverTheAmountsNothingLeavesTheDrawing() {
        long limit = Money.MAX.toOere();
        qt().forAll(lists().of(longs().between(-limit, limit)).ofSizeBetween(1, 20))
                .check(amounts -> {
                    List<Balance> balances = new ArrayList<>();
                    for (long oere : amounts) {
                        balances.add(new Balance(
                                START.plusDays(7L * balances.size()), Money.ofOere(oere)));
                    }
                    ChartView chart = draw(balances, balances.getLast().day());
                    return chart.drawings().stream().allMatch(BalanceChartTest::isInside);
                });
    }

    private static boolean isInside(ChartView.Drawing drawing) {
        Matcher upright = Pattern.compile("V(-?[0-9]+)").matcher(drawing.area());
        while (upright.find()) {
            int y = Integer.parseInt(upright.group(1));
            if (y < drawing.top() || y > drawing.bottom()) {
                return false;
            }
        }
        return drawing.amounts().size() <= 8
                && drawing.days().size() <= 9
                && drawing.left() < drawing.width() * 2 / 3
                && drawing.days().stream().allMatch(
                        tick -> tick.at() >= drawing.left() && tick.at() <= drawing.right());
    }

    @Test
    void aChartOfNothingOrOutOfOrderIsABug() {
        assertThatThrownBy(() -> draw(List.of(), START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draw(List.of(
                        new Balance(START.plusDays(1), Money.ZERO),
                        new Balance(START, Money.ZERO)), START.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
