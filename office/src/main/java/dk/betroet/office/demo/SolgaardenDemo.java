package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.cli.DemoOffice;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
import dk.betroet.office.platform.finding.Look;
import dk.betroet.office.platform.operation.Gathering;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.format.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Plejehjemmet Solgården in Solby Kommune: a year of a care home that does not exist, played
 * through the real operations, so that every rule was obeyed. It ends the day before it is made;
 * from then on the demo lives in real time, and what is not done falls due.
 */
@Component
@ConditionalOnProperty("betroet.demo")
class SolgaardenDemo implements DemoOffice {

    private static final List<Integer> LOOKS_AGO = List.of(40, 30, 12);

    private final Stage stage;
    private final WritePath path;
    private final Gathering gathering;
    private final EvidenceStore evidence;
    private final Database database;
    private final Look look;
    private final DemoClock clock;
    private final int months;

    /**
     * Makes the demo.
     *
     * @param months how many whole months to play at least; twelve, unless a test needs only a
     *     glimpse
     */
    SolgaardenDemo(Stage stage, WritePath path, Gathering gathering, EvidenceStore evidence,
            Database database, Look look, DemoClock clock,
            @Value("${betroet.demo.months:12}") int months) {
        this.stage = stage;
        this.path = path;
        this.gathering = gathering;
        this.evidence = evidence;
        this.database = database;
        this.look = look;
        this.clock = clock;
        this.months = months;
    }

    @Override
    public List<LogIn> logIns() {
        return List.of(
                new LogIn("Medarbejder", "aase", Stage.PASSWORD),
                new LogIn("Medarbejder, kollega", "bilal", Stage.PASSWORD),
                new LogIn("Leder", "leder", Stage.PASSWORD),
                new LogIn("Souschef", "souschef", Stage.PASSWORD),
                new LogIn("Forvaltningsdirektør", "direktoer", Stage.PASSWORD),
                new LogIn("Revisor", "revisor", Stage.PASSWORD),
                new LogIn("Intern revision", "internrevision", Stage.PASSWORD),
                new LogIn("Beboer", "karen", Stage.PASSWORD),
                new LogIn("Pårørende", "datter", Stage.PASSWORD),
                new LogIn("Værge", "vaerge", Stage.PASSWORD),
                new LogIn("Sekretariatsleder", "sekretariat", Stage.PASSWORD),
                new LogIn("Sekretariatets kasserer", "kasserer", Stage.PASSWORD),
                new LogIn("Medlem af et forum", "medlem", Stage.PASSWORD),
                new LogIn("En kommunes kontakt", "kommune", Stage.PASSWORD),
                new LogIn("Styrelse, der fordeler", "styrelse", Stage.PASSWORD),
                new LogIn("Distrikternes kasserer", "distrikt", Stage.PASSWORD),
                new LogIn("Administrator", "admin", Stage.PASSWORD));
    }

