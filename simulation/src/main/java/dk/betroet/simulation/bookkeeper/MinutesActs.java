package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.CaseActs.little;
import static dk.betroet.simulation.bookkeeper.MeetingActs.meeting;

import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Docket.Body;
import dk.betroet.simulation.bookkeeper.Docket.Decided;
import dk.betroet.simulation.bookkeeper.Docket.File;
import dk.betroet.simulation.bookkeeper.Docket.Item;
import dk.betroet.simulation.bookkeeper.Docket.Meeting;
import dk.betroet.simulation.bookkeeper.Docket.Part;
import dk.betroet.simulation.bookkeeper.Docket.Round;
import dk.betroet.simulation.bookkeeper.Docket.Seat;
import dk.betroet.simulation.bookkeeper.Docket.Step;
import dk.betroet.simulation.bookkeeper.Docket.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** How what bodies decided becomes decisions: by minutes that are approved, or in writing. */
final class MinutesActs {

    private final Books books;
    private final CaseActs cases;

    MinutesActs(Books books, CaseActs cases) {
        this.books = books;
        this.cases = cases;
    }

    private boolean works(Home home, Deed.Ask ask) {
        return Acts.among(books, home, ask.actor(), ask.today(), Acts.EMPLOYEES);
    }

    private static boolean undecided(List<Item> items) {
        return items.stream().anyMatch(item ->
                !Set.of("recorded", "in-hearing").contains(item.stage));
    }

    private static List<Item> there(Home home, Meeting meeting) {
        return home.docket.agenda(meeting.id).stream().filter(item -> !item.aside()).toList();
    }

    Plan send(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        meeting(plan, home, ask, "meeting").ifPresent(meeting -> {
            LocalDate deadline = day(ask, "deadline");
            List<Item> items = there(home, meeting);
            if (!meeting.stage.equals("held")) {
                plan.refusals.add(meeting.stage.equals("approved")
                        ? "already_done" : "meeting_not_held");
            } else if (undecided(items)) {
                plan.refusals.add("items_undecided");
            } else if (meeting.present().isEmpty()) {
                plan.refusals.add("nobody_present");
            } else if (plan.day.isBefore(meeting.heldOn) || deadline.isBefore(plan.day)) {
                plan.refusals.add("dates_out_of_order");
            }
            plan.effect = made -> {
                Version version = new Version();
                version.on = plan.day;
                version.deadline = deadline;
                meeting.versions.add(version);
                items.stream().filter(item -> item.stage.equals("recorded"))
                        .forEach(item -> item.stage = "in-hearing");
            };
        });
        return plan;
    }

    Plan answer(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Meeting meeting = meeting(plan, home, ask, "meeting").orElse(null);
        Seat seat = home.docket.seats.get(text(ask, "seat"));
        plan.unknown(seat != null);
        boolean about = !text(ask, "item").isEmpty();
        Item item = about ? cases.item(plan, home, ask).orElse(null) : null;
        if (meeting == null || seat == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        Version hearing = meeting.hearing().orElse(null);
        boolean own = works(home, ask) || seat.person.equals(ask.actor());
        if (hearing == null) {
            plan.refusals.add("not_open_any_more");
        } else if (!meeting.present().contains(seat.id) || !own) {
            plan.refusals.add("seat_of_another");
        } else if (plan.day.isAfter(hearing.deadline)) {
            plan.refusals.add("not_open_any_more");
        } else if (plan.day.isBefore(hearing.on)) {
            plan.refusals.add("dates_out_of_order");
        } else if (text(ask, "said").equals("remarks") && text(ask, "remark").isEmpty()) {
            plan.refusals.add("needed_here");
        } else if (item != null && !item.meeting.equals(meeting.id)) {
            plan.refusals.add("item_of_another");
        }
        plan.effect = made -> meeting.hearing().orElseThrow().answered.add(seat.id);
        return plan;
    }

    Plan approve(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        meeting(plan, home, ask, "meeting").ifPresent(meeting -> {
            List<Item> items = there(home, meeting);
            mayNotApprove(home, meeting, items, plan.day).ifPresent(plan.refusals::add);
            plan.effect = made -> {
                Version version = new Version();
                version.on = plan.day;
                meeting.versions.add(version);
                meeting.stage = "approved";
                settled(home, meeting, items, made);
            };
        });
        return plan;
    }

    private static Optional<String> mayNotApprove(
            Home home, Meeting meeting, List<Item> items, LocalDate on) {
        if (!meeting.stage.equals("held")) {
            return Optional.of(meeting.stage.equals("approved")
                    ? "already_done" : "meeting_not_held");
        }
        if (on.isBefore(meeting.heldOn)) {
            return Optional.of("dates_out_of_order");
        }
        if (undecided(items)) {
            return Optional.of("items_undecided");
        }
        Set<String> silent = new TreeSet<>(meeting.present());
        Optional<Version> hearing = meeting.hearing().filter(one -> !on.isAfter(one.deadline));
        hearing.ifPresent(one -> silent.removeAll(one.answered));
        if (hearing.isPresent() && !silent.isEmpty()) {
            return Optional.of("answers_missing");
        }
        List<String> undone = items.stream().flatMap(item -> item.recorded.values().stream())
                .flatMap(List::stream).map(Part::reverses).filter(id -> !id.isEmpty()).toList();
        boolean twice = new HashSet<>(undone).size() < undone.size() || undone.stream()
                .anyMatch(id -> home.docket.decisions.get(id).reversed);
        return twice ? Optional.of("decision_reversed") : Optional.empty();
    }

    /** Every part of every point becomes a decision, numbered in the order of the agenda. */
    private static void settled(Home home, Meeting meeting, List<Item> items, Made made) {
        int number = home.docket.next(meeting.body, meeting.heldOn.getYear());
        List<List<Decided>> all = new ArrayList<>();
        for (Item item : items) {
            Step step = home.docket.steps.get(item.step);
            List<Decided> decisions = new ArrayList<>();
            for (List<Part> parts : item.recorded.values()) {
                for (Part part : parts) {
                    Decided decision = decided(made, meeting.body, number++, meeting.heldOn);
                    decision.file = item.file;
                    decision.outcome = part.outcome();
                    decision.authoritative =
                            step.decides && MeetingActs.decides(part.outcome());
                    decision.reverses = part.reverses();
                    decisions.add(decision);
                }
            }
            all.add(decisions);
        }
        List<Runnable> then = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            then.add(after(home, home.docket.steps.get(item.step), all.get(i), meeting.heldOn));
            item.stage = "approved";
        }
        all.forEach(decisions -> decisions.forEach(one -> keep(home, one)));
        then.forEach(Runnable::run);
    }

