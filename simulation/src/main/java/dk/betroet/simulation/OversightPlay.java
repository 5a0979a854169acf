package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Incident;
import dk.betroet.simulation.bookkeeper.Books.Inspection;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What is missing, who may have taken it, and those who look over a home's shoulder. */
final class OversightPlay extends Players {

    private static final String[] OFFICE =
            {"staff", "staff", "deputy", "leader", "director", "auditor", "internal-audit"};
    private static final String[] ABOVE = {"director", "internal-audit", "auditor"};
    private static final String[] AUDITORS = {"auditor", "internal-audit"};
    private static final List<String> STEPS =
            List.of("tell-director", "internal-audit", "decide-next", "police");
    private static final int SAMPLE = 3;

    OversightPlay(Books books, Random chance) {
        super(books, chance);
    }

    private LocalDate lately() {
        return oneIn(6) ? day() : today();
    }

    private String director(Home home) {
        return actor(home, oneIn(10) ? OFFICE : new String[] {"director"});
    }

    Deed loss(Home home) {
        return ask(home, actor(home, "staff", "deputy", "leader", "director"),
                "oversight.report-loss", "date", lately(), "amount", oneOf(0L, 1L, 500_00L),
                "fund", oneIn(2) ? null : fund(home).id, "who", mostly("Aftenholdet", "-"),
                "done", mostly("Der er ledt", "?"));
    }

    private Optional<Incident> incident(Home home, boolean suspicion) {
        Home where = oneIn(30) ? another(home) : home;
        return some(where.incidents.values(), one -> one.suspicion == suspicion
                && (oneIn(8) || !one.closed));
    }

    Deed closeLoss(Home home) {
        return incident(home, false).<Deed>map(loss -> ask(home, director(home),
                "oversight.close-loss", "incident", loss.id, "date", lately(),
                "outcome", oneOf("found", "compensated", "not-liable"),
                "amount", oneOf(0L, 500_00L), "compensation", oneOf(null, 500_00L),
                "voucher", oneIn(3) && !home.entries.isEmpty() ? any(home.entries).fact : null,
                "done", mostly("Pengene er fundet igen", "ja"))).orElseGet(() -> loss(home));
    }

    Deed suspicion(Home home) {
        return ask(home, actor(home, OFFICE), "oversight.report-suspicion", "date", lately(),
                "suspect", oneIn(3) ? null : actor(home, OFFICE),
                "fund", oneIn(2) ? null : fund(home).id, "amount", oneOf(null, 700_00L),
                "loss", oneIn(3) ? incident(home, false).map(one -> one.id).orElse(null) : null,
                "words", mostly("Der mangler penge efter hver aftenvagt", "mangler"));
    }

    Deed step(Home home) {
        Optional<Incident> matter = incident(home, true);
        if (matter.isEmpty()) {
            return suspicion(home);
        }
        Incident incident = matter.get();
        List<String> left = STEPS.stream()
                .filter(step -> !incident.steps.contains(step)).toList();
        String next = left.isEmpty() || oneIn(6) ? any(STEPS) : left.getFirst();
        String usual = switch (next) {
            case "tell-director" -> oneOf("leader", "deputy");
            case "internal-audit" -> "internal-audit";
            default -> "director";
        };
        return ask(home, actor(home, oneIn(3) ? any(List.of(OFFICE)) : usual),
                "oversight.take-step", "incident", incident.id, "step", next, "date", lately(),
                "words", mostly("Direktøren er orienteret", "ok"),
                "suspect", oneIn(8) ? actor(home, OFFICE) : null);
    }

    Deed closeIncident(Home home) {
        return incident(home, true).<Deed>map(one -> ask(home, actor(home, ABOVE),
                "oversight.close-incident", "incident", one.id, "date", lately(),
                "outcome", oneOf("proven", "not-proven", "unfounded"), "amount", 0L,
                "done", mostly("Sagen er afsluttet", "nej"))).orElseGet(() -> suspicion(home));
    }

    Deed supervise(Home home) {
        LocalDate date = lately();
        return ask(home, director(home), "oversight.supervise", "date", date,
                "words", mostly("Kasser og bilag er gennemgået", "fint"),
                "points", oneIn(2) ? List.of() : List.of(form(
                        "words", mostly("Kvitteringer mangler", "nej"),
                        "due", date.plusDays(oneIn(6) ? -1 : 14))));
    }

    Deed inspect(Home home) {
        LocalDate through = day();
        return ask(home, actor(home, oneIn(10) ? OFFICE : AUDITORS), "oversight.inspect",
                "date", lately(), "of", oneOf("movements", "movements", "residents"),
                "from", through.minusDays(oneIn(8) ? -1 : chance.nextInt(60)),
                "through", through, "size", 1 + chance.nextInt(SAMPLE),
                "seed", oneIn(2) ? null : 7);
    }

    private Optional<Inspection> inspection(Home home, boolean released) {
        Home where = oneIn(30) ? another(home) : home;
        return some(where.inspections.values(),
                one -> oneIn(8) || one.released == released);
    }

    private String inspector(Home home, Inspection one) {
        return oneIn(8) ? actor(home, AUDITORS) : one.inspector;
    }

    Deed note(Home home) {
        return inspection(home, false).<Deed>map(one -> ask(home, inspector(home, one),
                "oversight.note-sample", "inspection", one.id,
                "item", 1 + (oneIn(8) ? SAMPLE : chance.nextInt(SAMPLE)),
                "found", oneOf("in-order", "not-in-order"), "date", lately(),
                "words", mostly("Bilaget passer", "ok"))).orElseGet(() -> inspect(home));
    }

    Deed release(Home home) {
        return inspection(home, false).<Deed>map(one -> ask(home, inspector(home, one),
                "oversight.release-inspection", "inspection", one.id, "date", lately(),
                "words", mostly("Alt er gennemgået", "nej"))).orElseGet(() -> inspect(home));
    }

    Deed answer(Home home) {
        return inspection(home, true).<Deed>map(one -> ask(home,
                actor(home, "leader", "deputy", "director"), "oversight.answer-inspection",
                "inspection", one.id, "date", lately(),
                "words", mostly("Vi retter det", "ja"))).orElseGet(() -> note(home));
    }
}
