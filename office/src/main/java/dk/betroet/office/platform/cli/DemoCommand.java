package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.postgres.DataFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: an office with a fictional care home in it, from nothing. */
@Command(name = "demo", description = "Run a fictional care home, to look at.")
final class DemoCommand implements Callable<Integer> {

    private final Class<?> application;
    private final PrintStream out;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "N",
            description = "The port to listen on (${DEFAULT-VALUE}); 0 takes any free one.")
    private int port;

    @Option(names = "--fresh", description = "Throw the former demo away first.")
    private boolean fresh;

    @Option(names = "--data", paramLabel = "DIR",
            description = "Another folder than data/demo.")
    private @Nullable Path data;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    DemoCommand(Class<?> application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    @Override
    public Integer call() {
        Path folder = data != null ? Paths.asked(data) : Paths.home().resolve("data/demo");
        if (fresh) {
            Optional<String> holder = DataFolder.removeDemo(folder);
            if (holder.isPresent()) {
                out.println(holder.get());
                return Refusal.EXIT;
            }
        }
        Office.Wishes wishes = new Office.Wishes(
                "./betroet demo", true, Optional.of(folder), Optional.empty(),
                Office.Wishes.keyIn(folder.resolve("keys")), "127.0.0.1", Ports.chosen(port),
                Optional.empty(), Map.of());
        return new Office(application, wishes, out).run();
    }
}
