package dk.betroet.office.account.bankfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What became of a bank's file: its statements, or everything wrong with it. Nothing between: a
 * file with one wrong line is refused whole, so that no statement is ever half read.
 *
 * <p>Read are ISO 20022 camt.053.001.02, .04 and .08, and CSV as Danish banks export it; which one
 * it is shows in the bytes, never in the name of the file.
 */
public sealed interface BankFile {

    /** Largest file, in bytes: 20 MB. A year of a busy account is under one. */
    int MAX_BYTES = 20 * 1024 * 1024;

    /** Most lines in one file. */
    int MAX_LINES = 50_000;

    /** Longest text of one line, in characters. */
    int MAX_TEXT = 4_000;

    /** The file is a statement, or several, each of which adds up. */
    record Read(List<BankStatement> statements) implements BankFile {

        public Read {
            statements = List.copyOf(statements);
        }
    }

    /** The file is refused; at least one error, in the order they stand in the file. */
    record Refused(List<BankFileError> errors) implements BankFile {

        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** Reads a file. Any bytes whatever give one of the two results; none makes it throw. */
    static BankFile read(byte[] bytes, FileHints hints) {
        Findings findings = new Findings();
        List<BankStatement> statements = statements(bytes, hints, findings);
        if (findings.isEmpty() && statements.isEmpty()) {
            findings.add(BankFileProblem.NO_STATEMENT, "");
        }
        return findings.isEmpty() ? new Read(statements) : new Refused(findings.toList());
    }

    private static List<BankStatement> statements(
            byte[] bytes, FileHints hints, Findings findings) {
        if (bytes.length == 0) {
            findings.add(BankFileProblem.EMPTY, "");
            return List.of();
        }
        if (bytes.length > MAX_BYTES) {
            findings.add(BankFileProblem.TOO_LARGE, "", new Detail.Count(MAX_BYTES >> 20));
            return List.of();
        }
        String otherKind = otherKind(bytes);
        if (!otherKind.isEmpty()) {
            findings.add(BankFileProblem.NOT_A_BANK_FILE, otherKind);
            return List.of();
        }
        return looksLikeXml(bytes)
                ? new CamtFile(bytes, sha256(bytes), hints, findings).read()
                : new CsvFile(bytes, sha256(bytes), hints, findings).read();
    }

    /** The kind of a file people upload by mistake, known by its first bytes; else empty. */
    private static String otherKind(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return "ZIP / XLSX";
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "XLS";
        }
        if (start.startsWith("%PDF")) {
            return "PDF";
        }
        boolean picture = start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff");
        return picture ? "PNG / JPEG" : "";
    }

    /** Whether the first sign after a byte order mark and blanks is {@code <}, in any encoding. */
    private static boolean looksLikeXml(byte[] bytes) {
        for (byte part : bytes) {
            int sign = part & 0xFF;
            boolean mark = sign == 0xEF || sign == 0xBB || sign == 0xBF || sign >= 0xFE;
            boolean blank = sign == 0 || " \t\r\n".indexOf(sign) >= 0;
            if (!mark && !blank) {
                return sign == '<';
            }
        }
        return false;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
