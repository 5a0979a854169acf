package dk.betroet.office.account.bankfile;

import static dk.betroet.office.account.bankfile.Files.errors;
import static dk.betroet.office.account.bankfile.Files.first;
import static dk.betroet.office.account.bankfile.Files.one;
import static dk.betroet.office.account.bankfile.Files.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.betroet.kernel.money.Money;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Statements that others wrote, where they lie beside the project. They are in other currencies;
 * where a test needs kroner it says so and changes only that.
 */
class SampleStatementsTest {

    private static String sample(String name) throws IOException {
        Path file = Path.of("..", "..", "shared", "data", "camt053", name);
        assumeTrue(java.nio.file.Files.exists(file), "no sample statements beside the project");
        return java.nio.file.Files.readString(file);
    }

    @Test
    void anotherCurrencyIsRefused() throws IOException {
        for (String name : new String[] {
            "camt053.xml", "camt053-txdtls.xml", "camt053-no-ntry.xml"}) {
            assertThat(errors(read(sample(name)))).extracting(BankFileError::problem)
                    .contains(BankFileProblem.WRONG_CURRENCY);
        }
    }

    @Test
    void theOneWithTwoPartsIsReadInEitherNewerVersion() throws IOException {
        String kroner = sample("camt053-txdtls.xml").replace("\"CHF\"", "\"DKK\"")
                .replace("CH1111000000123456789", "DK5000400440116243");
        BankStatement statement = one(read(kroner));
        assertThat(statement.closing()).isEqualTo(Money.ofOere(7_944_315));
        BankLine line = statement.lines().getFirst();
        assertThat(line.details()).extracting(BankDetail::amount)
                .containsExactly(Money.ofKroner(2_187), Money.ofKroner(1_296));
        assertThat(line.details().getFirst().counterparty().account())
                .isEqualTo("CH2222000000123456789");
        assertThat(line.details().getFirst().references()).contains(
                new Reference(Reference.Kind.CREDITOR, "302388292000011111111111111"));
    }

    @Test
    void theOneWithoutEntriesIsAStatement() throws IOException {
        BankStatement statement = one(read(sample("camt053-no-ntry.xml")
                .replace("\"CHF\"", "\"DKK\"")));
        assertThat(statement.lines()).isEmpty();
        assertThat(statement.closing()).isEqualTo(Money.ofOere(152_076));
    }

    /** The sample's own balances do not fit its three entries: exactly what must be found. */
    @Test
    void theOneThatDoesNotAddUpIsRefusedByTheOere() throws IOException {
        BankFileError error = first(read(sample("camt053.xml").replace("\"EUR\"", "\"DKK\"")));
        assertThat(error.problem()).isEqualTo(BankFileProblem.DOES_NOT_ADD_UP);
        assertThat(error.details().getLast())
                .isEqualTo(new Detail.Amount(Money.ofOere(1_512_112 - 1_555_528)));
    }
}
