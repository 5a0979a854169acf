package dk.betroet.office.platform.cli;

import dk.betroet.rules.RulesCli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine;

/**
 * All commands, and the way into them. Exit codes: 0 done, 1 it went wrong, 2 it could not be
 * done as it was asked.
 */
@Command(
        name = "betroet",
        description = "Keeps money and decisions that belong to other people.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
public final class BetroetCommand {

    private BetroetCommand() {}

    /**
     * Carries out one command line.
     *
     * @param application the web application that {@code demo} and {@code serve} run
     * @param jobs        the commands that jobs have of their own, printing to a stream
     * @param arguments   as typed
     * @param environment the process's environment variables
     * @return the exit code
     */
    public static int run(Class<?> application, Function<PrintStream, List<?>> jobs,
            Map<String, String> environment, String... arguments) {
        PrintStream out = new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (arguments.length > 0 && arguments[0].equals("rules")) {
            return RulesCli.run(List.of(arguments).subList(1, arguments.length), out, System.err);
        }
        CommandLine line = new CommandLine(new BetroetCommand())
                .addSubcommand(new DemoCommand(application, out))
                .addSubcommand(new ServeCommand(application, out, environment))
                .addSubcommand(new MayCommand(application, out, environment))
                .addSubcommand(new BooksCommand(application, out, environment))
                .addSubcommand(new ExportCommand(application, out, environment))
                .addSubcommand(new BackupCommand(out, environment, Clock.systemUTC()))
                .addSubcommand(new RestoreCommand(out, environment))
                .addSubcommand(new AuditCommand(application, out, environment))
                .addSubcommand(new KeysCommand(out, environment))
                .addSubcommand(new AccountsCommand(out, System.in))
                .addSubcommand(new MinutesCommand(out, System.in));
        jobs.apply(out).forEach(line::addSubcommand);
        if (arguments.length == 0) {
            line.usage(out);
            return CommandLine.ExitCode.OK;
        }
        return line.execute(arguments);
    }
}
