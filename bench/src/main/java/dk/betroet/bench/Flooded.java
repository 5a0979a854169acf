package dk.betroet.bench;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * How long honest users wait while one client asks as fast as it can, from an address of its own.
 * The flood is made in the same process, so the flooder's own work slows the office down as well.
 */
final class Flooded implements Bench {

    private static final int HONEST = 10;
    private static final int FLOODING = 8;
    private static final int RESIDENTS = 50;
    private static final double A_SECOND = 20;
    private static final double P99 = 0.99;
    private static final int TOO_MANY = 429;

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        try (BenchOffice office = BenchOffice.guarded()) {
            CareHome home = CareHome.open(office, HONEST + 1, RESIDENTS);
            List<Crowd.Deed> honest = new ArrayList<>();
            for (int i = 0; i < HONEST; i++) {
                Http http = new Http(home, home.staff().get(i));
                AtomicInteger turn = new AtomicInteger();
                honest.add(() -> http.read(page(home, turn.getAndIncrement())));
            }
            Http flooder = new Http(home, home.staff().getLast(),
                    InetAddress.getByName("127.0.0.2"));
            LongAdder asked = new LongAdder();
            LongAdder refused = new LongAdder();
            keep.accept(setting.rounds().run("flood", "ms", "p99 under 100 ms", List.of(
                    Contestant.of("p99 while one client floods", time -> flooded(time, () -> {
                        asked.increment();
                        if (flooder.status(page(home, 0)) == TOO_MANY) {
                            refused.increment();
                        }
                    }, honest)),
                    Contestant.of("p99 with nobody else there", time -> wait(time, honest)))));
            setting.tell("the flooder asked " + asked + " times and was turned away "
                    + refused + " times");
        }
    }

    private static String page(CareHome home, int turn) {
        return "funds/" + home.residents().get(turn % RESIDENTS).fund() + "/entries";
    }

    private static double wait(Duration time, List<Crowd.Deed> honest) throws Exception {
        return Arrivals.percentile(Arrivals.waits(A_SECOND, time, honest), P99);
    }

    private static double flooded(Duration time, Crowd.Deed flood, List<Crowd.Deed> honest)
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(FLOODING)) {
            List<Future<?>> flooding = new ArrayList<>();
            for (int i = 0; i < FLOODING; i++) {
                flooding.add(threads.submit(() -> {
                    while (!over.get()) {
                        flood.run();
                    }
                    return null;
                }));
            }
            double waited;
            try {
                waited = wait(time, honest);
            } finally {
                over.set(true);
            }
            for (Future<?> one : flooding) {
                one.get();
            }
            return waited;
        }
    }
}
