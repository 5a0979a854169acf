package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.flag;
import static dk.betroet.simulation.bookkeeper.Acts.groups;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.texts;

import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Human;
import dk.betroet.simulation.bookkeeper.Docket.Body;
import dk.betroet.simulation.bookkeeper.Docket.Decided;
import dk.betroet.simulation.bookkeeper.Docket.File;
import dk.betroet.simulation.bookkeeper.Docket.Item;
import dk.betroet.simulation.bookkeeper.Docket.Seat;
import dk.betroet.simulation.bookkeeper.Docket.Step;
import dk.betroet.simulation.bookkeeper.Docket.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Bodies with their seats, and cases on their way to them. */
final class CaseActs {

    static final int REASON_MIN = 5;
    static final Set<String> ENDED = Set.of("closed", "lapsed", "withdrawn", "superseded");
    private static final Set<String> NOT_WRITTEN = Set.of("decided", "follow-up");
    private static final Set<String> SAYS_WHY =
            Set.of("postpone", "withdraw", "lapse", "reopen");
    private static final Set<String> LEAVES =
            Set.of("postpone", "withdraw", "lapse", "supersede", "close");
    private static final Map<String, String> STAGES = Map.of("review", "review", "draft",
            "draft", "ready", "ready", "postpone", "postponed", "withdraw", "withdrawn", "lapse",
            "lapsed", "reopen", "reopened", "supersede", "superseded", "close", "closed");

    /** Which stage may follow which. */
    private static final Map<String, Set<String>> FOLLOWS = Map.ofEntries(
            Map.entry("draft", Set.of("review", "ready", "lapsed", "withdrawn", "superseded")),
            Map.entry("review", Set.of("draft", "ready", "lapsed", "withdrawn", "superseded")),
            Map.entry("ready", Set.of("draft", "under-way", "postponed", "lapsed", "withdrawn",
                    "superseded")),
            Map.entry("under-way", Set.of("under-way", "waiting", "decided", "closed",
                    "postponed", "lapsed", "withdrawn", "superseded")),
            Map.entry("waiting", Set.of("under-way", "decided", "postponed", "lapsed",
                    "withdrawn", "superseded")),
            Map.entry("postponed", Set.of("ready", "under-way", "waiting", "lapsed",
                    "withdrawn", "superseded")),
            Map.entry("decided", Set.of("under-way", "follow-up", "closed", "reopened",
                    "superseded")),
            Map.entry("closed", Set.of("reopened", "superseded")),
            Map.entry("lapsed", Set.of("reopened")),
            Map.entry("withdrawn", Set.of("reopened")),
            Map.entry("superseded", Set.of()),
            Map.entry("reopened", Set.of("draft", "review", "ready", "under-way", "lapsed",
                    "withdrawn", "superseded")));

    private final Books books;

    CaseActs(Books books) {
        this.books = books;
    }

    static boolean mayBecome(File file, String stage) {
        return FOLLOWS.get(file.stage).contains(stage);
    }

    static void become(File file, String stage, LocalDate since) {
        file.stage = stage;
        file.since = since;
        file.at = 0;
        file.of = 0;
    }

    /** Under way at a place of its route; written down only when that is something else. */
    static void underWay(File file, int at, int of, LocalDate since) {
        boolean same = file.stage.equals("under-way") && file.at == at && file.of == of;
        if (!same) {
            become(file, "under-way", since);
            file.at = at;
            file.of = of;
        }
    }

    static int places(List<Step> route) {
        return (int) route.stream().mapToInt(step -> step.place).distinct().count();
    }

