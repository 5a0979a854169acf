package dk.betroet.office.account.bankfile;

/**
 * Where a statement came from, so that anyone can find the file again and see it is unchanged.
 *
 * @param format {@code camt.053} or {@code CSV}
 * @param version of the format, such as {@code 001.08}; for CSV the delimiter's name
 * @param encoding of the characters, such as {@code UTF-8}; for XML what the file declares
 * @param sha256 of the whole file, 64 small hexadecimal digits
 */
public record FileSource(String format, String version, String encoding, String sha256) {}
