package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.backup.BackupProgress;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells on a stream, a line for every ten per cent of a step, how far a long work is. */
final class PrintedProgress implements BackupProgress {

    private static final int EVERY_PERCENT = 10;

    private final PrintStream out;
    private @Nullable Step step;
    private int told;

    PrintedProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(Step now, int percent, long rows) {
        if (now != step) {
            step = now;
            told = -EVERY_PERCENT;
        }
        if (percent >= told + EVERY_PERCENT || percent == 100 && told < 100) {
            told = percent;
            out.println(String.format(Locale.ENGLISH, "· %s: %d %%, %,d rows", switch (now) {
                case SAVING -> "Saving";
                case CHECKING -> "Reading the file";
                case RESTORING -> "Restoring";
                case COMPARING -> "Comparing";
            }, percent, rows));
        }
    }
}
