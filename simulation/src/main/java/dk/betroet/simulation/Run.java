package dk.betroet.simulation;

import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.simulation.bookkeeper.Answer;
import dk.betroet.simulation.bookkeeper.Answer.Kind;
import dk.betroet.simulation.bookkeeper.Bookkeeper;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.BankFile;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Sheet;
import dk.betroet.simulation.bookkeeper.Deed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** One seed, played: every deed is predicted, done and compared, and what must hold is checked. */
public final class Run {

    /** In the middle of a January, so that months turn while it plays. */
    private static final Instant BEGINS = Instant.parse("2026-01-15T08:00:00Z");
    private static final int WHOLE_EVERY = 50;
    private static final int STATEMENTS = 30;
    private static final int REMEMBERED = 8;
    private static final int CALLS_ONE_IN = 4;
    private static final Set<String> NOT_TAKEN = Set.of("same_person_twice", "role_may_not",
            "reason_too_short", "not_open_any_more");

    private final Office office;
    private final long seed;
    private final boolean restarts;
    private final Random chance;
    private final Books books = new Books();
    private final Bookkeeper bookkeeper = new Bookkeeper(books);
    private final Hands hands;
    private final Door door;
    private final Invariants invariants;
    private final JointChecks joint;
    private final MeetingChecks meetings;
    private final Tally tally = new Tally();
    private final MessageDigest digest;
    private final Cast cast;
    private final Deque<String> latest = new ArrayDeque<>();
    private Instant now = BEGINS;
    private long moment;
    private long step;