    @Override
    public void fill(Consumer<String> progress) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        switch (stage.state()) {
            case Stage.State.Empty _ -> play(Year.before(today, months), progress);
            case Stage.State.Broken _ -> throw new IllegalStateException(
                    "The demo was stopped while it was being made. Make it anew with --fresh.");
            case Stage.State.Made(Stage.Place place, LocalDate on) -> {
                look.through(Caller.system(place.authority()), place.unit());
                progress.accept("Solgården was made on " + on
                        + (on.isBefore(today) ? "; --fresh makes one that ends yesterday" : ""));
            }
        }
    }

    private void play(Year year, Consumer<String> progress) {
        progress.accept("Making a year of Plejehjemmet Solgården, a care home that does not exist");
        long begun = System.nanoTime();
        Stage.Place place;
        Hands hands;
        List<Stage.Place> beside = new ArrayList<>();
        List<Stage.Wanted> logIns = new ArrayList<>();
        try {
            clock.begin(year.start());
            place = stage.set(year.start());
            beside(new Beside.Means(stage, place, path, gathering, evidence, database, clock),
                    year, beside, logIns);
            progress.accept("… a secretariat, an agency and an association beside it");
            clock.begin(year.start());
            hands = new Hands(path, gathering, place, clock);
            Household house = people(hands, place, year.start());
            beside.forEach(one ->
                    stage.alsoIn(one, house.auditor, Role.AUDITOR, year.start()));
            logIns.addAll(play(hands, house, place, year, progress));
        } finally {
            clock.goOn();
        }
        beside.add(place);
        for (Stage.Place one : beside) {
            look.through(Caller.system(one.authority()), one.unit());
        }
        // Last, so that nobody logs in to half a year, and a demo that was stopped is known.
        stage.logIns(place, logIns);
        progress.accept("Solgården is ready: " + hands.done() + " acts done, " + hands.refused()
                + " refused, in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
    }

    /** The units beside the home, each with what became of it, and who is to log in there. */
    private void beside(Beside.Means means, Year year, List<Stage.Place> places,
            List<Stage.Wanted> logIns) {
        Secretariat secretariat = Secretariat.open(means);
        SecretariatBudget budget = new SecretariatBudget(secretariat, database, clock);
        budget.play();
        SecretariatMeetings meetings = new SecretariatMeetings(secretariat, clock);
        Caller member = meetings.play();
        logIns.add(new Stage.Wanted(member, "medlem"));
        UUID decision = new SecretariatDecided(secretariat, meetings, budget, clock,
                year.today()).play(member);
        new SecretariatCases(secretariat, database, clock).play();
        logIns.addAll(secretariat.logIns());
        logIns.add(new Stage.Wanted(new SecretariatContributions(
                secretariat, database, clock, year.today()).play(decision), "kommune"));
        new SecretariatYear(secretariat, decision, database, clock, year.today()).play();
        new SecretariatOldMinutes(
                secretariat, clock, year.today(), meetings.body("K22")).play();
        new SecretariatSessions(secretariat, database, clock, year.today(), meetings.body("SDK"),
                meetings.seat("SDK Middelfart")).play();
        Agency agency = Agency.play(means);
        logIns.add(agency.logIn());
        Association association = Association.play(means);
        logIns.add(association.logIn());
        places.addAll(List.of(
                secretariat.place, agency.unit.place, association.unit.place));
    }

    private List<Stage.Wanted> play(Hands hands, Household house, Stage.Place place, Year year,
            Consumer<String> progress) {
        Receipts receipts =
                new Receipts(evidence, database, path, place, () -> house.leader);
        UUID paper = receipts.paper("AFTALE (demo)", "Underskrevet af begge parter");
        Bank bank = new Bank();
        MovingIn movingIn = new MovingIn(hands, house, bank, year, paper);
        moveIn(movingIn, house, year.start());
        DailyLife life = new DailyLife(hands, house, bank, receipts, year);
        MonthEnd monthEnd = new MonthEnd(hands, house, bank, receipts, database, place);
        Script script = new Script();
        CoffeeFund coffee = new CoffeeFund(hands, house, receipts, paper);
        coffee.plan(script, year, monthEnd);
        new Changes(hands, house, bank, movingIn, monthEnd, coffee, life, paper)
                .plan(script, year);
        new Mistakes(hands, house, coffee).plan(script, year);
        new LooseEnds(hands, house, life, monthEnd, coffee).plan(script, year);
        monthEnd.plan(script, year);
        new Treasures(hands, house, bank, life, receipts).plan(script, year);
        new Collecting(hands, house, receipts).plan(script, year);
        new Friends(hands, house, receipts, monthEnd, paper).plan(script, year);
        new YearlyStatements(hands, house).plan(script, year);
        new Watched(hands, house, receipts).plan(script, year);
        looks(script, place, year);
        for (LocalDate day = year.start(); day.isBefore(year.today()); day = day.plusDays(1)) {
            clock.begin(day);
            script.playMorning(day);
            if (day.isAfter(year.start())) {
                life.live(day);
            }
            script.playEvening(day);
            if (day.getDayOfMonth() == 1 && day.isAfter(year.start())) {
                progress.accept("… " + day + ": " + hands.done() + " acts done, "
                        + hands.refused() + " refused");
            }
        }
        return logIns(house);
    }

    /** The house has looked for faults before, so that some of the past are on the list too. */
    private void looks(Script script, Stage.Place place, Year year) {
        Runnable through = () -> look.through(Caller.system(place.authority()), place.unit());
        LOOKS_AGO.forEach(days -> script.evening(year.ago(days), through));
    }

    private Household people(Hands hands, Stage.Place place, LocalDate from) {
        Household.Above above = new Household.Above(
                stage.person(hands, place, "Dan Lundgård", Role.DIRECTOR, from),
                stage.person(hands, place, "Rikke Holmstrup", Role.AUDITOR, from),
                stage.person(hands, place, "Irma Falkedal", Role.INTERNAL_AUDIT, from),
                stage.person(hands, place, "Anna Toftager", Role.ADMINISTRATOR, from));
        Caller leader = stage.person(hands, place, Cast.LEADER.name(), Role.LEADER, from);
        Caller deputy = employ(hands, leader, Cast.DEPUTY, Role.DEPUTY, from);
        List<Caller> staff = Cast.STAFF.stream()
                .map(one -> employ(hands, leader, one, Role.STAFF, from))
                .toList();
        return new Household(above, leader, deputy, staff,
                cashBox(hands, leader, "Kasse Nord", from),
                cashBox(hands, leader, "Kasse Syd", from));
    }

    private static Caller employ(
            Hands hands, Caller leader, Cast.Employee who, Role role, LocalDate from) {
        return hands.inUnit(UUID.fromString(hands.must(leader, "personnel.employ", Form.of(
                "name", who.name(), "position", who.position(), "date", from))
                .get("person")), role);
    }

    private static UUID cashBox(Hands hands, Caller leader, String name, LocalDate from) {
        return UUID.fromString(hands.must(leader, "custody.open-place", Form.of(
                "kind", "cash-box", "name", name, "date", from, "storage", "safe",
                "responsible", leader)).get("place"));
    }

    private static void moveIn(MovingIn movingIn, Household house, LocalDate day) {
        for (int i = 0; i < Cast.DWELLERS.size(); i++) {
            movingIn.one(Cast.DWELLERS.get(i), day, house.onDuty(i), house.onDuty(i + 4));
        }
    }

    private static List<Stage.Wanted> logIns(Household house) {
        List<Stage.Wanted> wanted = new ArrayList<>();
        wanted.add(new Stage.Wanted(house.leader, "leder"));
        wanted.add(new Stage.Wanted(house.deputy, "souschef"));
        wanted.add(new Stage.Wanted(house.director, "direktoer"));
        wanted.add(new Stage.Wanted(house.auditor, "revisor"));
        wanted.add(new Stage.Wanted(house.internalAudit, "internrevision"));
        wanted.add(new Stage.Wanted(house.administrator, "admin"));
        wanted.add(new Stage.Wanted(house.onDuty(Household.AASE), "aase"));
        wanted.add(new Stage.Wanted(house.onDuty(Household.BILAL), "bilal"));
        wanted.add(new Stage.Wanted(house.room(1).self, "karen"));
        wanted.add(new Stage.Wanted(house.room(1).familyOrFail(), "datter"));
        wanted.add(new Stage.Wanted(house.room(17).familyOrFail(), "vaerge"));
        return wanted;
    }
}