    private static Decided decided(Made made, String body, int number, LocalDate on) {
        Decided decision = new Decided();
        decision.id = made.result().getOrDefault("decision " + number, "");
        decision.body = body;
        decision.number = number;
        decision.on = on;
        return decision;
    }

    private static void keep(Home home, Decided decision) {
        home.docket.decisions.put(decision.id, decision);
        if (!decision.reverses.isEmpty()) {
            home.docket.decisions.get(decision.reverses).reversed = true;
        }
    }

    /** Where a step and its case stand when its body has answered. */
    private static Runnable after(
            Home home, Step step, List<Decided> decisions, LocalDate on) {
        File file = home.docket.files.get(step.file);
        if (decisions.stream().allMatch(one -> one.outcome.equals("postponed"))) {
            return () -> {
                step.progress = "planned";
                CaseActs.become(file, "postponed", on);
            };
        }
        List<Step> route = home.docket.route(file.id);
        String before = step.progress;
        step.progress = "answered";
        boolean whole = route.stream().allMatch(one -> one.place != step.place || one.done());
        OptionalInt at = CaseActs.at(route);
        step.progress = before;
        boolean settles = step.decides && whole
                && decisions.stream().anyMatch(one -> one.authoritative);
        boolean waits = decisions.stream().anyMatch(one -> one.outcome.equals("awaiting"));
        return () -> {
            step.progress = "answered";
            CaseActs.become(file, waits ? "waiting" : settles ? "decided" : "under-way", on);
            if (file.stage.equals("under-way")) {
                file.of = CaseActs.places(route);
                file.at = at.orElse(file.of);
            }
        };
    }

    Plan correct(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        cases.item(plan, home, ask).ifPresent(item -> {
            Meeting meeting = home.docket.meetings.get(item.meeting);
            boolean may = Set.of("approved", "corrected").contains(item.stage)
                    && !meeting.stage.equals("cancelled");
            Version last = meeting.versions.isEmpty() ? new Version()
                    : meeting.versions.getLast();
            if (!may) {
                plan.refusals.add("not_open_any_more");
            } else if (little(ask, "reason")) {
                plan.refusals.add("reason_too_short");
            } else if (last.on != null && plan.day.isBefore(last.on)) {
                plan.refusals.add("dates_out_of_order");
            } else if (text(ask, "words").equals(last.words.get(item.id))) {
                plan.refusals.add("nothing_to_do");
            }
            plan.effect = made -> {
                Version version = new Version();
                version.on = plan.day;
                version.words.putAll(last.words);
                version.words.put(item.id, text(ask, "words"));
                meeting.versions.add(version);
                item.stage = "corrected";
            };
        });
        return plan;
    }

    Plan ask(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        cases.step(plan, home, ask).ifPresent(step -> {
            Set<String> asked = new TreeSet<>();
            home.docket.seats.values().stream().filter(seat -> seat.body.equals(step.body)
                    && seat.voting && seat.on(plan.day)).forEach(seat -> asked.add(seat.id));
            LocalDate deadline = day(ask, "deadline");
            Optional<String> notYet = MeetingActs.notYet(home, step);
            if (notYet.isPresent()) {
                plan.refusals.add(notYet.get());
            } else if (deadline.isBefore(plan.day)) {
                plan.refusals.add("dates_out_of_order");
            } else if (asked.isEmpty()) {
                plan.refusals.add("nobody_to_ask");
            }
            plan.effect = made -> {
                File file = home.docket.files.get(step.file);
                Round round = new Round();
                round.id = made.result().get("round");
                round.body = step.body;
                round.file = step.file;
                round.step = step.id;
                round.version = file.words.size();
                round.sentOn = plan.day;
                round.deadline = deadline;
                round.asked = asked;
                MeetingActs.underWay(home, file, plan);
                step.progress = "on-agenda";
                home.docket.rounds.put(round.id, round);
            };
        });
        return plan;
    }

