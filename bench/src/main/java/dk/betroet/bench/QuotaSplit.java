package dk.betroet.bench;

import dk.betroet.kernel.key.Basis;
import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.key.Pipeline;
import dk.betroet.kernel.key.Rounding;
import dk.betroet.rules.KeyRule;
import dk.betroet.rules.KeyRules;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What it takes to split refugee quotas over 98 municipalities, every step kept, exactly: once, and
 * over all totals from 50 to 3,000 by seven roundings. The municipalities are made up from a seed,
 * of the size of the real ones.
 */
final class QuotaSplit implements Bench {

    private static final int MUNICIPALITIES = 98;
    private static final int FIRST = 50;
    private static final int LAST = 3_000;
    private static final long SEED = 550;
    private static final List<Rounding> METHODS = List.of(Rounding.HALF_UP, Rounding.HAMILTON,
            Rounding.WEBSTER, Rounding.DHONDT, Rounding.HUNTINGTON_HILL, Rounding.ADAMS,
            Rounding.FIRST);

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        KeyRule rule = KeyRules.find("refugee-quota/550-2022").orElseThrow();
        Basis basis = basis();
        Pipeline whole = rule.pipeline(KeyRule.Wishes.NONE);
        keep.accept(setting.rounds().run("quota", "ms", "one full run under 1 ms, warm",
                List.of(Contestant.of("98 municipalities, all steps", time -> {
                    long[] sum = {0};
                    double rate = Crowd.rate(1, time, _ -> () -> sum[0] += whole
                            .split(basis, Fraction.of(550)).orThrow().result().size());
                    if (sum[0] == 0) {
                        throw new IllegalStateException("nothing was split");
                    }
                    return 1e3 / rate;
                }))));
        Map<String, Pipeline> variants = rule.variants();
        keep.accept(setting.rounds().run("quota-all", "s", "2,951 totals × 7 methods under 2 s",
                List.of(Contestant.of("2,951 totals × 7 methods",
                        _ -> seconds(basis, variants, System::nanoTime)),
                        Contestant.of("the same, by the processor's clock",
                                _ -> seconds(basis, variants, ManagementFactory
                                        .getThreadMXBean()::getCurrentThreadCpuTime)))));
    }

    /** How long it takes by a clock; the processor's own does not run while others are served. */
    private static double seconds(
            Basis basis, Map<String, Pipeline> variants, LongSupplier clock) {
        long begun = clock.getAsLong();
        int cannot = 0;
        for (Rounding method : METHODS) {
            Pipeline pipeline = variants.get(method.id());
            for (int total = FIRST; total <= LAST; total++) {
                cannot += pipeline.split(basis, Fraction.of(total))
                        instanceof Pipeline.Outcome.Cannot ? 1 : 0;
            }
        }
        if (cannot > MUNICIPALITIES * METHODS.size()) {
            throw new IllegalStateException(cannot + " could not be split");
        }
        return (clock.getAsLong() - begun) / 1e9;
    }

    private static Basis basis() {
        Random random = new Random(SEED);
        List<Basis.Row> rows = new ArrayList<>();
        for (int i = 0; i < MUNICIPALITIES; i++) {
            long people = 5_000 + random.nextInt(110_000);
            rows.add(Basis.Row.of(i + 1, Integer.toString(101 + i), Map.of("population", people,
                    "non-western-foreigners", people * (2 + random.nextInt(8)) / 100,
                    "family-reunified", (long) random.nextInt(15))));
        }
        return Basis.read(rows, List.of("population", "non-western-foreigners",
                "family-reunified"), List.of()).orThrow();
    }
}
