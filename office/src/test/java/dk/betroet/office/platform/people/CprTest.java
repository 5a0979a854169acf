package dk.betroet.office.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are made up to meet the table's corners; serials are those of nobody in it. */
class CprTest {

    private static Cpr read(String text) {
        return ((Cpr.Read) Cpr.parse(text)).cpr();
    }

    @ParameterizedTest
    @CsvSource({
        "0101000000, 1900-01-01", "3112993999, 1999-12-31",
        "0101004000, 2000-01-01", "0101364000, 2036-01-01", "0101374000, 1937-01-01",
        "0101994999, 1999-01-01",
        "0101005000, 2000-01-01", "0101575000, 2057-01-01", "0101585000, 1858-01-01",
        "0101578999, 2057-01-01", "0101998999, 1899-01-01",
        "0101369000, 2036-01-01", "0101379000, 1937-01-01",
        "2902004000, 2000-02-29"
    })
    void theSeventhDigitTellsTheCentury(String number, LocalDate birth) {
        assertThat(read(number).birthDate()).isEqualTo(birth);
    }

    @ParameterizedTest
    @CsvSource({"3102701234", "0013701234", "2902000000", "0000000000", "3201701234",
        "6001701234", "9201701234"})
    void aDateThatNeverWasIsRefused(String number) {
        assertThat(Cpr.parse(number)).isEqualTo(new Cpr.Refused(Cpr.Reason.CPR_NO_SUCH_DATE));
    }

    @ParameterizedTest
    @CsvSource({"''", "010170123", "01017012345", "010170_1234", "01017O1234", "0101-701234",
        "010170--123", "٠١٠١٧٠١٢٣٤"})
    void anythingButTenDigitsIsRefused(String text) {
        assertThat(Cpr.parse(text)).isEqualTo(new Cpr.Refused(Cpr.Reason.CPR_NOT_TEN_DIGITS));
    }

    @Test
    void aReplacementNumberIsKnownByItsDay() {
        Cpr cpr = read("610170-1234");
        assertThat(cpr.replacement()).isTrue();
        assertThat(cpr.birthDate()).isEqualTo("1970-01-01");
        assertThat(read("9101701234").birthDate()).isEqualTo("1970-01-31");
        assertThat(read("0101701234").replacement()).isFalse();
    }

    @Test
    void aNumberThatFailsTheControlIsStillANumber() {
        assertThat(read("0101701234").controlFits()).isFalse();
        assertThat(read("0101700002").controlFits()).isFalse();
        assertThat(fitting()).isTrue();
    }

    private static boolean fitting() {
        for (int serial = 0; serial < 11 * 10; serial++) {
            if (read(String.format("010170%04d", serial)).controlFits()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void itShowsTheDateOnly() {
        assertThat(read("010170-1234")).hasToString("010170-••••");
        assertThat(read("0101701234").masked()).isEqualTo("010170-••••");
        assertThat(new Cpr.Read(read("0101701234"))).asString().doesNotContain("1234");
    }

    @Test
    void withHyphenWithoutAndWithSpaceAreTheSameNumber() {
        assertThat(read("010170-1234")).isEqualTo(read(" 0101701234 "))
                .isEqualTo(read("010170 1234")).isNotEqualTo(read("0101701235"));
    }

    @Test
    void everyDateOfTheLastCenturyReadsBack() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("ddMMyy");
        qt().forAll(integers().between(0, 36523)).check(day -> {
            LocalDate date = LocalDate.of(1900, 1, 1).plusDays(day);
            return read(date.format(format) + "1234").birthDate().equals(date);
        });
    }

    @Test
    void noTextBreaksIt() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 14))
                .check(text -> Cpr.parse(text) instanceof Cpr.Parsed);
    }
}
