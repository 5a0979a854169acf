package dk.betroet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.journal.Extract;
import dk.betroet.office.platform.journal.ForeignAuditor;
import dk.betroet.office.platform.journal.JournalExport;
import dk.betroet.office.platform.web.format.Wording;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Move;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Programs by other people add up what was played, from its journals, and come to what the
 * independent bookkeeper has: so three parties who share nothing agree to the øre and the day.
 */
@Tag("database")
class ForeignAuditTest {

    private static final long SEED = 11;
    private static final int STEPS = 300;
    private static final int DIGITS = 12;

    private static Office office;
    private static Run run;

    @TempDir
    private Path folder;

    @BeforeAll
    static void play() {
        office = Office.start(Optional.empty());
        run = new Run(office, SEED, false);
        World world = new World(office, run.books());
        run.settle(world);
        for (int i = 0; i < STEPS; i++) {
            run.step();
        }
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyBookComesToTheBookkeepersBalancesAndDays(ForeignAuditor auditor) {
        World world = new World(office, run.books());
        for (Home home : world.homes()) {
            ForeignAuditor.Report report = office.part(Database.class).read(world.tenant(home),
                    sql -> auditor.audits(sql, office.part(JournalExport.class),
                            office.part(Wording.class),
                            Extract.whole(UUID.fromString(home.id)), folder));
            Map<String, Money> byPlaceAndOwner = new TreeMap<>();
            report.balances().forEach((account, amount) ->
                    byPlaceAndOwner.put(placeAndOwner(account), amount));
            assertThat(byPlaceAndOwner).isEqualTo(balances(home)).isNotEmpty();
            assertThat(report.days()).isEqualTo(days(home));
        }
    }

    /** What a journal's account ends in: the end of the place's identity and of the fund's. */
    private static String placeAndOwner(String account) {
        int owner = account.lastIndexOf(":F");
        String place = account.substring(0, owner);
        return (place.endsWith("Outside") ? Books.OUTSIDE : end(place))
                + " " + account.substring(owner + 2);
    }

    private static String end(String identity) {
        return identity.substring(identity.length() - DIGITS);
    }

    private static Map<String, Money> balances(Home home) {
        Map<String, Long> sums = new TreeMap<>();
        for (Entry entry : home.entries) {
            for (Move move : entry.moves) {
                sums.merge(name(move.from(), move.fund()), -move.oere(), Long::sum);
                sums.merge(name(move.to(), move.fund()), move.oere(), Long::sum);
            }
        }
        Map<String, Money> found = new TreeMap<>();
        sums.forEach((name, oere) -> found.put(name, Money.ofOere(oere)));
        found.values().removeIf(Money.ZERO::equals);
        return found;
    }

    private static String name(String place, String fund) {
        return (place.equals(Books.OUTSIDE) ? place : end(place)) + " " + end(fund);
    }

    private static Map<Long, ForeignAuditor.Days> days(Home home) {
        Map<Long, ForeignAuditor.Days> found = new TreeMap<>();
        home.entries.forEach(entry -> found.put(entry.voucher,
                new ForeignAuditor.Days(entry.day, entry.recorded)));
        return found;
    }
}
