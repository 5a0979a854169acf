/**
 * A backup: every row of the office and its master key, as of one moment, in one encrypted file
 * that is read back before it counts; and the way back from it, all or nothing.
 * {@code docs/backup.md} says what the file is, byte by byte.
 *
 * <p>It is not the archive: that is for others to read and check, this is for the office to
 * live on.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.backup;
