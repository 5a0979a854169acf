package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.audit.SelfAudit;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: adds every book up from its first line, now. */
@Command(name = "audit", description = "Add every book up from its first line.",
        footer = {"", "Exit codes: 0 all add up, 1 one does not, 2 it cannot be asked so."})
final class AuditCommand implements Callable<Integer> {

    private final Class<?> application;
    private final PrintStream out;
    private final Map<String, String> environment;

    @Mixin
    private final WhichOffice which = new WhichOffice();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    AuditCommand(Class<?> application, PrintStream out, Map<String, String> environment) {
        this.application = application;
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return switch (which.wishes("./betroet audit", environment)) {
            case WhichOffice.Chosen.None(Refusal why) -> {
                out.println(why.text());
                yield Refusal.EXIT;
            }
            case WhichOffice.Chosen.One(Office.Wishes wishes) ->
                    new Office(application, wishes, System.err).beside(this::audit);
        };
    }

    private int audit(ApplicationContext office) {
        List<SelfAudit.Result> results = office.getBean(SelfAudit.class).all();
        for (SelfAudit.Result result : results) {
            out.println("book " + result.unit() + ": " + (result.addsUp() ? "adds up"
                    : result.count() + " problems") + ", " + result.facts() + " facts, "
                    + result.vouchers() + " vouchers, " + result.papers() + " files, "
                    + result.erased() + " erased, ends with " + result.head());
            result.problems().forEach(problem -> out.println("  " + problem.code()
                    + (problem.sequence() == 0 ? "" : " at " + problem.sequence())
                    + (problem.fund() == null ? "" : " fund " + problem.fund()
                            + " place " + problem.place())
                    + ": expected " + problem.expected() + ", found " + problem.found()));
        }
        return results.stream().allMatch(SelfAudit.Result::addsUp) ? 0 : Office.EXIT_FAULT;
    }
}
