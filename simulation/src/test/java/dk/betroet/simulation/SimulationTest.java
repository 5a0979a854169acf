package dk.betroet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Move;
import dk.betroet.simulation.bookkeeper.Docket.File;
import dk.betroet.simulation.bookkeeper.Joint.Claim;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seeds are played against the real office: fresh ones for as many seconds as
 * {@code betroet.simulation.seconds} says, and every one that ever found something.
 */
@Tag("database")
class SimulationTest {

    private static final long STEPS = 400;
    private static final Duration FRESH =
            Duration.ofSeconds(Long.getLong("betroet.simulation.seconds", 60));

    private static Office office;

    @BeforeAll
    static void start() {
        office = Office.start(Optional.empty());
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    /** A seed and how many steps it took to find what is said after them. */
    record Found(long seed, long steps, String what) {}

    static List<Found> found() throws Exception {
        try (var file = SimulationTest.class.getResourceAsStream("/seeds.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .map(parts -> new Found(
                            Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void whatASeedOnceFoundIsMended(Found found) {
        assertThat(new Run(office, found.seed(), false).play(found.steps()).steps())
                .as(found.what()).isEqualTo(found.steps());
    }

    @Test
    void freshSeedsFindNothing() {
        long deadline = System.nanoTime() + FRESH.toNanos();
        Tally all = new Tally();
        do {
            long seed = System.nanoTime();
            all.add(new Run(office, seed, false).play(STEPS, deadline).tally());
        } while (System.nanoTime() < deadline);
        assertThat(all.operations().keySet()).anyMatch(name -> name.endsWith(" done"));
    }

    @Test
    void theSameSeedPlaysExactlyTheSame() {
        String first;
        try (Office other = Office.start(Optional.empty())) {
            first = new Run(other, 4, true).play(120).digest();
        }
        assertThat(new Run(office, 4, true).play(120).digest()).isEqualTo(first);
    }

    @Test
    void oneOereTooManyInTheBookkeepersBooksIsFound() {
        Run run = new Run(office, 5, false);
        run.settle(new World(office, run.books()));
        Entry entry = run.books().homes.values().stream()
                .flatMap(home -> home.entries.stream()).findFirst().orElseThrow();
        Move move = entry.moves.getFirst();
        entry.moves = List.of(new Move(move.fund(), move.from(), move.to(), move.oere() + 1));
        assertThatThrownBy(() -> steps(run, 150)).isInstanceOf(Mismatch.class)
                .hasMessageContaining("balances differ")
                .hasMessageContaining("--seed 5");
    }

    @Test
    void anOfficeThatGoesByAnotherLimitIsFound() {
        Run run = new Run(office, 6, false);
        run.settle(new World(office, run.books(),
                law -> law.equals("solby") ? "bilag-7.9" : "solby"));
        assertThatThrownBy(() -> steps(run, 400)).isInstanceOf(Mismatch.class)
                .hasMessageContaining("again: ./betroet simulate --seed 6");
    }

    @Test
    void whatASecretariatShowsIsHeldAgainstTheBookkeeper() {
        Run run = new Run(office, 7, false);
        run.settle(new World(office, run.books()));
        Optional<Home> played = Optional.empty();
        for (int i = 0; i < 600 && played.isEmpty(); i++) {
            run.step();
            played = run.books().homes.values().stream().filter(home ->
                    !home.joint.claims.isEmpty() && !home.docket.files.isEmpty()).findFirst();
        }
        run.check();
        Home home = played.orElseThrow();
        Claim claim = home.joint.claims.values().iterator().next();
        claim.oere++;
        assertThatThrownBy(run::check).isInstanceOf(Mismatch.class)
                .hasMessageContaining("claims differ");
        claim.oere--;
        File file = home.docket.files.values().iterator().next();
        String level = file.level;
        Set<String> named = Set.copyOf(file.named);
        file.level = "named";
        file.named.clear();
        assertThatThrownBy(run::check).isInstanceOf(Mismatch.class)
                .hasMessageContaining("sees of " + file.id);
        file.level = level;
        file.named.addAll(named);
        file.stage = "closed";
        assertThatThrownBy(run::check).isInstanceOf(Mismatch.class)
                .hasMessageContaining("stand elsewhere");
    }

    private static void steps(Run run, int steps) {
        for (int i = 0; i < steps; i++) {
            run.step();
        }
    }

    @Test
    void whatWasNeverTriedIsSaid() {
        Run.Result result = new Run(office, 8, false).play(60);
        String text = Report.of(office, result).toText();
        assertThat(text).contains("never tried", result.digest());
    }
}