    /** The first place where something is waited for, counted from 1. */
    static OptionalInt at(List<Step> route) {
        List<Integer> places = route.stream().map(step -> step.place).distinct().toList();
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            if (route.stream().anyMatch(step -> step.place == place && !step.done())) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** The case in a field, if whoever asks sees all of it. */
    Optional<File> file(Plan plan, Home home, Deed.Ask ask, String field, boolean open) {
        File file = home.docket.files.get(text(ask, field));
        boolean seen = file != null && sees(home, ask, file)
                && !(open && ENDED.contains(file.stage));
        plan.unknown(seen);
        return seen ? Optional.of(file) : Optional.empty();
    }

    /** A person whom the unit knows. */
    void person(Plan plan, Home home, String id) {
        Acts.person(plan, books, home, id);
    }

    boolean sees(Home home, Deed.Ask ask, File file) {
        return Sight.whole(books, home, file, ask.actor(), ask.today());
    }

    Optional<Step> step(Plan plan, Home home, Deed.Ask ask) {
        Step step = home.docket.steps.get(text(ask, "step"));
        boolean seen = step != null && sees(home, ask, home.docket.files.get(step.file));
        plan.unknown(seen);
        return seen ? Optional.of(step) : Optional.empty();
    }

    Optional<Item> item(Plan plan, Home home, Deed.Ask ask) {
        Item item = home.docket.items.get(text(ask, "item"));
        boolean seen = item != null && sees(home, ask, home.docket.files.get(item.file));
        plan.unknown(seen);
        return seen ? Optional.of(item) : Optional.empty();
    }

    /** A decision that something carries out; no decision is nothing to look for. */
    static void executes(Plan plan, Books books, Home home, Deed.Ask ask) {
        String id = text(ask, "executes");
        Decided decision = home.docket.decisions.get(id);
        boolean seen = decision != null && Sight.whole(books, home,
                home.docket.files.get(decision.file), ask.actor(), ask.today());
        plan.unknown(id.isEmpty() || seen);
        if (seen) {
            boolean carries = Set.of("approved", "declined", "appointed", "agreed-or-fixed")
                    .contains(decision.outcome) && decision.authoritative && !decision.reversed;
            plan.refuseIf(!carries, "decision_carries_nothing");
            plan.refuseIf(carries && plan.day.isBefore(decision.on), "dates_out_of_order");
        }
    }

    static boolean little(Deed.Ask ask, String field) {
        return text(ask, field).length() < REASON_MIN;
    }

    Plan found(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String steers = text(ask, "steers");
        plan.unknown(steers.isEmpty() || home.docket.bodies.containsKey(steers));
        plan.effect = made -> {
            String id = made.result().get("body");
            home.docket.bodies.put(id, new Body(id, text(ask, "rule"), text(ask, "silence"),
                    flag(ask, "mayDemand"), steers, plan.day));
        };
        return plan;
    }

    Plan seat(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Body body = home.docket.bodies.get(text(ask, "body"));
        String known = text(ask, "known");
        plan.unknown(body != null);
        Acts.person(plan, books, home, known);
        executes(plan, books, home, ask);
        if (!plan.wrong.isEmpty() || body == null) {
            return plan;
        }
        boolean observer = text(ask, "basis").equals("observer");
        List<String> no = new ArrayList<>();
        if (!known.isEmpty() && !text(ask, "name").isEmpty()) {
            no.add("name_or_known");
        } else if (plan.day.isBefore(body.foundedOn())) {
            no.add("dates_out_of_order");
        } else if (flag(ask, "chair") && observer) {
            no.add("observer_not_chair");
        } else if (!known.isEmpty() && home.docket.seats.values().stream().anyMatch(seat ->
                seat.body.equals(body.id()) && seat.person.equals(known) && seat.on(plan.day))) {
            no.add("already_exists");
        }
        if (!no.isEmpty()) {
            plan.refusals.clear();
            plan.refusals.addAll(no);
        }
        plan.effect = made -> {
            Seat seat = new Seat();
            seat.id = made.result().get("seat");
            seat.body = body.id();
            seat.person = made.result().getOrDefault("person", "");
            seat.voting = !observer;
            seat.from = plan.day;
            home.docket.seats.put(seat.id, seat);
            admit(home, seat.person, text(ask, "name"), plan.day);
        };
        return plan;
    }

    private void admit(Home home, String person, String name, LocalDate on) {
        if (!name.isEmpty()) {
            books.people.put(person, new Human(person, home.authority, name));
        }
        if (!person.isEmpty() && books.people.get(person).on(on).stream()
                .noneMatch(held -> held.unit().equals(home.id))) {
            books.people.get(person).held.add(new Held("member", home.id, "", on, null));
        }
    }

    Plan unseat(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Seat seat = home.docket.seats.get(text(ask, "seat"));
        plan.unknown(seat != null);
        if (seat == null) {
            return plan;
        }
        plan.refuseIf(seat.until != null, "already_done");
        plan.refuseIf(seat.until == null && plan.day.isBefore(seat.from), "dates_out_of_order");
        plan.effect = made -> {
            seat.until = plan.day;
            boolean sits = home.docket.seats.values().stream().anyMatch(one ->
                    one.person.equals(seat.person) && one.on(plan.day));
            if (!seat.person.isEmpty() && !sits) {
                books.people.get(seat.person).held.replaceAll(held ->
                        held.role().equals("member") && held.unit().equals(home.id)
                                && held.on(plan.day) ? OwnerActs.ended(held, plan.day) : held);
            }
        };
        return plan;
    }

    /** What is wrong with how open a case is said to be. */
    private Optional<String> closing(Deed.Ask ask, LocalDate date) {
        String level = text(ask, "level");
        LocalDate review = day(ask, "reviewOn");
        boolean said = !text(ask, "reason").isEmpty() || !text(ask, "legalBasis").isEmpty()
                || review != null;
        if (level.equals("public")) {
            return said || !texts(ask, "named").isEmpty()
                    ? Optional.of("open_needs_no_reason") : Optional.empty();
        }
        if (little(ask, "reason") || text(ask, "legalBasis").isEmpty() || review == null) {
            return Optional.of("closure_unfounded");
        }
        if (!review.isAfter(date)) {
            return Optional.of("dates_out_of_order");
        }
        return texts(ask, "named").isEmpty() == level.equals("named")
                ? Optional.of("needed_here") : Optional.empty();
    }

    private void open(File file, Deed.Ask ask) {
        file.level = text(ask, "level");
        file.decisionPublic = file.level.equals("public") || flag(ask, "decisionPublic");
        file.named.clear();
        if (file.level.equals("named")) {
            file.named.add(ask.actor());
            file.named.addAll(texts(ask, "named"));
        }
    }

    private static Words words(Deed.Ask ask) {
        return new Words(text(ask, "heading"), groups(ask, "points").stream()
                .map(point -> point.get("words") + " " + point.get("asks")).toList(),
                day(ask, "date"));
    }

    Plan begin(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        texts(ask, "named").forEach(one -> Acts.person(plan, books, home, one));
        Optional<String> wrong = closing(ask, plan.day);
        wrong.ifPresent(plan.refusals::add);
        plan.refuseIf(wrong.isEmpty() && little(ask, "heading"), "reason_too_short");
        plan.effect = made -> {
            File file = new File();
            file.id = made.result().get("case");
            file.openedOn = plan.day;
            file.words.add(words(ask));
            open(file, ask);
            become(file, "draft", plan.day);
            home.docket.files.put(file.id, file);
        };
        return plan;
    }

    Plan setOpenness(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        File file = file(plan, home, ask, "caseId", false).orElse(null);
        texts(ask, "named").forEach(one -> Acts.person(plan, books, home, one));
        closing(ask, plan.day).ifPresent(plan.refusals::add);
        plan.effect = made -> open(file, ask);
        return plan;
    }

    Plan revise(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        file(plan, home, ask, "caseId", true).ifPresent(file -> {
            Words words = words(ask);
            Words now = file.latest();
            if (NOT_WRITTEN.contains(file.stage)) {
                plan.refusals.add("not_open_any_more");
            } else if (little(ask, "heading")) {
                plan.refusals.add("reason_too_short");
            } else if (plan.day.isBefore(now.on())) {
                plan.refusals.add("dates_out_of_order");
            } else if (words.heading().equals(now.heading())
                    && words.points().equals(now.points())) {
                plan.refusals.add("nothing_to_do");
            }
            plan.effect = made -> {
                file.words.add(words);
                if (flag(ask, "onAgendas")) {
                    home.docket.items.values().stream().filter(item ->
                            item.file.equals(file.id) && item.releasedOn == null
                                    && item.stage.equals("included"))
                            .forEach(item -> item.version = file.words.size());
                }
                if (Set.of("ready", "reopened").contains(file.stage)) {
                    become(file, "draft", plan.day);
                }
            };
        });
        return plan;
    }

    Plan plan(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        File file = file(plan, home, ask, "caseId", true).orElse(null);
        List<String> bodies = texts(ask, "bodies");
        bodies.forEach(body -> plan.unknown(home.docket.bodies.containsKey(body)));
        if (file == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        List<Step> route = home.docket.route(file.id);
        boolean decides = text(ask, "role").equals("decides");
        boolean decided = NOT_WRITTEN.contains(file.stage);
        if (decides && route.stream().anyMatch(step -> step.decides
                && !step.progress.equals("skipped")
                && (decided || !step.progress.equals("answered")))) {
            plan.refusals.add("decided_elsewhere");
        } else if (decides && bodies.stream().anyMatch(body ->
                home.docket.bodies.get(body).rule().equals("advisory"))) {
            plan.refusals.add("advisory_only");
        } else if (bodies.stream().distinct().count() < bodies.size()) {
            plan.refusals.add("already_exists");
        }
        int place = 1 + route.stream().mapToInt(step -> step.place).max().orElse(0);
        plan.effect = made -> bodies.forEach(body ->
                add(home, file.id, body, made.result().get("step " + body), place, decides));
        return plan;
    }

    static void add(Home home, String file, String body, String id, int place, boolean decides) {
        Step step = new Step();
        step.id = id;
        step.file = file;
        step.body = body;
        step.place = place;
        step.decides = decides;
        home.docket.steps.put(id, step);
    }

    Plan skip(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        step(plan, home, ask).ifPresent(step -> {
            File file = home.docket.files.get(step.file);
            if (ENDED.contains(file.stage)) {
                plan.refusals.add("not_open_any_more");
            } else if (!step.progress.equals("planned")) {
                plan.refusals.add("already_done");
            } else if (little(ask, "reason")) {
                plan.refusals.add("reason_too_short");
            } else if (plan.day.isBefore(file.openedOn)) {
                plan.refusals.add("dates_out_of_order");
            }
            plan.effect = made -> {
                step.progress = "skipped";
                List<Step> route = home.docket.route(file.id);
                if (file.stage.equals("under-way")) {
                    underWay(file, at(route).orElse(places(route)), places(route), plan.day);
                }
            };
        });
        return plan;
    }

    Plan move(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String move = text(ask, "move");
        File file = file(plan, home, ask, "caseId", false).orElse(null);
        String by = text(ask, "by");
        if (!by.isEmpty()) {
            file(plan, home, ask, "by", true);
        }
        if (file == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        if (!mayBecome(file, STAGES.get(move))) {
            plan.refusals.add("stage_does_not_follow");
            return plan;
        }
        String reason = text(ask, "reason");
        LocalDate until = day(ask, "until");
        boolean supersedes = move.equals("supersede");
        plan.refuseIf(plan.day.isBefore(file.since), "dates_out_of_order");
        plan.refuseIf(SAYS_WHY.contains(move) && reason.isEmpty(), "needed_here");
        plan.refuseIf(!reason.isEmpty() && little(ask, "reason"), "reason_too_short");
        plan.refuseIf(until != null && !move.equals("postpone"), "nothing_to_do");
        plan.refuseIf(until != null && move.equals("postpone") && !until.isAfter(plan.day),
                "dates_out_of_order");
        plan.refuseIf(!supersedes && !by.isEmpty(), "nothing_to_do");
        plan.refuseIf(supersedes && (by.isEmpty() || by.equals(file.id)), "needed_here");
        if (LEAVES.contains(move)) {
            loose(plan, home, file, move.equals("close"));
        }
        plan.effect = made -> {
            if (LEAVES.contains(move)) {
                leave(home, file, move.equals("postpone"));
            }
            become(file, STAGES.get(move), plan.day);
        };
        return plan;
    }

    /** What must come to an end before a case leaves its way. */
    private static void loose(Plan plan, Home home, File file, boolean closing) {
        plan.refuseIf(home.docket.rounds.values().stream().anyMatch(round ->
                round.file.equals(file.id) && round.stage.equals("answering")), "something_open");
        plan.refuseIf(home.docket.items.values().stream().anyMatch(item ->
                item.file.equals(file.id) && Set.of("under-treatment", "recorded", "in-hearing")
                        .contains(item.stage)), "something_open");
        plan.refuseIf(closing && home.docket.route(file.id).stream().anyMatch(step ->
                !step.done()), "something_open");
    }

    private static void leave(Home home, File file, boolean comesBack) {
        home.docket.items.values().stream().filter(item -> item.file.equals(file.id)
                && Set.of("included", "released").contains(item.stage)).forEach(item -> {
                    Step step = home.docket.steps.get(item.step);
                    if (step.progress.equals("on-agenda")) {
                        step.progress = "planned";
                    }
                    item.stage = comesBack && item.releasedOn != null ? "postponed" : "dropped";
                });
    }
}
