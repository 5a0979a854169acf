package dk.betroet.office.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileKindTest {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ROWS = "Dato;Beløb\n05-03-2026;1,00\n".getBytes(
            StandardCharsets.ISO_8859_1);

    @Test
    void a_bank_file_is_taken_only_where_one_is_asked_for() {
        assertThat(FileKind.sniff(ROWS, "")).isEmpty();
        assertThat(FileKind.sniff(ROWS, FileKind.BANK_FILE)).contains(FileKind.CSV);
        assertThat(FileKind.sniff("<Document/>".getBytes(StandardCharsets.UTF_8),
                FileKind.BANK_FILE)).contains(FileKind.XML);
        assertThat(FileKind.sniff("Dato;Beløb".getBytes(StandardCharsets.UTF_16),
                FileKind.BANK_FILE)).contains(FileKind.CSV);
    }

    @Test
    void a_photo_a_paper_or_a_program_is_no_bank_file() {
        assertThat(FileKind.sniff(PDF, FileKind.BANK_FILE)).isEmpty();
        assertThat(FileKind.sniff(PDF, "")).contains(FileKind.PDF);
        assertThat(FileKind.sniff(new byte[] {'M', 'Z', 0, 1, 2}, FileKind.BANK_FILE)).isEmpty();
        assertThat(FileKind.sniff(new byte[] {'P', 'K', 3, 4}, FileKind.BANK_FILE)).isEmpty();
    }
}
