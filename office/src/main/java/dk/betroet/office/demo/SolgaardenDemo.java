package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.cli.DemoOffice;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.evidence.EvidenceStore;
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
 * Plejehjemmet Solgården in Solby Kommune: twelve months of a care home that does not exist, played
 * through the real operations, so that every rule was obeyed.
 */
@Component
@ConditionalOnProperty("betroet.demo")
class SolgaardenDemo implements DemoOffice {

    private final Stage stage;
    private final WritePath path;
    private final Gathering gathering;
    private final EvidenceStore evidence;
    private final Database database;
    private final DemoClock clock;
    private final int months;

    /**
     * Makes the demo.
     *
     * @param months how long a life to play; twelve, unless a test needs only a glimpse
     */
    SolgaardenDemo(Stage stage, WritePath path, Gathering gathering, EvidenceStore evidence,
            Database database, DemoClock clock,
            @Value("${betroet.demo.months:12}") int months) {
        this.stage = stage;
        this.path = path;
        this.gathering = gathering;
        this.evidence = evidence;
        this.database = database;
        this.clock = clock;
        this.months = months;
    }

    @Override
    public List<LogIn> logIns() {
        return List.of(
                new LogIn("Leder", "leder", Stage.PASSWORD),
                new LogIn("Souschef", "souschef", Stage.PASSWORD),
                new LogIn("Medarbejder", "aase", Stage.PASSWORD),
                new LogIn("Medarbejder, kollega", "bilal", Stage.PASSWORD),
                new LogIn("Beboer", "karen", Stage.PASSWORD),
                new LogIn("Pårørende", "datter", Stage.PASSWORD),
                new LogIn("Værge", "vaerge", Stage.PASSWORD),
                new LogIn("Revisor", "revisor", Stage.PASSWORD),
                new LogIn("Forvaltningsdirektør", "direktoer", Stage.PASSWORD),
                new LogIn("Administrator", "admin", Stage.PASSWORD));
    }

    @Override
    public void fill(Consumer<String> progress) {
        if (stage.isSet()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        LocalDate start = today.minusMonths(months).plusDays(10);
        progress.accept("Making Plejehjemmet Solgården, a care home that does not exist");
        try {
            play(start, today, progress);
        } finally {
            clock.goOn();
        }
    }

    private void play(LocalDate start, LocalDate today, Consumer<String> progress) {
        standOn(start, 8);
        Stage.Place place = stage.set(start);
        Household house = people(place, start);
        Hands hands = new Hands(path, gathering, place.authority(), place.unit());
        List<UUID> receipts = receipts(place, house);
        new MovingIn(hands, house, start, paper(place, house)).all();
        ownSide(place, house, start);
        DailyLife life = new DailyLife(hands, house, receipts);
        for (LocalDate day = start.plusDays(1); day.isBefore(today); day = day.plusDays(1)) {
            standOn(day, 10);
            life.live(day);
            if (day.getDayOfMonth() == 1) {
                progress.accept("… " + day + ": " + hands.done() + " acts done, "
                        + hands.refused() + " refused or waiting");
            }
        }
        progress.accept("Solgården is ready: " + hands.done() + " acts in the book");
    }

    private Household people(Stage.Place place, LocalDate from) {
        stage.person(place, "Anna Administrator", Role.ADMINISTRATOR, null, from, "admin");
        stage.person(place, "Rikke Revisor-Holm", Role.AUDITOR, null, from, "revisor");
        stage.person(place, "Irma Internrevision-Falk", Role.INTERNAL_AUDIT, null, from,
                "internrevision");
        stage.person(place, "Dan Direktør-Lund", Role.DIRECTOR, null, from, "direktoer");
        Caller leader = stage.person(place, Cast.LEADER.name(), Role.LEADER, null, from,
                Cast.LEADER.userName());
        Caller deputy = stage.person(place, Cast.DEPUTY.name(), Role.DEPUTY, null, from,
                Cast.DEPUTY.userName());
        List<Caller> staff = new ArrayList<>();
        for (Cast.Employee employee : Cast.STAFF) {
            staff.add(stage.person(
                    place, employee.name(), Role.STAFF, null, from, employee.userName()));
        }
        return new Household(leader, deputy, staff);
    }

    /** The residents, relatives and the guardian who look for themselves. */
    private void ownSide(Stage.Place place, Household house, LocalDate from) {
        Household.Kept karen = house.residents.getFirst();
        stage.login(place, karen.person(), "karen");
        stage.person(place, "Mette Solvang", Role.RELATIVE, karen.person(), from, "datter");
        for (Household.Kept resident : house.residents) {
            if (resident.who().mode().equals("guardian")) {
                String user = resident.who().room().equals("17") ? "vaerge" : null;
                stage.person(place, "Viggo Værgemand " + resident.who().room(), Role.GUARDIAN,
                        resident.person(), from, user);
            } else if (resident.who().mode().equals("relative")) {
                stage.person(place, "Pernille Pårørende " + resident.who().room(), Role.RELATIVE,
                        resident.person(), from, null);
            }
        }
    }

    private List<UUID> receipts(Stage.Place place, Household house) {
        Papers papers = new Papers(evidence);
        List<UUID> kept = new ArrayList<>();
        for (String shop : List.of("Banken, hævekvittering", "Købmanden i Solby",
                "Solby Blomster", "Tøjhuset", "Bageren på torvet", "Apoteket", "Café Solstrejf")) {
            kept.add(database.write(place.tenant(), sql -> papers.keep(
                    path.context(house.leader, place.unit(), sql),
                    shop, "KVITTERING (demo)", "Tak for i dag")));
        }
        return kept;
    }

    private UUID paper(Stage.Place place, Household house) {
        return database.write(place.tenant(), sql -> new Papers(evidence).keep(
                path.context(house.leader, place.unit(), sql),
                "AFTALE (demo)", "Underskrevet af begge parter"));
    }

    private void standOn(LocalDate day, int hour) {
        clock.standAt(day.atTime(hour, 0).atZone(Formats.ZONE).toInstant());
    }
}
