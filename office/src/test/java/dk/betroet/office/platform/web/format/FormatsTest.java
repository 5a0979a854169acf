package dk.betroet.office.platform.web.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.localDates;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import dk.betroet.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private static final Formats DANISH = Formats.of(Language.DANISH);
    private static final Formats ENGLISH = Formats.of(Language.ENGLISH);

    @Test
    void amountsAndDatesLookAsPeopleWriteThem() {
        Money money = Money.ofOere(123456705);
        assertThat(DANISH.money(money)).isEqualTo("1.234.567,05\u00A0kr.");
        assertThat(DANISH.money(Money.ofOere(-5))).isEqualTo("-0,05\u00A0kr.");
        assertThat(ENGLISH.money(money)).isEqualTo("DKK\u00A01,234,567.05");
        assertThat(DANISH.amount(Money.ZERO)).isEqualTo("0,00");
        assertThat(DANISH.number(-1234)).isEqualTo("-1.234");
        LocalDate day = LocalDate.of(2026, 3, 5);
        assertThat(DANISH.date(day)).isEqualTo("5.\u00A0marts\u00A02026");
        assertThat(DANISH.shortDate(day)).isEqualTo("05.03.2026");
        assertThat(ENGLISH.date(day)).isEqualTo("2026-03-05");
    }

    @Test
    void momentsStandOnDanishClocksInSummerAndWinter() {
        assertThat(DANISH.moment(Instant.parse("2026-07-01T12:05:00Z")))
                .isEqualTo("1.\u00A0juli\u00A02026 kl.\u00A014.05");
        assertThat(ENGLISH.moment(Instant.parse("2026-12-31T23:30:00Z")))
                .isEqualTo("2027-01-01 00:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "125           | 12500", "12,5          | 1250", "12,50         | 1250",
        "1.234         | 123400", "1.234,50      | 123450", "1234,50 kr.   | 123450",
        "kr. 1.234,50  | 123450", "DKK 12        | 1200", "12,-          | 1200",
        "1 234,50      | 123450", "007           | 700", "-5            | -500",
        "\u2212 5,00   | -500", "0             | 0", "0,01          | 1",
        "10.000.000.000.000 | 1000000000000000"
    })
    void aDanishAmountIsRead(String typed, long oere) {
        assertThat(DANISH.parseMoney(typed)).isEqualTo(new Parsed.Value<>(Money.ofOere(oere)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''             | money_empty", "' kr. '        | money_empty",
        "femten         | money_not_a_number", "12,            | money_not_a_number",
        "1,2,3          | money_not_a_number", "1,234.50       | money_not_a_number",
        "1e3            | money_not_a_number", "--5            | money_not_a_number",
        "😀             | money_not_a_number", "٣              | money_not_a_number",
        "1.23           | money_ambiguous", "1.2345         | money_ambiguous",
        "12.34,50       | money_ambiguous", "0.123          | money_ambiguous",
        "1,234          | money_ambiguous", "0,125          | money_fraction_of_oere",
        "1,2345         | money_fraction_of_oere", "1234,567       | money_fraction_of_oere",
        "10.000.000.000.000,01 | money_too_large", "99999999999999999999999 | money_too_large"
    })
    void whatCouldBeAnotherAmountIsNotGuessed(String typed, String id) {
        assertThat(DANISH.parseMoney(typed)).isEqualTo(Parsed.refused(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,234.50 | 123450", "DKK 1,234 | 123400", "12.5 | 1250", "1234.5 | 123450"
    })
    void anEnglishAmountIsRead(String typed, long oere) {
        assertThat(ENGLISH.parseMoney(typed)).isEqualTo(new Parsed.Value<>(Money.ofOere(oere)));
        assertThat(ENGLISH.parseMoney("1.234")).isEqualTo(Parsed.refused("money_ambiguous"));
    }

    @Test
    void everyAmountComesBackAsItWasWritten() {
        long limit = Money.MAX.toOere();
        qt().forAll(longs().between(-limit, limit), arbitrary().enumValues(Language.class))
                .check((oere, language) -> {
                    Formats formats = Formats.of(language);
                    Money money = Money.ofOere(oere);
                    Parsed<Money> same = new Parsed.Value<>(money);
                    return formats.parseMoney(formats.money(money)).equals(same)
                            && formats.parseMoney(formats.amount(money)).equals(same);
                });
    }

    @Test
    void anythingAtAllTypedIsAnsweredAndNeverFails() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 60))
                .check(typed -> DANISH.parseMoney(typed) != null
                        && DANISH.parseDate(typed) != null);
        qt().forAll(strings().betweenCodePoints('+', ':').ofLengthBetween(0, 45))
                .check(typed -> DANISH.parseMoney(typed) != null
                        && ENGLISH.parseDate(typed) != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-03-05", "05.03.2026", "5.3.2026", "5/3-2026", "5/3/2026", "05-03-2026",
        "5. marts 2026", "5 mar 2026", "5. March 2026", " 5.\u00A0marts\u00A02026 ", "5. 3. 2026"
    })
    void aDateIsReadHoweverItIsWritten(String typed) {
        assertThat(DANISH.parseDate(typed))
                .isEqualTo(new Parsed.Value<>(LocalDate.of(2026, 3, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', date_empty", "i går, date_not_a_date", "5. foo 2026, date_not_a_date",
        "5/3, date_not_a_date", "5.3.26, date_short_year", "31/2-2026, date_no_such_day",
        "2026-13-01, date_no_such_day", "29.02.2025, date_no_such_day",
        "1.1.1849, date_out_of_range", "1.1.2200, date_out_of_range",
        "1.1.0001, date_out_of_range", "'2026-03-05T10:00', date_not_a_date"
    })
    void whatIsNoDateIsRefusedWithTheReason(String typed, String id) {
        assertThat(DANISH.parseDate(typed)).isEqualTo(Parsed.refused(id));
    }

    @Test
    void everyDateComesBackAsItWasWritten() {
        qt().forAll(
                        localDates().withDaysBetween(
                                LocalDate.of(1850, 1, 1).toEpochDay(),
                                LocalDate.of(2199, 12, 31).toEpochDay()),
                        arbitrary().enumValues(Language.class),
                        integers().between(0, 2))
                .check((day, language, way) -> {
                    Formats formats = Formats.of(language);
                    String written = switch (way) {
                        case 0 -> formats.date(day);
                        case 1 -> formats.shortDate(day);
                        default -> day.toString();
                    };
                    return formats.parseDate(written).equals(new Parsed.Value<>(day));
                });
    }
}
