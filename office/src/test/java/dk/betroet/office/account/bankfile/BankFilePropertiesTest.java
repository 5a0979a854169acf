package dk.betroet.office.account.bankfile;

import static dk.betroet.office.account.bankfile.Files.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BankFilePropertiesTest {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8,
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"));

    private static void assertSame(BankStatement read, Written written) {
        assertThat(read.opening()).isEqualTo(written.opening());
        assertThat(read.closing()).isEqualTo(written.closing());
        assertThat(read.lines()).extracting(line -> new Written.Row(line.bookingDate(),
                        line.valueDate(), line.amount(), line.text(),
                        line.references().getFirst().value()))
                .isEqualTo(written.rows());
        assertThat(read.lines()).extracting(BankLine::sequence)
                .isEqualTo(IntStream.rangeClosed(1, written.rows().size())
                        .boxed().toList());
    }

    @Test
    void whatIsWrittenAsCamtIsReadBackEqual() {
        qt().withExamples(200).forAll(longs().all(), integers().between(0, 30), booleans().all())
                .checkAssert((seed, size, newer) -> {
                    Written written = Written.of(seed, size);
                    byte[] file = written.toCamtBytes(newer);
                    assertSame(one(BankFile.read(file, FileHints.none())), written);
                });
    }

    @Test
    void whatIsWrittenAsCsvIsReadBackEqual() {
        List<String> dates = List.of("dd.MM.yyyy", "dd-MM-yyyy", "yyyy-MM-dd", "dd/MM/yyyy");
        qt().withExamples(300).forAll(longs().all(), integers().between(1, 30))
                .checkAssert((seed, size) -> {
                    Written written = Written.of(seed, size);
                    Random random = new Random(seed);
                    char delimiter = ";,\t".charAt(random.nextInt(3));
                    String file = written.toCsv(delimiter, dates.get(random.nextInt(4)),
                            random.nextBoolean(), random.nextBoolean());
                    byte[] bytes = file.getBytes(ENCODINGS.get(random.nextInt(4)));
                    assertSame(one(BankFile.read(bytes, FileHints.none())), written);
                });
    }

    /** The amounts of what is still accepted are the written ones: one byte cannot move money. */
    @Test
    void oneBrokenByteInACamtGivesTheSameMoneyOrARefusal() {
        qt().withExamples(1500).forAll(longs().all(), integers().between(0, 255))
                .checkAssert((seed, value) -> {
                    Written written = Written.of(seed, 4);
                    byte[] file = written.toCamtBytes(seed % 2 == 0);
                    file[new Random(seed).nextInt(file.length)] = (byte) (int) value;
                    if (BankFile.read(file, FileHints.none()) instanceof BankFile.Read(var read)) {
                        BankStatement statement = read.getFirst();
                        assertThat(statement.closing()).isEqualTo(written.closing());
                        assertThat(statement.opening()).isEqualTo(written.opening());
                        assertThat(Files.amounts(statement)).isEqualTo(
                                written.rows().stream().map(Written.Row::amount).toList());
                    }
                });
    }

    /** In a CSV the opening balance is not written, so the oldest amount has no second witness. */
    @Test
    void oneBrokenByteInACsvGivesTheSameMoneyOrARefusal() {
        qt().withExamples(1500).forAll(longs().all(), integers().between(0, 255))
                .checkAssert((seed, value) -> {
                    Written written = Written.of(seed, 5);
                    byte[] file = written.toCsv(';', "dd.MM.yyyy", seed % 2 == 0, true)
                            .getBytes(StandardCharsets.UTF_8);
                    file[new Random(seed).nextInt(file.length)] = (byte) (int) value;
                    if (BankFile.read(file, FileHints.none()) instanceof BankFile.Read(var read)) {
                        BankStatement statement = read.getFirst();
                        assertThat(statement.closing()).isEqualTo(written.closing());
                        assertThat(Files.amounts(statement).subList(1, 5)).isEqualTo(
                                written.rows().subList(1, 5).stream()
                                        .map(Written.Row::amount).toList());
                    }
                });
    }

    @Test
    void anyBytesGiveAnAnswer() {
        qt().withExamples(2000).forAll(longs().all(), integers().between(0, 300))
                .checkAssert((seed, size) -> {
                    byte[] bytes = new byte[size];
                    new Random(seed).nextBytes(bytes);
                    assertThat(BankFile.read(bytes, FileHints.none()))
                            .isInstanceOf(BankFile.Refused.class);
                });
    }

    /** Pieces that are almost a file reach deeper than plain noise. */
    @Test
    void anyHeapOfAlmostRightPiecesGivesAnAnswer() {
        List<String> pieces = List.of("Dato", ";", "Beløb", "Saldo", "\n", "\"", "02.03.2026",
                "1,00", "-1.000,00", "\t", ",", "<", ">", "<Document xmlns=\"urn:iso:std:iso:20022:"
                + "tech:xsd:camt.053.001.08\">", "<BkToCstmrStmt>", "<Stmt>", "<Ntry>", "</Ntry>",
                "</Stmt>", "<Bal>", "</Bal>", "<Amt Ccy=\"DKK\">", "</Amt>", "&amp;", "&x;",
                "\u0000", "<![CDATA[", "]]>", "<!--", "-->", "Dato;Beløb;Saldo\n", "i alt;",
                "kr.", "🎂");
        qt().withExamples(3000).forAll(longs().all(), integers().between(0, 40))
                .checkAssert((seed, size) -> {
                    Random random = new Random(seed);
                    StringBuilder file = new StringBuilder();
                    for (int i = 0; i < size; i++) {
                        file.append(pieces.get(random.nextInt(pieces.size())));
                    }
                    assertThat(Files.read(file.toString())).isNotNull();
                });
    }

    @Test
    void aFileCutOffAnywhereIsNeverMistakenForAWholeCamt() {
        byte[] whole = Files.resource("statement-08.xml");
        int end = new String(whole, StandardCharsets.UTF_8).stripTrailing()
                .getBytes(StandardCharsets.UTF_8).length;
        for (int length = 0; length < end; length++) {
            assertThat(BankFile.read(Arrays.copyOf(whole, length), FileHints.none()))
                    .isInstanceOf(BankFile.Refused.class);
        }
    }
}