    /**
     * A run of a seed on an office; several may follow each other on the same.
     *
     * @param restarts whether the application is also ended and started anew now and then
     */
    public Run(Office office, long seed, boolean restarts) {
        this.office = office;
        this.seed = seed;
        this.restarts = restarts;
        this.chance = new Random(seed);
        this.hands = new Hands(office, books);
        this.door = new Door(office, books);
        this.invariants = new Invariants(office);
        this.joint = new JointChecks(office, books, door);
        this.meetings = new MeetingChecks(office, books, hands);
        this.cast = new Cast(books, chance, this::paper, this::file, this::sheet);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came of it.
     *
     * @param digest over every answer and the heads of all books: the same for the same seed
     */
    public record Result(long seed, long steps, String digest, Tally tally) {}

    /** Plays so many steps after everybody has moved in. */
    public Result play(long steps) {
        return play(steps, System.nanoTime() + Duration.ofDays(30).toNanos());
    }

    /** The same, but stops before a step for which there is no time left. */
    Result play(long steps, long deadlineNanos) {
        settle(new World(office, books));
        while (step < steps && System.nanoTime() - deadlineNanos < 0) {
            step();
        }
        return finish();
    }

    /** Everybody moves in. */
    void settle(World world) {
        begin();
        new Settling(this, world, cast).settle();
    }

    /** One more thing happens; whatever goes wrong is told with the seed that plays it again. */
    void step() {
        step++;
        try {
            next();
        } catch (Mismatch told) {
            throw told;
        } catch (RuntimeException fault) {
            throw new IllegalStateException("seed " + seed + ", step " + step + ": the simulation"
                    + " itself failed after\n  " + String.join("\n  ", latest), fault);
        }
    }

    private Result finish() {
        check();
        String heads = Invariants.heads(office, books);
        begin();
        books.homes.values().stream().map(home -> home.authority).distinct().forEach(authority ->
                invariants.archive(authority).ifPresent(this::fail));
        digest.update(heads.getBytes(StandardCharsets.UTF_8));
        return new Result(seed, step, HexFormat.of().formatHex(digest.digest()), tally);
    }

    /** A new moment: time, and a stream of identities of its own. */
    void begin() {
        Office.streams().now(now);
        Streams.begin(seed, moment++, 0);
        cast.at(now);
    }

    Books books() {
        return books;
    }

    Instant now() {
        return now;
    }

    long seed() {
        return seed;
    }

    private void next() {
        now = now.plusSeconds(20 + chance.nextInt(2400));
        Fault fault = fault();
        switch (fault) {
            case CLOCK_FORWARD -> now = now.plus(Duration.ofDays(1 + chance.nextInt(20)));
            case CLOCK_BACK -> now = now.minus(Duration.ofHours(1 + chance.nextInt(30)));
            case RESTART -> office.restart();
            default -> { }
        }
        begin();
        Home home = List.copyOf(books.homes.values()).get(chance.nextInt(books.homes.size()));
        Deed deed = cast.next(home);
        switch (fault) {
            case TWO_AT_ONCE -> two(deed, cast.next(home));
            case DUPLICATE_DELIVERY -> {
                does(deed, Fault.NONE);
                if (deed instanceof Deed.Ask) {
                    tally.fault(fault);
                    does(deed, Fault.NONE);
                }
            }
            case KEY_REUSED -> {
                does(deed, Fault.NONE);
                if (deed instanceof Deed.Ask ask && ask.fields().containsKey("amount")) {
                    tally.fault(fault);
                    does(changed(ask), Fault.NONE);
                }
            }
            case CLOCK_FORWARD, CLOCK_BACK, RESTART -> {
                tally.fault(fault);
                does(deed, Fault.NONE);
            }
            default -> does(deed, fault);
        }
        if (step % WHOLE_EVERY == 0) {
            whole(home);
        }
    }

    /** Everything that must hold, in every unit. */
    void check() {
        books.homes.values().forEach(this::whole);
    }

    private void whole(Home home) {
        LocalDate today = LocalDate.ofInstant(now, Streams.DENMARK);
        invariants.whole(home).or(() -> joint.whole(home, leader(home.id), today))
                .or(() -> meetings.whole(home, today)).ifPresent(this::fail);
    }

    private Fault fault() {
        Fault fault = chance.nextInt(3) > 0
                ? Fault.NONE : Fault.values()[chance.nextInt(Fault.values().length)];
        boolean seldom = fault == Fault.RESTART && (!restarts || chance.nextInt(12) > 0)
                || (fault == Fault.CLOCK_FORWARD || fault == Fault.CLOCK_BACK)
                        && chance.nextInt(4) > 0;
        return seldom ? Fault.NONE : fault;
    }

    private static Deed.Ask changed(Deed.Ask ask) {
        Map<String, Object> fields = new TreeMap<>(ask.fields());
        fields.put("amount", ((Number) ask.fields().get("amount")).longValue() + 1);
        return new Deed.Ask(
                ask.unit(), ask.actor(), ask.now(), ask.operation(), fields, ask.key());
    }

    /** Does one deed, with what may go wrong, and compares. */
    void does(Deed deed, Fault wished) {
        Fault fault = wished == Fault.LOST_REPLY && !(deed instanceof Deed.Ask)
                ? Fault.CUT_BEFORE_COMMIT : wished;
        Answer expected = bookkeeper.predict(deed);
        if (deed instanceof Deed.Ask ask && chance.nextInt(8) == 0) {
            mayI(ask, expected);
        }
        boolean calls = deed instanceof Deed.Ask ask && calls(ask, fault);
        String before = invariants.rows();
        tally.door(calls ? "http" : "within");
        Told told = calls
                ? called((Deed.Ask) deed, fault, expected) : done(deed, fault, expected, before);
        compare(deed, expected, told, before);
    }

    /**
     * What the office answered, and what it should have.
     *
     * @param awaited the predicted answer, or the same once more when the first reply was lost
     */
    private record Told(Hands.Given given, Answer awaited) {}

    /** Whether it goes through HTTP; whoever was shut out finds the door closed. */
    private boolean calls(Deed.Ask ask, Fault fault) {
        if (chance.nextInt(CALLS_ONE_IN) > 0
                || fault != Fault.NONE && fault != Fault.LOST_REPLY) {
            return false;
        }
        boolean shutOut = books.people.get(ask.actor()).shutOut;
        if (!shutOut) {
            door.opens(ask.actor());
        } else if (door.knows(ask.actor())) {
            String before = invariants.rows();
            Answer answer = door.asks(ask).answer();
            if (answer.kind() != Kind.UNKNOWN || !invariants.rows().equals(before)) {
                fail(ask + " by somebody who was shut out was answered " + answer);
            }
        }
        return !shutOut;
    }

    private Told called(Deed.Ask ask, Fault fault, Answer expected) {
        Hands.Given given = hands.withNames(ask, door.asks(ask));
        if (fault == Fault.NONE) {
            return new Told(given, expected);
        }
        tally.fault(fault);
        return new Told(hands.withNames(ask, door.asks(ask)),
                expected.changes() ? expected.again() : expected);
    }

    private Told done(Deed deed, Fault fault, Answer expected, String before) {
        FaultyDataSource.Armed armed = new FaultyDataSource.Armed(
                fault, 1 + chance.nextInt(STATEMENTS), FaultyDataSource.Meeting.NOBODY);
        try {
            return new Told(hands.does(deed, armed), expected);
        } catch (RuntimeException e) {
            if (!armed.struck()) {
                throw new IllegalStateException("seed " + seed + ", step " + step + ": "
                        + deed + " failed, expected " + expected, e);
            }
            tally.fault(fault);
            boolean stored = fault == Fault.LOST_REPLY && expected.changes();
            if (!stored && !invariants.rows().equals(before)) {
                fail(deed + " failed with " + fault + " and left something behind");
            }
            return new Told(hands.does(deed, calm()), stored ? expected.again() : expected);
        }
    }

    private void compare(Deed deed, Answer expected, Told told, String before) {
        Hands.Given given = told.given();
        Answer awaited = told.awaited();
        if (!given.answer().equals(awaited)) {
            fail(deed + "\n  the bookkeeper says " + awaited + "\n  the office says     "
                    + given.answer());
        }
        written(deed, expected, given);
        if (expected.changes()) {
            Home home = books.homes.get(deed.unit());
            invariants.balances(home).ifPresent(this::fail);
            shown(home, given.made().result());
        }
        if (unchanged(deed, expected) && !invariants.rows().equals(before)) {
            fail(deed + " was answered " + expected + " and changed something");
        }
    }

    /** What has just changed is shown as the bookkeeper has it. */
    private void shown(Home home, Map<String, String> result) {
        if (result.containsKey("contribution")) {
            joint.contribution(home, result.get("contribution"), leader(home.id))
                    .ifPresent(this::fail);
        } else if (result.containsKey("table")) {
            joint.accounts(home).ifPresent(this::fail);
        } else if (result.containsKey("case") || result.containsKey("meeting")) {
            meetings.stages(home).or(() -> meetings.numbers(home)).ifPresent(this::fail);
        }
        if (result.containsKey("case")) {
            meetings.seen(home, result.get("case"), LocalDate.ofInstant(now, Streams.DENMARK))
                    .ifPresent(this::fail);
        }
    }

    private static FaultyDataSource.Armed calm() {
        return new FaultyDataSource.Armed(Fault.NONE, 0, FaultyDataSource.Meeting.NOBODY);
    }

    /** Asking whether one may changes nothing and is answered as the act will be. */
    private void mayI(Deed.Ask ask, Answer expected) {
        if (expected.replay() || expected.kind() == Kind.KEY_REUSED) {
            return;
        }
        String before = invariants.rows();
        Answer may = hands.may(ask);
        // In the book that is kept from the unit nothing waits; that one may not yet is told all
        // the same.
        boolean same = may.why().equals(expected.why()) && (may.kind() == expected.kind()
                || may.kind() == Kind.WAITING && ask.operation().startsWith("oversight."));
        if (!same) {
            fail("may " + ask + "?\n  the bookkeeper says " + expected
                    + "\n  the office says     " + may);
        }
        if (!invariants.rows().equals(before)) {
            fail("asking whether one may changed something: " + ask);
        }
    }

    private static boolean unchanged(Deed deed, Answer answer) {
        return deed instanceof Deed.Ask
                ? !answer.changes()
                : answer.kind() == Kind.UNKNOWN || answer.kind() == Kind.REFUSED
                        && answer.why().size() == 1 && NOT_TAKEN.contains(answer.why().getFirst());
    }

    private void written(Deed deed, Answer answer, Hands.Given given) {
        bookkeeper.write(deed, answer, given.made());
        tally.answer(name(deed), answer);
        String line = step + " " + deed + " " + answer + " " + given.hash();
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        latest.addLast(line);
        if (latest.size() > REMEMBERED) {
            latest.removeFirst();
        }
    }

    private static String name(Deed deed) {
        return switch (deed) {
            case Deed.Ask ask -> ask.operation();
            case Deed.Sign sign -> "sign";
            case Deed.Approve approve -> "approve";
            case Deed.Attach attach -> "attach";
            case Deed.Withdraw withdraw -> "withdraw";
        };
    }

    /** Two deeds at the same moment come to what one after the other would, in either order. */
    private void two(Deed one, Deed other) {
        boolean apart = one instanceof Deed.Ask first && other instanceof Deed.Ask second
                && one.unit().equals(other.unit()) && !touchesPeople(first)
                && !touchesPeople(second);
        if (!apart) {
            does(one, Fault.NONE);
            does(other, Fault.NONE);
            return;
        }
        tally.fault(Fault.TWO_AT_ONCE);
        Pair.Both both = new Pair(hands, seed, moment++).does(one, other);
        if (!settles(one, both.one(), other, both.other())
                && !settles(other, both.other(), one, both.one())) {
            fail(one + " was answered " + both.one().answer() + "\nand at the same moment "
                    + other + " was answered " + both.other().answer()
                    + "\nwhich no order of the two explains");
        }
    }

    /** A person's roles are read when they come in; that is before anybody can be in line. */
    private static boolean touchesPeople(Deed.Ask ask) {
        return ask.operation().startsWith("personnel.")
                || ask.operation().endsWith("-contact") || ask.operation().endsWith("-seat")
                || ask.operation().equals("meeting.seat-member")
                || ask.operation().equals("custody.record-death");
    }

    private boolean settles(Deed first, Hands.Given given, Deed second, Hands.Given then) {
        Bookkeeper trial = bookkeeper.copy();
        Answer one = trial.predict(first);
        trial.write(first, one, given.made());
        Answer other = trial.predict(second);
        if (!one.equals(given.answer()) || !other.equals(then.answer())) {
            return false;
        }
        written(first, one, new Hands.Given(one, given.made(), given.hash()));
        written(second, other, new Hands.Given(other, then.made(), then.hash()));
        invariants.balances(books.homes.get(first.unit())).ifPresent(this::fail);
        return true;
    }

    /** Uploads a paper in a home as its leader. */
    String paper(Home home) {
        return hands.paper(home.id, leader(home.id), "bilag " + seed + " " + moment + " " + step);
    }

    /** Uploads a bank's file, and tells the bookkeeper what stands in it. */
    private String file(BankFile file) {
        String id = hands.file(file.home(), leader(file.home()), file.text());
        books.files.put(id, file);
        return id;
    }

    /** Uploads rows of text, and tells the bookkeeper what stands in them. */
    private String sheet(Sheet sheet, String text) {
        String id = hands.rows(sheet.home(), leader(sheet.home()), text, FileKind.TABLE);
        books.sheets.put(id, sheet);
        return id;
    }

    /** Uploads a table of budgets in a unit. */
    String table(Home home, String text) {
        return hands.rows(home.id, leader(home.id), text, FileKind.BUDGET);
    }

    private String leader(String home) {
        return books.people.values().stream()
                .filter(human -> human.held.stream().anyMatch(held ->
                        held.role().equals("leader") && held.unit().equals(home)))
                .map(human -> human.id).findFirst().orElseThrow();
    }

    /** Does something that must come to this, while everybody moves in. */
    void must(Deed deed, Kind kind) {
        does(deed, Fault.NONE);
        begin();
        if (!latest.getLast().contains(" " + kind)) {
            fail("expected " + kind + ": " + latest.getLast());
        }
    }

    private void fail(String what) {
        throw new Mismatch(seed, step, what + "\nbefore it:\n  "
                + String.join("\n  ", latest));
    }
}
