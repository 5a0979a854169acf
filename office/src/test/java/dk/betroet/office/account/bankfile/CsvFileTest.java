package dk.betroet.office.account.bankfile;

import static dk.betroet.office.account.bankfile.Files.amounts;
import static dk.betroet.office.account.bankfile.Files.errors;
import static dk.betroet.office.account.bankfile.Files.first;
import static dk.betroet.office.account.bankfile.Files.notes;
import static dk.betroet.office.account.bankfile.Files.one;
import static dk.betroet.office.account.bankfile.Files.read;
import static dk.betroet.office.account.bankfile.Files.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.number.DanishAccount;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final FileHints EXPECTED =
            FileHints.of(StatementAccount.of(new DanishAccount("1234", "0001234567")));

    private static final String HEADER = "Dato;Tekst;Beløb;Saldo\n";

    private static BankStatement fixture(String name) {
        return one(BankFile.read(resource(name), EXPECTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "quoted-latin.csv", "newest-first.csv", "english-two-columns.csv", "tabs-utf16.csv"
    })
    void everyBanksWayGivesTheSameStatement(String name) {
        BankStatement statement = fixture(name);
        assertThat(statement.opening()).isEqualTo(Money.ofKroner(12_500));
        assertThat(statement.closing()).isEqualTo(Money.ofOere(1_305_150));
        assertThat(amounts(statement))
                .containsExactly(Money.ofKroner(1_500), Money.ofOere(-94_850));
        assertThat(statement.lines()).extracting(BankLine::sequence).containsExactly(1, 2);
        assertThat(statement.from()).isEqualTo("2026-03-02");
        assertThat(statement.to()).isEqualTo("2026-03-04");
        assertThat(statement.account()).isEqualTo(EXPECTED.account());
    }

    @Test
    void whatWasTakenForGrantedIsNoted() {
        BankStatement latin = fixture("quoted-latin.csv");
        assertThat(latin.source().encoding()).isEqualTo("windows-1252");
        assertThat(latin.source().version()).isEqualTo("semicolon");
        assertThat(latin.lines().get(1).text()).isEqualTo("Frisør; fodpleje");
        assertThat(notes(latin)).containsExactly(BankFileNote.Kind.COLUMN_LEFT_OUT,
                BankFileNote.Kind.ENCODING_ASSUMED, BankFileNote.Kind.KRONER_ASSUMED,
                BankFileNote.Kind.NOT_BOOKED_LEFT_OUT, BankFileNote.Kind.ACCOUNT_NOT_NAMED);

        BankStatement newest = fixture("newest-first.csv");
        assertThat(newest.source().encoding()).isEqualTo("UTF-8");
        assertThat(notes(newest)).containsExactly(BankFileNote.Kind.NOT_BOOKED_LEFT_OUT,
                BankFileNote.Kind.ACCOUNT_NOT_NAMED, BankFileNote.Kind.NEWEST_FIRST);
        assertThat(newest.lines().get(1).counterparty())
                .isEqualTo(new Counterparty("Salon Fiktiv", "0040 0440116243"));

        assertThat(fixture("tabs-utf16.csv").source().encoding()).isEqualTo("UTF-16LE");
        assertThat(notes(fixture("english-two-columns.csv")))
                .containsExactly(BankFileNote.Kind.KRONER_ASSUMED);
    }

    @Test
    void valueDatesAndReferencesAreKept() {
        BankStatement statement = one(read("Date;Value date;Text;Reference;Amount;Balance\n"
                + "2026-03-02;2026-03-03;In;AR-1;10.00;10.00\n"
                + "2026-03-04;;Out;AR-1;-10.00;0.00\n"));
        assertThat(statement.lines().getFirst().valueDate()).isEqualTo("2026-03-03");
        assertThat(statement.lines().get(1).valueDate()).isNull();
        assertThat(statement.lines().getFirst().references())
                .containsExactly(new Reference(Reference.Kind.OTHER, "AR-1"));
        assertThat(notes(statement)).contains(BankFileNote.Kind.REFERENCE_REPEATED);
    }

    @Test
    void whatWentOutIsOutWithOrWithoutAMinus() {
        String file = "Dato;Indsat;Hævet;Saldo\n02.03.2026;20,00;;20,00\n"
                + "03.03.2026;;-5,00;15,00\n";
        for (String each : List.of(file, file.replace("-5", "5"))) {
            assertThat(amounts(one(read(each))))
                    .containsExactly(Money.ofKroner(20), Money.ofKroner(-5));
        }
    }

    @Test
    void aFileOfTwoAccountsIsTwoStatements() {
        BankFile file = read("Reg.nr.;Konto;Dato;Tekst;Beløb;Saldo\n"
                + "1234;1234567;02.03.2026;A;10,00;10,00\n"
                + "1234;7654321;02.03.2026;B;20,00;30,00\n"
                + "1234;1234567;03.03.2026;C;5,00;15,00\n");
        List<BankStatement> statements = ((BankFile.Read) file).statements();
        assertThat(statements).extracting(each -> each.account().text())
                .containsExactly("1234 0001234567", "1234 0007654321");
        assertThat(statements).extracting(BankStatement::closing)
                .containsExactly(Money.ofKroner(15), Money.ofKroner(30));
    }

    /** Each row: the rows below a good header, and what is said about them and where. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "31.02.2026;A;1,00;1,00 | DATE_WRONG | 2 | 1 | Dato | 31.02.2026",
        "02.03.26;A;1,00;1,00 | DATE_WRONG | 2 | 1 | Dato | 02.03.26",
        "03/31/2026;A;1,00;1,00 | DATE_WRONG | 2 | 1 | Dato | 03/31/2026",
        "02.03.2026;A;en krone;1,00 | AMOUNT_WRONG | 2 | 3 | Beløb | en krone",
        "02.03.2026;A;;1,00 | AMOUNT_WRONG | 2 | 3 | Beløb | ''",
        "02.03.2026;A;1234.567;1234.567 | AMOUNT_FRACTION | 2 | 3 | Beløb | 1234.567",
        "02.03.2026;A;1,005;1,00 | AMOUNT_FRACTION | 2 | 3 | Beløb | 1,005",
        "02.03.2026;A;12,3,4;1,00 | DECIMALS_MIXED | 2 | 4 | Saldo | 1,00",
        "02.03.2026;A;1.234;1.234 | AMOUNT_AMBIGUOUS | 2 | 3 | Beløb | 1.234",
        "02.03.2026;A;10.50;10,50 | DECIMALS_MIXED | 2 | 4 | Saldo | 10,50",
        "02.03.2026;A;10000000000,00;1,00 | AMOUNT_TOO_LARGE | 2 | 3 | Beløb | 10000000000,00",
        "02.03.2026;A;1,00; | BALANCE_MISSING | 2 | 4 | Saldo | ''",
        "02.03.2026;A;B;1,00;1,00 | FIELD_COUNT | 2 | 0 | '' | 02.03.2026;A;B;1,00;1,00",
        "02.03.2026;A;1,00 | FIELD_COUNT | 2 | 0 | '' | 02.03.2026;A;1,00",
        "I alt;;5,00; | TOTAL_DIFFERS | 2 | 3 | Beløb | 5,00",
    })
    void whatIsWrongIsSaidAndWhere(String row, BankFileProblem problem, int line, int column,
            String field, String found) {
        BankFileError error = first(read(HEADER + row + "\n"));
        assertThat(error.problem()).isEqualTo(problem);
        assertThat(error.line()).isEqualTo(line);
        assertThat(error.column()).isEqualTo(column);
        assertThat(error.field()).isEqualTo(field);
        assertThat(error.found()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Dato;Tekst;Saldo | COLUMN_MISSING",
        "Dato;Tekst;Beløb | COLUMN_MISSING",
        "Dato;Beløb;Beløb;Saldo | COLUMN_TWICE",
        "Dato;Beløb (EUR);Saldo | WRONG_CURRENCY",
        "Et;To;Tre | HEADER_MISSING",
        "Dato;BelÃ¸b;Saldo | COLUMN_MISSING",
        "BogfÃ¸ringsdato;BelÃ¸b;Saldo | DOUBLE_ENCODED",
        "Dato;Tekst;Beløb;Saldo | NO_ROWS",
        ":20:STARTUMSE | HEADER_MISSING",
    })
    void aHeaderThatCannotBeUsedIsRefused(String header, BankFileProblem problem) {
        assertThat(first(read(header + "\n")).problem()).isEqualTo(problem);
    }

    @Test
    void aBreakInTheRunningBalanceIsNamedRowByRow() {
        BankFileError error = first(read(HEADER
                + "02.03.2026;A;100,00;100,00\n"
                + "03.03.2026;B;-30,00;70,00\n"
                + "04.03.2026;C;10,00;90,00\n"
                + "05.03.2026;D;5,00;95,00\n"));
        assertThat(error.problem()).isEqualTo(BankFileProblem.BALANCE_BREAKS);
        assertThat(error.line()).isEqualTo(4);
        assertThat(error.details()).containsExactly(
                new Detail.Amount(Money.ofKroner(80)), new Detail.Amount(Money.ofKroner(90)),
                new Detail.Amount(Money.ofKroner(10)));
    }

    @Test
    void rowsThatAddUpBothWaysAreNotGuessedAt() {
        String sameDay = HEADER + "02.03.2026;A;10,00;10,00\n02.03.2026;B;-10,00;0,00\n";
        assertThat(first(read(sameDay)).problem()).isEqualTo(BankFileProblem.ORDER_AMBIGUOUS);
        String dated = sameDay.replace("02.03.2026;B", "03.03.2026;B");
        assertThat(one(read(dated)).opening()).isEqualTo(Money.ZERO);
        String turned = sameDay.replace("02.03.2026;B", "01.03.2026;B");
        assertThat(one(read(turned)).opening()).isEqualTo(Money.ofKroner(10));
    }

    @Test
    void otherCurrenciesAccountsAndStatusesAreRefused() {
        assertThat(first(read("Dato;Beløb;Saldo;Valuta\n02.03.2026;1,00;1,00;EUR\n")).problem())
                .isEqualTo(BankFileProblem.WRONG_CURRENCY);
        assertThat(first(read("Dato;Beløb;Saldo;Status\n02.03.2026;1,00;1,00;Huh\n")).problem())
                .isEqualTo(BankFileProblem.STATUS_UNKNOWN);
        String other = "Konto;Dato;Beløb;Saldo\n1234 7654321;02.03.2026;1,00;1,00\n";
        BankFile file = BankFile.read(other.getBytes(StandardCharsets.UTF_8), EXPECTED);
        assertThat(first(file).problem()).isEqualTo(BankFileProblem.OTHER_ACCOUNT);
        String wrong = "IBAN;Dato;Beløb;Saldo\nDK5100400440116243;02.03.2026;1,00;1,00\n";
        assertThat(first(read(wrong)).problem()).isEqualTo(BankFileProblem.ACCOUNT_WRONG);
    }

    @Test
    void aNicknameForTheAccountIsNoOtherAccount() {
        String named = "Konto;Dato;Beløb;Saldo\nLommepenge;02.03.2026;1,00;1,00\n";
        BankFile file = BankFile.read(named.getBytes(StandardCharsets.UTF_8), EXPECTED);
        assertThat(one(file).account()).isEqualTo(EXPECTED.account());
    }

    @Test
    void aFileInTheWrongEncodingIsRefusedWithItsLine() {
        byte[] mixed = (HEADER + "02.03.2026;Rugbr?d;1,00;1,00\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = mixed[i] == '?' ? (byte) 0xF8 : mixed[i];
        }
        BankFileError error = first(BankFile.read(mixed, FileHints.none()));
        assertThat(error.problem()).isEqualTo(BankFileProblem.MIXED_ENCODING);
        assertThat(error.line()).isEqualTo(2);

        byte[] unknown = "Dato;Text;Beloeb;Saldo\n02.03.2026;?;1,00;1,00\n"
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] = unknown[i] == '?' ? (byte) 0x81 : unknown[i];
        }
        BankFileError undecodable = first(BankFile.read(unknown, FileHints.none()));
        assertThat(undecodable.problem()).isEqualTo(BankFileProblem.UNDECODABLE);
        assertThat(undecodable.line()).isEqualTo(2);
        assertThat(undecodable.found()).isEqualTo("0x81");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-8", "windows-1252", "UTF-16"})
    void danishLettersSurviveEveryEncoding(String encoding) {
        String file = HEADER + "02.03.2026;Rødgrød på Ærø;1,00;1,00\n";
        byte[] bytes = file.getBytes(Charset.forName(encoding));
        assertThat(one(BankFile.read(bytes, FileHints.none())).lines().getFirst().text())
                .isEqualTo("Rødgrød på Ærø");
    }

    @Test
    void namesOfAnyScriptAreKeptAndInvisibleTricksAreNot() {
        BankStatement statement = one(read(HEADER
                + "02.03.2026;\u202Eevil\u202C 🎂 O'Brien  مريم\u00A0Ægir;1,00;1,00\n"));
        assertThat(statement.lines().getFirst().text()).isEqualTo("evil 🎂 O'Brien مريم Ægir");
    }

    @Test
    void otherFilesAreNamedForWhatTheyAre() {
        assertThat(first(read("")).problem()).isEqualTo(BankFileProblem.EMPTY);
        assertThat(first(read("%PDF-1.7\n...")).found()).isEqualTo("PDF");
        assertThat(first(read("PK\u0003\u0004...")).found()).isEqualTo("ZIP / XLSX");
        assertThat(first(read(HEADER + "02.03.2026;\u0001;1,00;1,00\n")).problem())
                .isEqualTo(BankFileProblem.BINARY);
        BankFile huge = BankFile.read(new byte[BankFile.MAX_BYTES + 1], FileHints.none());
        assertThat(first(huge).problem()).isEqualTo(BankFileProblem.TOO_LARGE);
    }

    @Test
    void brokenQuotesTooManyRowsAndLongTextsAreRefused() {
        BankFileError quotes = first(read(HEADER + "02.03.2026;A;1,00;1,00\n"
                + "03.03.2026;\"B;1,00;2,00\n04.03.2026;C;1,00;3,00\n"));
        assertThat(quotes.problem()).isEqualTo(BankFileProblem.CSV_BROKEN);
        assertThat(quotes.line()).isEqualTo(3);
        String rows = "02.03.2026;A;0,00;0,00\n".repeat(BankFile.MAX_LINES + 100);
        assertThat(first(read(HEADER + rows)).problem()).isEqualTo(BankFileProblem.TOO_MANY_LINES);
        String text = "x".repeat(BankFile.MAX_TEXT + 1);
        assertThat(first(read(HEADER + "02.03.2026;" + text + ";1,00;1,00\n")).problem())
                .isEqualTo(BankFileProblem.TEXT_TOO_LONG);
    }

    @Test
    void everyWrongRowIsListedNotOnlyTheFirst() {
        List<BankFileError> errors = errors(read(HEADER + "x;A;1,00;1,00\n02.03.2026;B;y;z\n"));
        assertThat(errors).extracting(BankFileError::problem).containsExactly(
                BankFileProblem.DATE_WRONG, BankFileProblem.AMOUNT_WRONG,
                BankFileProblem.AMOUNT_WRONG);
        assertThat(errors).extracting(BankFileError::line).containsExactly(2, 3, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.234,50 | 123450", "-1.234,50 | -123450", "1.234,50- | -123450", "1234,5 | 123450",
        "+12,00 | 1200", "\u221212,00 | -1200", "'1 234,50' | 123450", "kr. 12,00 | 1200",
        "kr. -12,00 | -1200", "-12,00 kr. | -1200", "DKK 12,00 | 1200", "12 | 1200",
        "1.234 | 123400", "'1\u00a0234,50' | 123450",
    })
    void danishAmountsAreReadToTheOere(String written, long oere) {
        String file = HEADER + "02.03.2026;A;0,50;0,50\n03.03.2026;B;" + written + ";"
                + (oere + 50) / 100 + "," + "%02d".formatted(Math.abs((oere + 50) % 100)) + "\n";
        assertThat(one(read(file)).lines().get(1).amount()).isEqualTo(Money.ofOere(oere));
    }
}
