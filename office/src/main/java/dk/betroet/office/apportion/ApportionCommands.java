package dk.betroet.office.apportion;

import dk.betroet.office.apportion.contribution.PopulationsCommand;
import dk.betroet.office.apportion.quota.QuotaCommand;
import java.io.PrintStream;
import java.util.List;

/** What this job adds to the command line. */
public final class ApportionCommands {

    private ApportionCommands() {}

    /** The commands, printing here. */
    public static List<Object> of(PrintStream out, PrintStream err) {
        return List.of(new QuotaCommand(out, err), new PopulationsCommand(out, err));
    }
}
