package dk.betroet.bench;

import dk.betroet.office.platform.operation.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The year's statements of a whole home, each made by the operation and kept as a PDF. */
final class YearStatements implements Bench {

    private static final int RESIDENTS = 1_000;
    private static final int QUICK = 20;

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        int residents = setting.pace().quick() ? QUICK : RESIDENTS;
        CareHome home = CareHome.open(setting.office(), 2, residents);
        Rows.fill(home, 24L * residents);
        setting.tell("a home with " + residents + " residents and their year stands");
        LocalDate today = LocalDate.now(setting.office().part(Clock.class));
        AtomicInteger round = new AtomicInteger();
        keep.accept(setting.rounds().run("statements-" + residents, "s",
                "1,000 in under 40 s", List.of(
                        Contestant.of("statements of " + residents + " residents",
                                _ -> all(home, today.minusDays(round.getAndIncrement()))))));
    }

    /** A year that ends on another day each time: the same statement is not made twice. */
    private static double all(CareHome home, LocalDate through) {
        long begun = System.nanoTime();
        for (CareHome.Resident resident : home.residents()) {
            Outcome.Done made = home.done(home.staff().getFirst(), "account.make-statement",
                    Map.of("fund", resident.fund().toString(),
                            "from", through.minusYears(1).plusDays(1).toString(),
                            "through", through.toString()));
            if (made.replay()) {
                throw new IllegalStateException("a statement was not made anew");
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
