package dk.betroet.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Postings through HTTP: as many as can be, and how long one waits when half as many come. The
 * clients run in the same process as the office, so their work counts against it.
 */
final class OverHttp implements Bench {

    private static final int CLIENTS = 20;
    private static final int RESIDENTS = 600;
    private static final double HALF = 0.5;

    /** How often one client asks, so that each is answered before the next. */
    private static final double CALM = 50;

    private static final double P99 = 0.99;

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        BenchOffice office = setting.office();
        CareHome home = CareHome.open(office, CLIENTS, RESIDENTS);
        List<Http> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Http(home, home.staff().get(i)));
        }
        setting.tell("a home with " + CLIENTS + " clients stands");
        List<Contestant> contestants = new ArrayList<>(List.of(
                Contestant.of("posting through HTTP", time -> Crowd.rate(CLIENTS, time,
                        number -> posting(home, clients.get(number), number))),
                Contestant.of("posting without HTTP", time -> Crowd.rate(CLIENTS, time,
                        number -> home.everyday(number, CLIENTS))),
                PlainEntry.of(office, CLIENTS, true)));
        Optional<Path> pgbench = setting.pgbench();
        pgbench.ifPresent(program -> contestants.add(PgBench.of(office, program, CLIENTS)));
        Measured saturation = setting.rounds().run("http-saturation", "postings/s",
                "at least 0.7 × pgbench TPC-B with as many clients", contestants);
        keep.accept(saturation);
        double rate = Math.max(1, saturation.of(0).median() * HALF);
        keep.accept(setting.rounds().run("http-half", "ms", "p99 under 25 ms", List.of(
                waiting("posting, p99 at half of saturation", rate, P99, home, clients, false),
                waiting("posting, median", rate, HALF, home, clients, false))));
        keep.accept(setting.rounds().run("http-may", "ms", "p99 under 5 ms", List.of(
                waiting("Må jeg? p99, at the same rate", rate, P99, home, clients, true),
                waiting("Må jeg? median", rate, HALF, home, clients, true),
                waiting("Må jeg? p99, one client, " + (int) CALM + " a second", CALM, P99, home,
                        clients.subList(0, 1), true))));
    }

    private static Contestant waiting(String name, double rate, double part, CareHome home,
            List<Http> clients, boolean asking) {
        return Contestant.of(name, time -> {
            List<Crowd.Deed> deeds = new ArrayList<>();
            for (int i = 0; i < clients.size(); i++) {
                deeds.add(asking ? asking(home, clients.get(i), i)
                        : receiving(home, clients.get(i), i));
            }
            return Arrivals.percentile(Arrivals.waits(rate, time, deeds), part);
        });
    }

    private static Crowd.Deed posting(CareHome home, Http client, int number) {
        List<CareHome.Resident> mine = mine(home, number);
        int[] turn = {0};
        return () -> {
            CareHome.Resident resident = mine.get(turn[0] / 2 % mine.size());
            boolean in = turn[0]++ % 2 == 0;
            client.act(in ? "custody.receive" : "custody.pay-out",
                    home.movement(resident, in), false);
        };
    }

    /** Only money that comes in: requests that overtake each other then never lack any. */
    private static Crowd.Deed receiving(CareHome home, Http client, int number) {
        List<CareHome.Resident> mine = mine(home, number);
        AtomicInteger turn = new AtomicInteger();
        return () -> {
            Map<String, Object> movement = home.movement(
                    mine.get(turn.getAndIncrement() % mine.size()), true);
            movement.put("amount", 1);
            client.act("custody.receive", movement, false);
        };
    }

    private static Crowd.Deed asking(CareHome home, Http client, int number) {
        List<CareHome.Resident> mine = mine(home, number);
        AtomicInteger turn = new AtomicInteger();
        return () -> client.act("custody.receive", home.movement(
                mine.get(turn.getAndIncrement() % mine.size()), true), true);
    }

    private static List<CareHome.Resident> mine(CareHome home, int number) {
        List<CareHome.Resident> mine = new ArrayList<>();
        for (int i = number; i < home.residents().size(); i += CLIENTS) {
            mine.add(home.residents().get(i));
        }
        return mine;
    }
}
