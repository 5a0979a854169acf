package dk.betroet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Whether a book that has grown is slower than one that has not: two homes, in turn. */
final class Flatness implements Bench {

    private static final int RESIDENTS = 100;
    private static final long SMALL = 5_000;
    private static final long QUICK = 100_000;
    private static final long MILLION = 500_000;
    private static final long TEN_MILLION = 5_000_000;

    @Override
    public String name() {
        return "size";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        BenchOffice office = setting.office();
        CareHome small = home(setting, office, SMALL);
        Contestant smallPage = page("the same at 10,000 entries", small);
        List<Long> sizes = setting.pace().quick() ? List.of(QUICK)
                : setting.huge() ? List.of(MILLION, TEN_MILLION) : List.of(MILLION);
        for (long vouchers : sizes) {
            CareHome large = home(setting, office, vouchers);
            String lines = String.format(Locale.ROOT, "%,d", 2 * vouchers);
            List<Contestant> posting = new ArrayList<>(List.of(
                    posting("posting at " + lines + " entries", large),
                    posting("posting at 10,000 entries", small)));
            keep.accept(setting.rounds().run("size-posting-" + 2 * vouchers, "ms",
                    "at most 1.25 × that at 10,000", posting));
            keep.accept(setting.rounds().run("size-page-" + 2 * vouchers, "ms",
                    "at most 1.25 × that at 10,000", List.of(
                            page("a resident's first 50 lines at " + lines + " entries", large),
                            smallPage)));
        }
    }

    private static CareHome home(Setting setting, BenchOffice office, long vouchers)
            throws Exception {
        CareHome home = CareHome.open(office, 2, RESIDENTS);
        Rows.fill(home, vouchers);
        setting.tell("a book with " + vouchers + " vouchers stands");
        return home;
    }

    private static Contestant posting(String name, CareHome home) {
        return Contestant.of(name, time ->
                1e3 / Crowd.rate(1, time, number -> home.everyday(number, 1)));
    }

    private static Contestant page(String name, CareHome home) {
        Http http = new Http(home, home.staff().getFirst());
        int[] turn = {0};
        return Contestant.of(name, time -> 1e3 / Crowd.rate(1, time, _ -> () -> http.read(
                "funds/" + home.residents().get(turn[0]++ % RESIDENTS).fund() + "/entries")));
    }
}
