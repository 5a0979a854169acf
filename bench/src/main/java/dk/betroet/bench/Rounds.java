package dk.betroet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets contestants take turns, so that what burdens the machine burdens all of them. */
final class Rounds {

    private final Pace pace;
    private final Consumer<String> tell;
    private final Settling settling;

    /** What a server does by itself within its first minutes, done at once. */
    interface Settling {
        void settle() throws Exception;
    }

    Rounds(Pace pace, Consumer<String> tell, Settling settling) {
        this.pace = pace;
        this.tell = tell;
        this.settling = settling;
    }

    /** One round that does not count, to warm up, and then those that do. */
    Measured run(String bench, String unit, String aim, List<Contestant> contestants)
            throws Exception {
        for (Contestant contestant : contestants) {
            contestant.measure(pace.turn());
        }
        settling.settle();
        List<double[]> rounds = new ArrayList<>();
        for (int i = 0; i < pace.rounds(); i++) {
            double[] round = new double[contestants.size()];
            for (int j = 0; j < round.length; j++) {
                // Every other round backwards, so that nobody always comes after the same one.
                int at = i % 2 == 0 ? j : round.length - 1 - j;
                round[at] = contestants.get(at).measure(pace.turn());
            }
            rounds.add(round);
            tell.accept(bench + ": round " + (i + 1) + " of " + pace.rounds());
        }
        return new Measured(bench, unit,
                contestants.stream().map(Contestant::name).toList(), rounds, aim);
    }
}
