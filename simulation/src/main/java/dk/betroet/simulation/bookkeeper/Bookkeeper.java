package dk.betroet.simulation.bookkeeper;

import dk.betroet.simulation.bookkeeper.Answer.Kind;
import dk.betroet.simulation.bookkeeper.Books.Entry;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Gathered;
import dk.betroet.simulation.bookkeeper.Books.Hand;
import dk.betroet.simulation.bookkeeper.Books.Held;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Request;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says beforehand what the office will answer, and writes down what came of it. It looks at its own
 * books only; that the office's look the same is for others to compare.
 */
public final class Bookkeeper {

    private static final Duration WAITS = Duration.ofDays(14);
    private static final int REASON_MIN = 5;
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private final Books books;
    private final Acts acts;
    private final Capacities capacities;

    public Bookkeeper(Books books) {
        this.books = books;
        this.acts = new Acts(books);
        this.capacities = new Capacities(books);
    }

    /** What is written down. */
    public Books books() {
        return books;
    }

    /** A bookkeeper with the same books, whose changes are their own. */
    public Bookkeeper copy() {
        return new Bookkeeper(books.copy());
    }

    /** The operations that it knows. */
    public static Set<String> operations() {
        return new TreeSet<>(Acts.ROLES.keySet());
    }

    /** What an act comes to now, and how it is to be written down. */
    private record Decided(Answer answer, Plan plan) {}

    /** What the office should answer. Changes nothing. */
    public Answer predict(Deed deed) {
        return switch (deed) {
            case Deed.Ask ask -> asked(ask);
            case Deed.Sign sign -> gathering(sign, sign.request(), this::mayNotSign);
            case Deed.Approve approve -> gathering(approve, approve.request(), this::mayNotApprove);
            case Deed.Attach attach -> gathering(attach, attach.request(), (one, request) -> "");
            case Deed.Withdraw withdraw -> withdrawing(withdraw);
        };
    }

    private Answer asked(Deed.Ask ask) {
        if (!capacities.mayAsk(ask, Acts.ROLES.get(ask.operation()))) {
            return Answer.of(Kind.UNKNOWN, List.of());
        }
        Books.Kept kept = ask.key().map(key -> books.answers.get(key(ask, key))).orElse(null);
        if (kept != null) {
            return kept.body().equals(body(ask))
                    ? new Answer(kept.kind(), true, List.of(), kept.voucher())
                    : Answer.of(Kind.KEY_REUSED, List.of());
        }
        return decide(ask, asking(ask), null).answer();
    }

    private static String key(Deed.Ask ask, String key) {
        return ask.actor() + " " + key;
    }

    private static String body(Deed.Ask ask) {
        return ask.unit() + " " + ask.operation() + " " + new TreeMap<>(ask.fields());
    }

    /** Whoever asks signs by asking. */
    private Gathered asking(Deed.Ask ask) {
        Gathered gathered = new Gathered();
        List<String> residents = books.people.get(ask.actor()).on(ask.today()).stream()
                .map(Held::resident).filter(one -> !one.isEmpty()).distinct().toList();
        String only = residents.size() == 1 ? residents.getFirst() : "";
        capacities.of(ask, only).ifPresent(capacity ->
                gathered.signed.add(new Hand(ask.actor(), capacity, ask.today())));
        return gathered;
    }

    private Decided decide(Deed.Ask ask, Gathered gathered, Request waiting) {
        Home home = books.homes.get(ask.unit());
        Plan plan = acts.plan(home, ask);
        if (!plan.wrong.isEmpty() && waiting == null) {
            return new Decided(Answer.of(Kind.INVALID, plan.wrong), plan);
        }
        if (!plan.refusals.isEmpty()) {
            return new Decided(Answer.of(Kind.REFUSED, plan.refused()), plan);
        }
        List<String> house = HouseRules.of(home, plan, ask, waiting);
        if (!house.isEmpty()) {
            return new Decided(Answer.of(Kind.REFUSED, house), plan);
        }
        List<Plan.Objection> objections =
                plan.objections(thatDay(home, plan, gathered));
        List<String> why = objections.stream()
                .map(one -> one.reason() + " " + one.rule()).sorted().toList();
        boolean refused = objections.stream().anyMatch(one ->
                plan.kept || one.refuses() || !one.gatherable());
        if (refused) {
            return new Decided(Answer.of(Kind.REFUSED, why), plan);
        }
        long voucher = plan.moves.isEmpty() ? 0 : home.vouchers + 1;
        return new Decided(objections.isEmpty()
                ? new Answer(Kind.DONE, false, List.of(), voucher)
                : Answer.of(Kind.WAITING, why), plan);
    }

