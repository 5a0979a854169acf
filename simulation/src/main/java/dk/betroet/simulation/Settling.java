package dk.betroet.simulation;

import dk.betroet.office.platform.people.Role;
import dk.betroet.simulation.bookkeeper.Answer.Kind;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Request;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody moves in: two authorities, three homes under two rule books, those who work there,
 * residents with relatives, boxes and accounts. From the first resident on it goes by deeds that
 * are predicted like all others.
 */
final class Settling {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final long ON_ACCOUNT = 9_000_00;
    private static final long POCKET_MONEY = 450_00;
    private static final long GRANT = 4_000_00;

    private final Run run;
    private final World world;
    private final OtherPlay play;
    private final BudgetPlay budget;
    private final CasePlay cases;
    private final Map<String, String> signers = new TreeMap<>();
    private int keys;

    Settling(Run run, World world, Cast cast) {
        this.run = run;
        this.world = world;
        this.play = cast.other();
        this.budget = cast.budget();
        this.cases = cast.cases();
    }

    void settle() {
        String tag = Long.toUnsignedString(run.seed(), 36);
        UUID one = world.authority("Myndighed A " + tag);
        UUID other = world.authority("Myndighed B " + tag);
        home(world.home(one, "Sim " + tag + " A1", "bilag-7.9"), true);
        home(world.home(one, "Sim " + tag + " A2", "bilag-7.9"), false);
        home(world.home(other, "Sim " + tag + " B1", "solby"), true);
        secretariat(world.secretariat(one, "Sim " + tag + " S1"));
        secretariat(world.secretariat(other, "Sim " + tag + " S2"));
    }

    /** Municipalities' joint secretariat: a budget, an account, and money on it in both years. */
    private void secretariat(Home home) {
        String leader = world.works(home, Role.LEADER, "Sofie Leder");
        world.works(home, Role.DEPUTY, "Stig Dahl");
        world.works(home, Role.STAFF, "Kai Kasserer");
        world.works(home, Role.STAFF, "Sia Elm");
        world.works(home, Role.AUDITOR, "Rune Revisor");
        run.begin();
        run.must(ask(home, leader, "custody.open-place", "kind", "bank-account",
                "name", "Sekretariatets konto", "date", home.openedOn, "account", "municipal",
                "accountNumber", "9999-000002", "responsible", leader), Kind.DONE);
        run.must(ask(home, leader, "custody.open-place", "kind", "cash-box",
                "name", "Småkassen", "date", home.openedOn, "storage", "safe",
                "responsible", leader), Kind.DONE);
        run.must(budget.keep(home, leader, run.table(home, BudgetPlay.TABLE), home.openedOn),
                Kind.DONE);
        String line = home.joint.lines.values().stream()
                .filter(one -> one.label().equals("Tilskud")).findFirst().orElseThrow().id();
        for (String place : List.copyOf(home.places.keySet())) {
            for (LocalDate day : List.of(home.openedOn, FIRST)) {
                run.must(ask(home, leader, "budget.receive-income", "line", line, "to", place,
                        "amount", GRANT, "date", day), Kind.DONE);
            }
        }
        bodies(home, leader);
    }

    /** A council of two, and the group of officials that prepares its meetings. */
    private void bodies(Home home, String leader) {
        run.must(cases.found(home, leader, "majority", null, home.openedOn), Kind.DONE);
        String council = List.copyOf(home.docket.bodies.keySet()).getFirst();
        run.must(cases.seat(home, leader, council, home.openedOn), Kind.DONE);
        run.must(cases.seat(home, leader, council, home.openedOn), Kind.DONE);
        run.must(cases.found(home, leader, "consensus", council, home.openedOn), Kind.DONE);
        String group = home.docket.bodies.keySet().stream()
                .filter(one -> !one.equals(council)).findFirst().orElseThrow();
        run.must(cases.seat(home, leader, group, home.openedOn), Kind.DONE);
    }

