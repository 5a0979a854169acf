package dk.betroet.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The full posting, everything included, against the plainest SQL that anybody would write. Every
 * posting goes through the one cash box of the home; so does the yardstick's hot account.
 */
final class Postings implements Bench {

    private static final int STAFF = 32;
    private static final int RESIDENTS = 640;

    /** How many turns long eight callers post before anything is measured. */
    private static final int WARMING = 8;

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        BenchOffice office = setting.office();
        CareHome home = CareHome.open(office, STAFF, RESIDENTS);
        setting.tell("a home with " + RESIDENTS + " residents stands; the office warms up");
        Crowd.rate(8, setting.pace().turn().multipliedBy(WARMING),
                number -> home.everyday(number, 8));
        keep.accept(race(setting, home, 1, "at least 0.7 × plain double entry"));
        keep.accept(race(setting, home, 8, "at least 3 × plain double entry, hot account"));
        keep.accept(race(setting, home, 32, "at least 5 × plain double entry, hot account, "
                + "and 1.5 × pgbench TPC-B"));
    }

    private static Measured race(Setting setting, CareHome home, int callers, String aim)
            throws Exception {
        BenchOffice office = setting.office();
        List<Contestant> contestants = new ArrayList<>(List.of(
                Contestant.of("full posting", time -> Crowd.rate(
                        callers, time, number -> home.everyday(number, callers))),
                PlainEntry.of(office, callers, false),
                PlainEntry.of(office, callers, true),
                PlainEntry.function(office, callers, true)));
        Optional<Path> pgbench = setting.pgbench();
        pgbench.ifPresent(program -> contestants.add(PgBench.of(office, program, callers)));
        return setting.rounds().run(
                "posting-" + callers, "postings/s", aim, contestants);
    }
}
