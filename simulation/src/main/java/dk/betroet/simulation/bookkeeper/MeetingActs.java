package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.groups;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.texts;
import static dk.betroet.simulation.bookkeeper.CaseActs.little;

import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Docket.Decided;
import dk.betroet.simulation.bookkeeper.Docket.File;
import dk.betroet.simulation.bookkeeper.Docket.Item;
import dk.betroet.simulation.bookkeeper.Docket.Meeting;
import dk.betroet.simulation.bookkeeper.Docket.Part;
import dk.betroet.simulation.bookkeeper.Docket.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Meetings: agendas, and what the body makes of each point. */
final class MeetingActs {

    private static final Set<String> PUT_OFF =
            Set.of("included", "released", "under-treatment");
    private static final Set<String> SENT_ON = Set.of("released", "under-treatment");
    private static final Set<String> DECIDES =
            Set.of("approved", "not-adopted", "declined", "appointed", "agreed-or-fixed");
    private static final Set<String> CARRIES = Set.of("approved", "noted", "endorsed",
            "forwarded", "declined", "appointed", "agreed-or-fixed");
    private static final Set<String> REMARKED =
            Set.of("awaiting", "postponed", "agreed-or-fixed");

    private final CaseActs cases;

    MeetingActs(CaseActs cases) {
        this.cases = cases;
    }

    static boolean decides(String outcome) {
        return DECIDES.contains(outcome);
    }

    static Optional<Meeting> meeting(Plan plan, Home home, Deed.Ask ask, String field) {
        Meeting meeting = home.docket.meetings.get(text(ask, field));
        plan.unknown(meeting != null);
        return Optional.ofNullable(meeting);
    }

    Plan call(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String body = text(ask, "body");
        plan.unknown(home.docket.bodies.containsKey(body));
        boolean early = day(ask, "heldOn").isBefore(plan.day);
        plan.refuseIf(early, "dates_out_of_order");
        plan.refuseIf(!early && home.docket.meetings.values().stream().anyMatch(one ->
                one.body.equals(body) && one.heldOn.equals(day(ask, "heldOn"))
                        && !one.stage.equals("cancelled")), "already_exists");
        plan.effect = made -> {
            Meeting meeting = new Meeting();
            meeting.id = made.result().get("meeting");
            meeting.body = body;
            meeting.heldOn = day(ask, "heldOn");
            home.docket.meetings.put(meeting.id, meeting);
        };
        return plan;
    }

    Plan cancel(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        meeting(plan, home, ask, "meeting").ifPresent(meeting -> {
            plan.refuseIf(!meeting.ahead(), "not_open_any_more");
            plan.refuseIf(meeting.ahead() && little(ask, "reason"), "reason_too_short");
            plan.effect = made -> {
                meeting.stage = "cancelled";
                home.docket.agenda(meeting.id).stream()
                        .filter(item -> PUT_OFF.contains(item.stage)).forEach(item -> {
                            item.stage = "postponed";
                            home.docket.steps.get(item.step).progress = "planned";
                        });
            };
        });
        return plan;
    }

    /** Why it is not a step's turn; empty when its body can take the case up now. */
    static Optional<String> notYet(Home home, Step step) {
        File file = home.docket.files.get(step.file);
        if (!step.progress.equals("planned")) {
            return Optional.of("already_done");
        }
        if (!home.docket.isNext(step)) {
            return Optional.of("step_out_of_order");
        }
        return CaseActs.mayBecome(file, "under-way") || CaseActs.mayBecome(file, "ready")
                ? Optional.empty() : Optional.of("not_open_any_more");
    }

    /** A case comes under way where its route is now. */
    static void underWay(Home home, File file, Plan plan) {
        List<Step> route = home.docket.route(file.id);
        CaseActs.become(file, "under-way", plan.day);
        file.at = CaseActs.at(route).orElse(1);
        file.of = CaseActs.places(route);
    }

    Plan add(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Meeting meeting = meeting(plan, home, ask, "meeting").orElse(null);
        Step step = cases.step(plan, home, ask).orElse(null);
        if (meeting == null || step == null) {
            return plan;
        }
        Optional<String> notYet = notYet(home, step);
        if (!meeting.ahead()) {
            plan.refusals.add("not_open_any_more");
        } else if (notYet.isPresent()) {
            plan.refusals.add(notYet.get());
        } else if (!meeting.body.equals(step.body)) {
            plan.refusals.add("other_body");
        }
        plan.effect = made -> {
            underWay(home, home.docket.files.get(step.file), plan);
            item(home, made.result().get("item"), meeting, step);
        };
        return plan;
    }

