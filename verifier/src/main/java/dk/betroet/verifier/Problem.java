package dk.betroet.verifier;

/**
 * One thing that is wrong in an archive.
 *
 * @param code what kind of wrong, as listed in {@code docs/archive.md}
 * @param file the file in the archive; empty when it is the archive itself
 * @param line the line in the file, from 1; 0 when it is the file itself
 * @param said what should stand there and what does, in English
 */
public record Problem(String code, String file, long line, String said) {

    /** One line for a person. */
    @Override
    public String toString() {
        String where = line > 0 ? file + ":" + line : file;
        return (where.isEmpty() ? "" : where + ": ") + code + ": " + said;
    }
}
