package dk.betroet.office;

import dk.betroet.office.apportion.ApportionCommands;
import dk.betroet.office.platform.cli.BetroetCommand;

/** Entry point of the application; the script {@code betroet} calls it with one command. */
public final class Betroet {

    private Betroet() {}

    public static void main(String[] args) {
        System.exit(BetroetCommand.run(OfficeApplication.class,
                out -> ApportionCommands.of(out, System.err), System.getenv(), args));
    }
}
