package dk.betroet.office.platform.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterNumbersTest {

    private static NumberProblem problem(NumberRead<?> read) {
        assertThat(read).isInstanceOf(NumberRead.Invalid.class);
        return ((NumberRead.Invalid<?>) read).problem();
    }

    @ParameterizedTest
    @CsvSource({"13748136", "13 74 81 36", "DK13748136", "dk 13748136"})
    void cvrIsReadHoweverItIsWritten(String text) {
        assertThat(CvrNumber.parse(text).toOptional()).contains(new CvrNumber("13748136"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY", "1374813x, WRONG_SIGN", "1374813, WRONG_LENGTH", "137481360, WRONG_LENGTH",
        "00000000, NEVER_USED", "13748137, CHECK_FAILED", "31748136, CHECK_FAILED",
        "１３７４８１３６, WRONG_SIGN"
    })
    void cvrThatCannotBeIsRefused(String text, NumberProblem expected) {
        assertThat(problem(CvrNumber.parse(text))).isEqualTo(expected);
        assertThatThrownBy(() -> new CvrNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneWrongDigitInACvrIsAlwaysSeen() {
        qt().forAll(integers().between(0, 7), integers().between(1, 9)).checkAssert((at, by) -> {
            char[] digits = "13748136".toCharArray();
            digits[at] = (char) ('0' + (digits[at] - '0' + by) % 10);
            assertThat(CvrNumber.parse(new String(digits)).toOptional()).isEmpty();
        });
    }

    /** The rule told the other way round: what remains of the first seven decides the eighth. */
    @Test
    void ofTenLastDigitsAtMostOneFits() {
        qt().forAll(integers().between(1_000_000, 9_999_999)).checkAssert(first -> {
            int[] weights = {2, 7, 6, 5, 4, 3, 2};
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (String.valueOf(first).charAt(i) - '0');
            }
            int rest = sum % 11;
            for (int last = 0; last < 10; last++) {
                boolean fits = rest == 0 ? last == 0 : rest != 1 && last == 11 - rest;
                assertThat(CvrNumber.parse(first + "" + last).toOptional().isPresent())
                        .isEqualTo(fits);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1003123456, ", "'10 03 12 34 56', ", "100312345, WRONG_LENGTH", "0000000000, NEVER_USED",
        "100312345A, WRONG_SIGN", "'  ', EMPTY"
    })
    void productionUnitHasTenDigitsAndNoCheck(String text, NumberProblem expected) {
        if (expected == null) {
            assertThat(PNumber.parse(text).toOptional()).contains(new PNumber("1003123456"));
        } else {
            assertThat(problem(PNumber.parse(text))).isEqualTo(expected);
        }
    }

    @Test
    void ibanOfTheStandardIsReadAndPrinted() {
        Iban iban = new Iban("DK5000400440116243");
        assertThat(Iban.parse("dk50 0040 0440 1162 43").toOptional()).contains(iban);
        assertThat(iban.toPrinted()).isEqualTo("DK50 0040 0440 1162 43");
        assertThat(iban.toDanishAccount()).contains(new DanishAccount("0040", "0440116243"));
        assertThat(new Iban("GB82WEST12345698765432").toDanishAccount()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY", "DK50004004401162!3, WRONG_SIGN", "DK500040044011624, WRONG_LENGTH",
        "DK5000400440116244, CHECK_FAILED", "GB82WEST1234569876543, CHECK_FAILED",
        "5050004004401162, WRONG_SIGN", "DK50004004401162A3, WRONG_SIGN", "NO93, WRONG_LENGTH"
    })
    void ibanThatCannotBeIsRefused(String text, NumberProblem expected) {
        assertThat(problem(Iban.parse(text))).isEqualTo(expected);
    }

    @Test
    void everyDanishAccountIsItsIbanAndBack() {
        qt().forAll(integers().between(1, 9999), longs().between(1, 9_999_999_999L))
                .checkAssert((branch, number) -> {
                    DanishAccount account = DanishAccount
                            .parse("%04d".formatted(branch), String.valueOf(number))
                            .toOptional().orElseThrow();
                    assertThat(account.toIban().toDanishAccount()).contains(account);
                    assertThat(DanishAccount.parse(account.toPrinted()).toOptional())
                            .isEqualTo(Optional.of(account));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "1234, 1234567, 1234 0001234567", "1234, 12345-6789-0, 1234 1234567890",
        "'12 34', '00 01 23 45 67', 1234 0001234567"
    })
    void accountIsReadHoweverItIsWritten(String branch, String number, String printed) {
        assertThat(DanishAccount.parse(branch, number).map(DanishAccount::toPrinted).toOptional())
                .contains(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "123, 1234567, WRONG_LENGTH", "1234, 12345678901, WRONG_LENGTH", "1234, '', EMPTY",
        "0000, 1234567, NEVER_USED", "1234, 0, NEVER_USED", "12x4, 1234567, WRONG_SIGN"
    })
    void accountThatCannotBeIsRefused(String branch, String number, NumberProblem expected) {
        assertThat(problem(DanishAccount.parse(branch, number))).isEqualTo(expected);
    }

    @Test
    void anyTextIsReadOrRefusedAndNeverThrows() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40)).checkAssert(text -> {
            assertThat(CvrNumber.parse(text)).isNotNull();
            assertThat(PNumber.parse(text)).isNotNull();
            assertThat(Iban.parse(text)).isNotNull();
            assertThat(DanishAccount.parse(text)).isNotNull();
        });
    }
}
