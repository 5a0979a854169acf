package dk.betroet.office.account.bankfile;

import static dk.betroet.office.account.bankfile.Files.errors;
import static dk.betroet.office.account.bankfile.Files.first;
import static dk.betroet.office.account.bankfile.Files.notes;
import static dk.betroet.office.account.bankfile.Files.one;
import static dk.betroet.office.account.bankfile.Files.read;
import static dk.betroet.office.account.bankfile.Files.resource;
import static dk.betroet.office.account.bankfile.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.number.DanishAccount;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtFileTest {

    private static final FileHints EXPECTED =
            FileHints.of(StatementAccount.of(new DanishAccount("0040", "0440116243")));

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void aStatementOfEitherVersionIsReadWhole(String version) {
        byte[] file = resource("statement-" + version + ".xml");
        BankStatement statement = one(BankFile.read(file, EXPECTED));

        assertThat(statement.statementId()).isEqualTo("2026-065");
        assertThat(statement.account()).isEqualTo(EXPECTED.account());
        assertThat(statement.from()).isEqualTo("2026-03-02");
        assertThat(statement.to()).isEqualTo("2026-03-05");
        assertThat(statement.opening()).isEqualTo(Money.ofKroner(12_500));
        assertThat(statement.closing()).isEqualTo(Money.ofOere(1_315_150));
        assertThat(statement.source().version()).isEqualTo("001." + version);
        assertThat(statement.source().encoding()).isEqualTo("UTF-8");
        assertThat(statement.source().sha256()).hasSize(64);
        assertThat(notes(statement)).containsExactly(BankFileNote.Kind.NOT_BOOKED_LEFT_OUT);
        assertThat(Files.amounts(statement)).containsExactly(
                Money.ofKroner(1_500), Money.ofOere(-94_850), Money.ofKroner(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void theLineOfOnePaymentTellsItsPartyTextAndReferences(String version) {
        BankLine line = one(BankFile.read(resource("statement-" + version + ".xml"), EXPECTED))
                .lines().getFirst();
        assertThat(line.bookingDate()).isEqualTo("2026-03-02");
        assertThat(line.valueDate()).isEqualTo("2026-03-03");
        assertThat(line.text()).isEqualTo("Lommepenge marts");
        assertThat(line.counterparty())
                .isEqualTo(new Counterparty("Åse Østergård-Fiktiv", "12340001234567"));
        assertThat(line.references()).containsExactly(
                new Reference(Reference.Kind.ENTRY, "1"),
                new Reference(Reference.Kind.BANK, "AR-1001"),
                new Reference(Reference.Kind.END_TO_END, "LOMME-MARTS"));
        assertThat(line.details()).isEmpty();
        assertThat(line.reversal()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void aBatchIsOneLineWithItsPartsSigned(String version) {
        BankLine line = one(BankFile.read(resource("statement-" + version + ".xml"), EXPECTED))
                .lines().get(1);
        assertThat(line.details()).extracting(BankDetail::amount)
                .containsExactly(Money.ofOere(-44_850), Money.ofKroner(-500));
        assertThat(line.details()).extracting(part -> part.counterparty().name())
                .containsExactly("Salon Fiktiv", "Fodpleje Fiktiv");
        assertThat(line.references())
                .contains(new Reference(Reference.Kind.BATCH, "BUNDT-7"));
        assertThat(line.counterparty()).isEqualTo(Counterparty.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void aReversalKeepsTheSignOfTheMoneyAndThePartyOfWhatItUndoes(String version) {
        BankLine line = one(BankFile.read(resource("statement-" + version + ".xml"), EXPECTED))
                .lines().get(2);
        assertThat(line.reversal()).isTrue();
        assertThat(line.amount()).isEqualTo(Money.ofKroner(100));
        assertThat(line.counterparty().name()).isEqualTo("Kiosken Fiktiv");
        assertThat(line.text()).isEqualTo("Tilbageført køb");
        assertThat(line.bookingDate()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(line.valueDate()).isNull();
        assertThat(line.references()).extracting(Reference::value)
                .doesNotContain("NOTPROVIDED");
    }

    /** Each row: what in the good file is replaced by what, and what is then said about it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"DKK\">13151.50 |"
                + " <Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"DKK\">13151.51 | DOES_NOT_ADD_UP",
        "<Cd>CLBD</Cd> | <Cd>CLAV</Cd> | BALANCE_MISSING",
        "<Cd>OPBD</Cd> | <Cd>OPAV</Cd> | BALANCE_MISSING",
        "<Cd>CLBD</Cd> | <Cd>OPBD</Cd> | BALANCE_TWICE",
        "Ccy=\"DKK\">1500.00 | Ccy=\"EUR\">1500.00 | WRONG_CURRENCY",
        "<Ccy>DKK</Ccy> | <Ccy>SEK</Ccy> | WRONG_CURRENCY",
        "<CdtDbtInd>DBIT</CdtDbtInd> | <CdtDbtInd>OUT</CdtDbtInd> | ELEMENT_WRONG",
        "<CdtDbtInd>DBIT</CdtDbtInd> | '' | ELEMENT_MISSING",
        "<Sts>BOOK</Sts> | <Sts>MAYBE</Sts> | STATUS_UNKNOWN",
        "<Sts>BOOK</Sts> | '' | ELEMENT_MISSING",
        "<Dt>2026-03-04</Dt> | <Dt>2026-02-31</Dt> | DATE_WRONG",
        "<Dt>2026-03-04</Dt> | <Dt>04.03.2026</Dt> | DATE_WRONG",
        "<Dt>2026-03-04</Dt> | <Dt>1926-03-04</Dt> | DATE_WRONG",
        "1500.00 | 1500.005 | AMOUNT_FRACTION",
        "1500.00 | -1500.00 | AMOUNT_WRONG",
        "1500.00 | '1500,00' | AMOUNT_WRONG",
        "1500.00 | 1E3 | AMOUNT_WRONG",
        "1500.00 | 99999999999999999 | AMOUNT_TOO_LARGE",
        "<NbOfNtries>4 | <NbOfNtries>5 | COUNT_DIFFERS",
        "<RvslInd>true | <RvslInd>maybe | ELEMENT_WRONG",
        "<Id>2026-065</Id> | '' | ELEMENT_MISSING",
        "DK5000400440116243 | DK5000400440116244 | ACCOUNT_WRONG",
        "DK5000400440116243 | GB82WEST12345698765432 | OTHER_ACCOUNT",
        "camt.053.001.02 | camt.053.001.99 | XML_VERSION",
        "camt.053.001.02 | camt.052.001.02 | XML_NOT_CAMT",
        "</Document> | </Dokument> | XML_BROKEN",
        "Lommepenge marts | &lommepenge; | XML_DOCTYPE",
        "Lommepenge marts | Lommepenge & marts | XML_BROKEN",
        "<FrDtTm>2026-03-02 | <FrDtTm>2026-04-02 | ELEMENT_WRONG",
    })
    void whatIsWrongIsSaid(String good, String bad, BankFileProblem expected) {
        String file = text("statement-02.xml");
        assertThat(file).contains(good);
        String broken = file.replace(good, bad);
        BankFileError error = first(BankFile.read(
                broken.getBytes(StandardCharsets.UTF_8), EXPECTED));
        assertThat(error.problem()).isEqualTo(expected);
        assertThat(error.line()).isPositive();
        assertThat(error.column()).isPositive();
    }

    @Test
    void theDifferenceIsNamed() {
        String file = text("statement-02.xml").replace("13151.50", "13151.51");
        assertThat(first(read(file)).details()).containsExactly(
                new Detail.Amount(Money.ofOere(1_315_150)),
                new Detail.Amount(Money.ofOere(1_315_151)),
                new Detail.Amount(Money.ofOere(1)));
    }

    @Test
    void anErrorPointsAtItsElement() {
        String file = text("statement-02.xml").replace("<Amt Ccy=\"DKK\">948.50",
                "<Amt Ccy=\"DKK\">948,50");
        BankFileError error = first(read(file));
        assertThat(file.lines().skip(error.line() - 1L).findFirst().orElse(""))
                .contains("948,50");
        assertThat(error.field()).isEqualTo("Ntry/Amt");
        assertThat(error.found()).isEqualTo("948,50");
    }

    @Test
    void severalStatementsInOneFileAreSeveralAndTheSameTwiceIsRefused() {
        String file = text("statement-08.xml");
        String statement = file.substring(file.indexOf("<Stmt>"), file.indexOf("</Stmt>") + 7);
        String other = statement.replace("2026-065", "2026-066");
        BankFile both = read(file.replace(statement, statement + other));
        assertThat(((BankFile.Read) both).statements()).extracting(BankStatement::statementId)
                .containsExactly("2026-065", "2026-066");
        assertThat(first(read(file.replace(statement, statement + statement))).problem())
                .isEqualTo(BankFileProblem.STATEMENT_TWICE);
    }

    @Test
    void aStatementWithoutEntriesIsAStatement() {
        String file = text("statement-08.xml");
        int begin = file.indexOf("<TxsSummry>");
        String empty = file.substring(0, begin) + file.substring(file.indexOf("</Stmt>"));
        BankStatement statement = one(read(empty.replace("13151.50", "12500.00")));
        assertThat(statement.lines()).isEmpty();
        assertThat(statement.closing()).isEqualTo(statement.opening());
    }

    @Test
    void aFileWithoutStatementsIsRefused() {
        String file = text("statement-08.xml");
        String none = file.substring(0, file.indexOf("<Stmt>"))
                + file.substring(file.indexOf("</Stmt>") + 7);
        assertThat(first(read(none)).problem()).isEqualTo(BankFileProblem.NO_STATEMENT);
    }

    @Test
    void aRepeatedReferenceACopyAndABatchThatDoesNotSumAreNoted() {
        String file = text("statement-02.xml").replace("AR-1002", "AR-1001")
                .replace("500.00</Amt></TxAmt></AmtDtls>\n            <RltdPties><Cdtr><Nm>Fod",
                        "501.00</Amt></TxAmt></AmtDtls>\n            <RltdPties><Cdtr><Nm>Fod")
                .replace("<FrToDt>", "<CpyDplctInd>DUPL</CpyDplctInd><FrToDt>");
        BankStatement statement = one(read(file));
        assertThat(notes(statement)).containsExactlyInAnyOrder(
                BankFileNote.Kind.NOT_BOOKED_LEFT_OUT, BankFileNote.Kind.REFERENCE_REPEATED,
                BankFileNote.Kind.IS_A_COPY, BankFileNote.Kind.PARTS_DIFFER);
    }

    @Test
    void prefixesAndForeignElementsDoNotMatter() {
        String file = text("statement-08.xml")
                .replace("<Stmt>", "<Stmt><x:Id xmlns:x=\"urn:other\">no</x:Id>")
                .replaceAll("<(/?)(?!x:|\\?)([A-Z])", "<$1n:$2")
                .replace("xmlns=", "xmlns:n=");
        assertThat(file).contains("<n:Document");
        assertThat(one(read(file)).statementId()).isEqualTo("2026-065");
    }

    @Test
    void theDeclaredEncodingIsUsed() {
        String file = text("statement-08.xml").replace("UTF-8", "ISO-8859-1");
        BankStatement statement = one(BankFile.read(
                file.getBytes(StandardCharsets.ISO_8859_1), FileHints.none()));
        assertThat(statement.lines().getFirst().counterparty().name())
                .isEqualTo("Åse Østergård-Fiktiv");
        byte[] wide = text("statement-08.xml").replace("UTF-8", "UTF-16")
                .getBytes(StandardCharsets.UTF_16);
        assertThat(one(BankFile.read(wide, FileHints.none())).source().encoding())
                .isEqualTo("UTF-16");
    }

    @Test
    void bombsAndForeignEntitiesAreRefusedUnopened() {
        String laughs = """
                <?xml version="1.0"?>
                <!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;">]>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">&d;</Document>
                """;
        String outside = """
                <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">&x;</Document>
                """;
        assertThat(first(read(laughs)).problem()).isEqualTo(BankFileProblem.XML_DOCTYPE);
        assertThat(first(read(outside)).problem()).isEqualTo(BankFileProblem.XML_DOCTYPE);
        assertThat(first(read("<!DOCTYPE html><html></html>")).problem())
                .isEqualTo(BankFileProblem.XML_DOCTYPE);
    }

    @Test
    void depthAndCountsAreBounded() {
        String head = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                + "<BkToCstmrStmt><Stmt>";
        assertThat(first(read(head + "<a>".repeat(100))).problem())
                .isEqualTo(BankFileProblem.XML_TOO_DEEP);
        assertThat(first(read(head + "<a/>".repeat(CamtXml.MAX_ELEMENTS))).problem())
                .isEqualTo(BankFileProblem.XML_TOO_MUCH);
        assertThat(first(read(head + "<Ntry/>".repeat(BankFile.MAX_LINES + 1))).problem())
                .isEqualTo(BankFileProblem.ELEMENT_MISSING);
        String booked = "<Ntry><Sts><Cd>INFO</Cd></Sts></Ntry>";
        assertThat(first(read(head + booked.repeat(BankFile.MAX_LINES + 1))).problem())
                .isEqualTo(BankFileProblem.TOO_MANY_LINES);
    }

    @Test
    void manyErrorsAreCutAndSaidToBe() {
        String entry = "<Ntry><Sts>ODD</Sts></Ntry>";
        String file = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                + "<BkToCstmrStmt><Stmt>" + entry.repeat(200)
                + "</Stmt></BkToCstmrStmt></Document>";
        List<BankFileError> errors = errors(read(file));
        assertThat(errors).hasSize(Findings.MOST + 1);
        assertThat(errors.getLast().problem()).isEqualTo(BankFileProblem.MORE_ERRORS);
    }
}