    /** Signatures count as what their givers were on the day of the act. */
    private Gathered thatDay(Home home, Plan plan, Gathered gathered) {
        Gathered then = new Gathered();
        Fund fund = home.funds.get(plan.fund);
        String resident = fund == null ? "" : fund.person;
        for (Hand hand : gathered.signed) {
            Set<String> held = capacities.on(home.id, hand.person(), plan.day, resident);
            Optional<String> capacity = held.contains(hand.capacity())
                    ? Optional.of(hand.capacity()) : Capacities.foremost(held);
            capacity.ifPresent(one ->
                    then.signed.add(new Hand(hand.person(), one, hand.day())));
        }
        then.approved.addAll(gathered.approved);
        then.papers.addAll(gathered.papers);
        then.asSigned.addAll(gathered.signed);
        return then;
    }

    /** What may stand in the way of gathering; empty when nothing does. */
    private interface Gatherer<D> {
        String mayNot(D deed, Request request);
    }

    private <D extends Deed> Answer gathering(D deed, String id, Gatherer<D> gatherer) {
        Request request = books.homes.get(deed.unit()).requests.get(id);
        if (request == null) {
            return Answer.of(Kind.UNKNOWN, List.of());
        }
        if (!request.isOpen(deed.now())) {
            return Answer.refused("not_open_any_more");
        }
        String no = gatherer.mayNot(deed, request);
        if (!no.isEmpty()) {
            return Answer.refused(no);
        }
        Deed.Ask again = again(deed, request);
        if (!capacities.mayAsk(again, Acts.ROLES.get(request.operation))) {
            return Answer.refused("person_departed");
        }
        return decide(again, with(deed, request), request).answer();
    }

    private static Deed.Ask again(Deed deed, Request request) {
        return new Deed.Ask(deed.unit(), request.actor, deed.now(), request.operation,
                request.fields, Optional.empty());
    }

    private String mayNotSign(Deed.Sign sign, Request request) {
        boolean signed = request.gathered.signed.stream()
                .anyMatch(hand -> hand.person().equals(sign.actor()));
        if (signed) {
            return "same_person_twice";
        }
        return capacities.of(sign, resident(sign, request)).isEmpty() ? "role_may_not" : "";
    }

    private String mayNotApprove(Deed.Approve approve, Request request) {
        if (request.actor.equals(approve.actor())) {
            return "same_person_twice";
        }
        if (capacities.of(approve, resident(approve, request)).isEmpty()) {
            return "role_may_not";
        }
        return approve.reason().length() < REASON_MIN ? "reason_too_short" : "";
    }

    private String resident(Deed deed, Request request) {
        Fund fund = books.homes.get(deed.unit()).funds.get(request.fund);
        return fund == null ? "" : fund.person;
    }

    /** What has been gathered when this is gathered too. */
    private Gathered with(Deed deed, Request request) {
        Gathered gathered = new Gathered();
        gathered.signed.addAll(request.gathered.signed);
        gathered.approved.addAll(request.gathered.approved);
        gathered.papers.addAll(request.gathered.papers);
        String resident = resident(deed, request);
        switch (deed) {
            case Deed.Sign sign -> gathered.signed.add(new Hand(
                    sign.actor(), capacities.of(sign, resident).orElseThrow(), sign.today()));
            case Deed.Approve approve -> gathered.approved.add(new Hand(approve.actor(),
                    capacities.of(approve, resident).orElseThrow(), approve.today()));
            case Deed.Attach attach -> gathered.papers.add(attach.kind());
            case Deed.Ask ask -> throw new IllegalArgumentException(ask.operation());
            case Deed.Withdraw withdraw -> throw new IllegalArgumentException(withdraw.request());
        }
        return gathered;
    }