    private static void item(Home home, String id, Meeting meeting, Step step) {
        Item item = new Item();
        item.id = id;
        item.meeting = meeting.id;
        item.file = step.file;
        item.step = step.id;
        item.number = 1 + home.docket.agenda(meeting.id).stream()
                .mapToInt(one -> one.number).max().orElse(0);
        item.version = home.docket.files.get(step.file).words.size();
        home.docket.items.put(id, item);
        step.progress = "on-agenda";
    }

    Plan release(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        meeting(plan, home, ask, "meeting").ifPresent(meeting -> {
            List<Item> items = home.docket.agenda(meeting.id).stream()
                    .filter(item -> !item.aside()).toList();
            if (!meeting.ahead()) {
                plan.refusals.add("not_open_any_more");
            } else if (items.stream().noneMatch(item -> item.releasedOn == null)) {
                plan.refusals.add("nothing_to_do");
            } else if (plan.day.isAfter(meeting.heldOn)) {
                plan.refusals.add("dates_out_of_order");
            }
            plan.effect = made -> {
                meeting.stage = "released";
                items.stream().filter(item -> item.stage.equals("included")).forEach(item -> {
                    item.stage = "released";
                    item.releasedOn = plan.day;
                });
            };
        });
        return plan;
    }

    Plan postpone(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Item item = cases.item(plan, home, ask).orElse(null);
        String later = text(ask, "to");
        Meeting to = later.isEmpty() ? null : meeting(plan, home, ask, "to").orElse(null);
        if (item == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        Meeting from = home.docket.meetings.get(item.meeting);
        if (!may(item, from, PUT_OFF)) {
            plan.refusals.add("not_open_any_more");
        } else if (little(ask, "reason")) {
            plan.refusals.add("reason_too_short");
        } else if (to != null && !to.body.equals(from.body)) {
            plan.refusals.add("other_body");
        } else if (to != null && !to.ahead()) {
            plan.refusals.add("not_open_any_more");
        } else if (to != null && !to.heldOn.isAfter(from.heldOn)) {
            plan.refusals.add("dates_out_of_order");
        }
        plan.effect = made -> {
            Step step = home.docket.steps.get(item.step);
            File file = home.docket.files.get(item.file);
            item.stage = "postponed";
            step.progress = "planned";
            if (to != null) {
                item(home, made.result().get("item"), to, step);
            } else if (CaseActs.mayBecome(file, "postponed")) {
                CaseActs.become(file, "postponed", plan.day);
            }
        };
        return plan;
    }

    private static boolean may(Item item, Meeting meeting, Set<String> from) {
        return from.contains(item.stage) && !meeting.stage.equals("cancelled");
    }

    Plan drop(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        cases.item(plan, home, ask).ifPresent(item -> {
            boolean may = may(item, home.docket.meetings.get(item.meeting), PUT_OFF);
            plan.refuseIf(!may, "not_open_any_more");
            plan.refuseIf(may && little(ask, "reason"), "reason_too_short");
            plan.effect = made -> {
                item.stage = "dropped";
                home.docket.steps.get(item.step).progress = "planned";
            };
        });
        return plan;
    }

    Plan refer(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Item item = cases.item(plan, home, ask).orElse(null);
        String to = text(ask, "body");
        plan.unknown(home.docket.bodies.containsKey(to));
        if (item == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        Meeting meeting = home.docket.meetings.get(item.meeting);
        Step step = home.docket.steps.get(item.step);
        if (!may(item, meeting, SENT_ON)) {
            plan.refusals.add("not_open_any_more");
        } else if (to.equals(meeting.body)) {
            plan.refusals.add("nothing_to_do");
        } else if (step.decides && home.docket.bodies.get(to).rule().equals("advisory")) {
            plan.refusals.add("advisory_only");
        } else if (little(ask, "reason")) {
            plan.refusals.add("reason_too_short");
        }
        plan.effect = made -> {
            item.stage = "referred";
            step.progress = "skipped";
            CaseActs.add(home, item.file, to, made.result().get("step"), step.place,
                    step.decides);
        };
        return plan;
    }

    Plan recuse(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Item item = cases.item(plan, home, ask).orElse(null);
        String person = text(ask, "person");
        cases.person(plan, home, person);
        if (item == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        boolean done = home.docket.recusals.contains(item.id + " " + person);
        plan.refuseIf(little(ask, "reason"), "reason_too_short");
        plan.refuseIf(!little(ask, "reason") && done, "already_done");
        plan.effect = made -> {
            home.docket.recusals.add(item.id + " " + person);
            home.docket.files.get(item.file).recused.add(person);
        };
        return plan;
    }

    Plan presence(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Meeting meeting = meeting(plan, home, ask, "meeting").orElse(null);
        List<String> present = texts(ask, "present");
        present.forEach(seat -> plan.unknown(home.docket.seats.containsKey(seat)));
        if (meeting == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        Set<String> seats = new TreeSet<>();
        home.docket.seats.values().stream().filter(seat -> seat.body.equals(meeting.body)
                && seat.on(meeting.heldOn)).forEach(seat -> seats.add(seat.id));
        if (Set.of("approved", "cancelled").contains(meeting.stage)) {
            plan.refusals.add("not_open_any_more");
        } else if (plan.day.isBefore(meeting.heldOn)) {
            plan.refusals.add("meeting_not_held");
        } else if (!seats.containsAll(present)) {
            plan.refusals.add("seat_of_another");
        }
        plan.effect = made -> seats.forEach(seat ->
                meeting.presence.put(seat, present.contains(seat)));
        return plan;
    }

    Plan record(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Item item = cases.item(plan, home, ask).orElse(null);
        List<Map<?, ?>> parts = groups(ask, "parts");
        parts.forEach(part -> undone(plan, home, ask, part));
        if (item == null || !plan.wrong.isEmpty()) {
            return plan;
        }
        Meeting meeting = home.docket.meetings.get(item.meeting);
        int points = home.docket.files.get(item.file).words.get(item.version - 1).points().size();
        int point = (int) oere(ask, "point");
        plan.refuseIf(!item.written()
                || !Set.of("released", "held").contains(meeting.stage), "not_open_any_more");
        plan.refuseIf(plan.day.isBefore(meeting.heldOn), "meeting_not_held");
        plan.refuseIf(point > points, "no_such_point");
        String rule = home.docket.bodies.get(meeting.body).rule();
        List<Part> made = new ArrayList<>();
        for (Map<?, ?> part : parts) {
            plan.refuseIf(parts.size() > 1 && text(part, "about").isEmpty(), "part_unnamed");
            faults(part, rule).forEach(plan.refusals::add);
            reverses(plan, home, meeting, text(part, "reverses"));
            made.add(new Part(text(part, "outcome"), text(part, "reverses")));
        }
        plan.effect = ids -> {
            item.recorded.put(point, made);
            item.stage = item.recorded.size() == points ? "recorded" : "under-treatment";
            meeting.stage = "held";
        };
        return plan;
    }

    private void undone(Plan plan, Home home, Deed.Ask ask, Map<?, ?> part) {
        String id = text(part, "reverses");
        Decided decision = home.docket.decisions.get(id);
        plan.unknown(id.isEmpty() || decision != null
                && cases.sees(home, ask, home.docket.files.get(decision.file)));
    }

    private static void reverses(Plan plan, Home home, Meeting meeting, String id) {
        if (!id.isEmpty()) {
            Decided decision = home.docket.decisions.get(id);
            plan.refuseIf(!decision.body.equals(meeting.body), "other_decider");
            plan.refuseIf(decision.reversed, "decision_reversed");
            plan.refuseIf(!decision.reversed && meeting.heldOn.isBefore(decision.on),
                    "dates_out_of_order");
        }
    }

    /** What is wrong with an outcome, by how the body decides. */
    private static List<String> faults(Map<?, ?> part, String rule) {
        String outcome = text(part, "outcome");
        long counted = List.of("yes", "no", "neither").stream()
                .filter(part::containsKey).count();
        if (counted % 3 != 0) {
            return List.of("needed_here");
        }
        List<String> faults = new ArrayList<>();
        long yes = counted == 0 ? 0 : ((Number) part.get("yes")).longValue();
        long no = counted == 0 ? 0 : ((Number) part.get("no")).longValue();
        boolean against = !text(part, "dissent").isEmpty() || no > 0;
        if (rule.equals("advisory") && decides(outcome)) {
            faults.add("advisory_only");
        }
        if (CARRIES.contains(outcome)) {
            if (!rule.equals("majority") && against) {
                faults.add("no_consensus");
            } else if (rule.equals("majority") && counted == 0 && against) {
                faults.add("votes_needed");
            } else if (rule.equals("majority") && counted > 0 && yes <= no) {
                faults.add("no_majority");
            }
        }
        if (outcome.equals("not-adopted") && !against) {
            faults.add("dissent_needed");
        }
        if (REMARKED.contains(outcome) && text(part, "remark").isEmpty()) {
            faults.add("remark_needed");
        }
        return faults;
    }
}