    private Optional<Round> round(Plan plan, Home home, Deed.Ask ask) {
        Round round = home.docket.rounds.get(text(ask, "round"));
        boolean seen = round != null
                && cases.sees(home, ask, home.docket.files.get(round.file));
        plan.unknown(seen);
        return seen ? Optional.of(round) : Optional.empty();
    }

    Plan say(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Round round = round(plan, home, ask).orElse(null);
        Seat seat = home.docket.seats.get(text(ask, "seat"));
        plan.unknown(seat != null);
        if (round == null || seat == null) {
            return plan;
        }
        boolean own = works(home, ask) || seat.person.equals(ask.actor());
        String answer = text(ask, "answer");
        if (!round.stage.equals("answering") || plan.day.isAfter(round.deadline)) {
            plan.refusals.add("not_open_any_more");
        } else if (!round.asked.contains(seat.id) || !own) {
            plan.refusals.add("seat_of_another");
        } else if (plan.day.isBefore(round.sentOn)) {
            plan.refusals.add("dates_out_of_order");
        } else if (answer.equals("demand-meeting")
                && !home.docket.bodies.get(round.body).mayDemand()) {
            plan.refusals.add("no_right_to_demand");
        }
        plan.effect = made -> round.answers.put(seat.id, answer);
        return plan;
    }

    Plan close(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        round(plan, home, ask).ifPresent(round -> {
            String stage = standing(home, round, plan.day);
            if (!round.stage.equals("answering")) {
                plan.refusals.add("already_done");
            } else if (plan.day.isBefore(round.sentOn)) {
                plan.refusals.add("dates_out_of_order");
            } else if (stage.equals("answering")) {
                plan.refusals.add("answers_missing");
            }
            plan.effect = made -> {
                round.stage = stage;
                if (stage.equals("adopted") || stage.equals("not-adopted")) {
                    written(home, round, plan.day, made);
                } else {
                    home.docket.steps.get(round.step).progress = "planned";
                }
            };
        });
        return plan;
    }

    /** What a written procedure comes to on a day. */
    private static String standing(Home home, Round round, LocalDate today) {
        Body body = home.docket.bodies.get(round.body);
        int silent = round.asked.size() - round.answers.size();
        if (round.answers.containsValue("demand-meeting")) {
            return "meeting-demanded";
        }
        if (silent > 0 && !today.isAfter(round.deadline)) {
            return "answering";
        }
        boolean consent = body.silence().equals("is-consent");
        long yes = round.answers.values().stream().filter("for"::equals).count()
                + (consent ? silent : 0);
        long no = round.answers.values().stream().filter("against"::equals).count();
        boolean missing = silent > 0 && !consent;
        boolean most = body.rule().equals("majority");
        if (most && 2 * yes > round.asked.size()) {
            return "adopted";
        }
        if (most ? 2 * no >= round.asked.size() : no > 0) {
            return "not-adopted";
        }
        if (missing) {
            return "expired";
        }
        return yes > (most ? no : 0) ? "adopted" : "not-adopted";
    }

    private static void written(Home home, Round round, LocalDate on, Made made) {
        Step step = home.docket.steps.get(round.step);
        boolean advises = home.docket.bodies.get(round.body).rule().equals("advisory");
        int number = home.docket.next(round.body, on.getYear());
        List<Decided> decisions = new ArrayList<>();
        for (String point : home.docket.files.get(round.file).words
                .get(round.version - 1).points()) {
            Decided decision = decided(made, round.body, number++, on);
            decision.file = round.file;
            decision.outcome = outcome(round.stage.equals("adopted"), advises,
                    point.substring(point.lastIndexOf(' ') + 1));
            decision.authoritative = step.decides && MeetingActs.decides(decision.outcome);
            decisions.add(decision);
        }
        Runnable then = after(home, step, decisions, on);
        decisions.forEach(one -> keep(home, one));
        then.run();
    }

    private static String outcome(boolean adopted, boolean advises, String asks) {
        if (!adopted) {
            return advises ? "no-agreement" : "not-adopted";
        }
        return switch (asks) {
            case "approve" -> advises ? "endorsed" : "approved";
            case "appoint" -> advises ? "endorsed" : "appointed";
            case "decline" -> advises ? "endorsed" : "declined";
            case "note" -> "noted";
            case "endorse" -> "endorsed";
            case "discuss" -> "discussed";
            default -> "forwarded";
        };
    }
}