    private Answer withdrawing(Deed.Withdraw withdraw) {
        Request request = books.homes.get(withdraw.unit()).requests.get(withdraw.request());
        if (request == null) {
            return Answer.of(Kind.UNKNOWN, List.of());
        }
        if (!request.isOpen(withdraw.now())) {
            return Answer.refused("not_open_any_more");
        }
        boolean may = request.actor.equals(withdraw.actor())
                || capacities.roles(withdraw).stream().anyMatch(Acts.LEADERS::contains);
        return may ? Answer.of(Kind.ENDED, List.of()) : Answer.refused("role_may_not");
    }

    /** Writes down what came of a deed; the answer is the one that was predicted. */
    public void write(Deed deed, Answer answer, Made made) {
        Home home = books.homes.get(deed.unit());
        switch (deed) {
            case Deed.Ask ask when answer.changes() -> {
                Decided decided = decide(ask, asking(ask), null);
                if (answer.kind() == Kind.DONE) {
                    done(home, ask, decided.plan(), asking(ask), made, answer.voucher());
                } else {
                    waits(home, ask, decided.plan(), made);
                }
                ask.key().ifPresent(key -> books.answers.put(key(ask, key), new Books.Kept(
                        body(ask), answer.kind(), answer.voucher())));
            }
            case Deed.Ask ask -> { }
            case Deed.Withdraw withdraw when answer.kind() == Kind.ENDED ->
                    end(home.requests.get(withdraw.request()), "withdrawn");
            case Deed.Withdraw withdraw -> { }
            case Deed.Sign sign -> gathered(home, sign, sign.request(), answer, made);
            case Deed.Approve approve -> gathered(home, approve, approve.request(), answer, made);
            case Deed.Attach attach -> gathered(home, attach, attach.request(), answer, made);
        }
    }

    private void gathered(Home home, Deed deed, String id, Answer answer, Made made) {
        Request request = home.requests.get(id);
        boolean before = request == null || !request.isOpen(deed.now())
                || answer.why().size() == 1 && Set.of("same_person_twice", "role_may_not",
                        "reason_too_short").contains(answer.why().getFirst())
                        && !taken(deed, request);
        if (before) {
            return;
        }
        if (answer.kind() == Kind.REFUSED) {
            end(request, "refused");
            return;
        }
        Deed.Ask again = again(deed, request);
        Decided decided = decide(again, with(deed, request), request);
        request.gathered = with(deed, request);
        if (answer.kind() == Kind.DONE) {
            end(request, "done");
            done(home, again, decided.plan(), request.gathered, made,
                    answer.voucher());
        }
    }

    /** Whether what was handed in was taken, and the refusal was of the act. */
    private boolean taken(Deed deed, Request request) {
        return switch (deed) {
            case Deed.Sign sign -> mayNotSign(sign, request).isEmpty();
            case Deed.Approve approve -> mayNotApprove(approve, request).isEmpty();
            default -> true;
        };
    }

    private static void end(Request request, String status) {
        request.status = status;
        request.holds = List.of();
    }

    private void waits(Home home, Deed.Ask ask, Plan plan, Made made) {
        Request request = new Request();
        request.id = made.request();
        request.operation = ask.operation();
        request.actor = ask.actor();
        request.fund = plan.fund;
        request.day = plan.day;
        request.fields = ask.fields();
        request.holds = plan.moves.stream()
                .filter(move -> !move.from().equals(Books.OUTSIDE)).toList();
        request.gathered = asking(ask);
        request.expires = ask.now().plus(WAITS);
        home.requests.put(request.id, request);
    }

    private void done(Home home, Deed.Ask ask, Plan plan, Gathered gathered, Made made,
            long voucher) {
        if (!plan.kept && ask.now().isAfter(home.recorded)) {
            home.recorded = ask.now();
        }
        if (!plan.moves.isEmpty()) {
            Entry entry = new Entry();
            entry.fact = made.fact();
            entry.operation = ask.operation();
            entry.day = plan.day;
            entry.recorded = LocalDate.ofInstant(home.recorded, DENMARK);
            entry.voucher = voucher;
            entry.moves = List.copyOf(plan.moves);
            entry.mandate = plan.mandate;
            entry.mandateKind = plan.mandate.isEmpty()
                    ? "" : home.mandates.get(plan.mandate).kind;
            entry.reverses = plan.reverses;
            entry.shown = plan.shown || !gathered.papers.isEmpty();
            home.entries.add(entry);
            home.vouchers = voucher;
            home.entry(plan.reverses).ifPresent(undone -> undone.reversed = true);
        }
        plan.effect.accept(made);
    }
}