    private void home(Home home, boolean accounts) {
        String leader = world.works(home, Role.LEADER, "Lis Leder");
        String deputy = world.works(home, Role.DEPUTY, "Dan Dahl");
        String bo = world.works(home, Role.STAFF, "Bo Berg");
        for (String name : List.of("Carla Dam", "Eva Elm")) {
            world.works(home, Role.STAFF, name);
        }
        world.works(home, Role.DIRECTOR, "Ditte Direktør");
        world.works(home, Role.AUDITOR, "Rikke Revisor");
        world.works(home, Role.INTERNAL_AUDIT, "Ina Intern");
        world.household(home, leader, deputy);
        run.begin();
        place(home, leader, "cash-box", "Kassen", leader, null);
        place(home, leader, "cash-box", "Skabet", leader, null);
        place(home, leader, "bank-box", "Boksen", leader, null);
        place(home, leader, "hand", "Bos hånd", leader, null);
        for (String name : List.of("Anna", "Peter", "Grethe", "Otto")) {
            Fund fund = resident(home, leader, name);
            String box = home.places.values().stream()
                    .filter(one -> one.name.equals("Kassen")).findFirst().orElseThrow().id;
            run.must(ask(home, bo, "custody.receive", "fund", fund.id, "place", box,
                    "amount", POCKET_MONEY, "date", FIRST, "category", "daily"), Kind.DONE);
            if (accounts) {
                place(home, leader, "bank-account", name + "s konto", leader, fund);
                mandate(home, leader, fund, bo);
            }
        }
    }

    private void place(Home home, String leader, String kind, String name, String responsible,
            @Nullable Fund owner) {
        boolean account = owner != null;
        run.must(ask(home, leader, "custody.open-place", "kind", kind, "name", name,
                "date", FIRST, "storage", kind.equals("cash-box") ? "safe" : null,
                "responsible", responsible, "holder", kind.equals("hand") ? leader : null,
                "fund", account ? owner.id : null, "account", account ? "owner" : null,
                "accountNumber", account ? "1234-567890" : null,
                "openingBalance", account ? ON_ACCOUNT : null), Kind.DONE);
    }

    private Fund resident(Home home, String leader, String name) {
        boolean able = !name.equals("Otto");
        int before = home.funds.size();
        List<String> known = List.copyOf(home.funds.keySet());
        run.must(ask(home, leader, "custody.admit", "name", name, "date", FIRST, "mode", "self",
                "lessIntrusiveConsidered", true, "guardianship", able ? "none" : "economic",
                "hasCapacity", able, "canSign", able), Kind.DONE);
        Fund fund = home.funds.values().stream().filter(one -> !known.contains(one.id))
                .findFirst().orElseThrow(() -> new IllegalStateException("still " + before));
        world.tied(home, Role.RELATIVE, fund.person, "Pårørende til " + name);
        String signer = able ? fund.person
                : world.tied(home, Role.GUARDIAN, fund.person, "Værge for " + name);
        run.begin();
        run.must(play.agree(home, leader, fund, FIRST, null, true), Kind.WAITING);
        signers.put(fund.id, signer);
        run.must(new Deed.Sign(home.id, signer, run.now(), latest(home, fund).id), Kind.DONE);
        return fund;
    }

    /** An employee may pay the resident's bills and draw, for as long as nobody ends it. */
    private void mandate(Home home, String leader, Fund fund, String holder) {
        String account = home.places.values().stream()
                .filter(one -> one.fund.equals(fund.id)).findFirst().orElseThrow().id;
        run.must(ask(home, leader, "custody.grant-mandate", "fund", fund.id,
                "kind", "standing", "holder", holder, "account", account, "date", FIRST,
                "from", FIRST, "identifies", true, "repeatedTask", true,
                "lessIntrusiveConsidered", true), Kind.WAITING);
        run.must(new Deed.Sign(home.id, signers.get(fund.id), run.now(), latest(home, fund).id),
                Kind.DONE);
    }

    private static Request latest(Home home, Fund fund) {
        return home.requests.values().stream()
                .filter(one -> one.fund.equals(fund.id) && one.status.equals("open"))
                .findFirst().orElseThrow();
    }

    private Deed.Ask ask(
            Home home, String actor, String operation, @Nullable Object... pairs) {
        keys++;
        return new Deed.Ask(home.id, actor, run.now(), operation, Players.form(pairs),
                Optional.of("settling-" + keys));
    }
}
