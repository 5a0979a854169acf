package dk.betroet.simulation.bookkeeper;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The bodies of a secretariat, their cases, meetings and decisions, as the bookkeeper has them. */
public final class Docket implements Serializable {

    public final Map<String, Body> bodies = new TreeMap<>();
    public final Map<String, Seat> seats = new TreeMap<>();
    public final Map<String, File> files = new TreeMap<>();
    public final Map<String, Step> steps = new TreeMap<>();
    public final Map<String, Meeting> meetings = new TreeMap<>();
    public final Map<String, Item> items = new TreeMap<>();
    public final Map<String, Round> rounds = new TreeMap<>();
    public final Map<String, Decided> decisions = new TreeMap<>();
    /** Item and person of everybody who takes no part in something. */
    public final Set<String> recusals = new TreeSet<>();

    /** A body, and how it decides. */
    public record Body(String id, String rule, String silence, boolean mayDemand, String steers,
            LocalDate foundedOn) implements Serializable {}

    /** A seat in a body; nobody in particular may hold it. */
    public static final class Seat implements Serializable {
        public String id = "";
        public String body = "";
        public String person = "";
        public boolean voting;
        public LocalDate from;
        public LocalDate until;

        /** Whether it is held on a day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** The words of a case at one time: its heading, and what is asked on each point. */
    public record Words(String heading, List<String> points, LocalDate on)
            implements Serializable {

        public Words {
            points = List.copyOf(points);
        }
    }

    /** A case. */
    public static final class File implements Serializable {
        public String id = "";
        public LocalDate openedOn;
        public final List<Words> words = new ArrayList<>();
        public String stage = "draft";
        public LocalDate since;
        /** At which place of its route it is, of how many; only under way. */
        public int at;
        public int of;
        public String level = "public";
        public boolean decisionPublic = true;
        public final Set<String> named = new TreeSet<>();
        public final Set<String> recused = new TreeSet<>();

        Words latest() {
            return words.getLast();
        }
    }

    /** A stop on a case's route. */
    public static final class Step implements Serializable {
        public String id = "";
        public String file = "";
        public String body = "";
        public int place;
        public boolean decides;
        public String progress = "planned";

        boolean done() {
            return progress.equals("answered") || progress.equals("skipped");
        }
    }

    /** A meeting of a body. */
    public static final class Meeting implements Serializable {
        public String id = "";
        public String body = "";
        public LocalDate heldOn;
        public String stage = "planned";
        public final Map<String, Boolean> presence = new TreeMap<>();
        public final List<Version> versions = new ArrayList<>();

        /** Whether items may still come on its agenda. */
        public boolean ahead() {
            return stage.equals("planned") || stage.equals("released");
        }

        Set<String> present() {
            Set<String> present = new TreeSet<>(presence.keySet());
            present.removeIf(seat -> !presence.get(seat));
            return present;
        }

        /** The version of its minutes that is in hearing. */
        public Optional<Version> hearing() {
            return versions.isEmpty() ? Optional.empty()
                    : Optional.of(versions.getLast()).filter(one -> one.deadline != null);
        }
    }

    /** A version of minutes; one with a deadline was sent in hearing. */
    public static final class Version implements Serializable {
        public LocalDate on;
        public LocalDate deadline;
        public final Set<String> answered = new TreeSet<>();
        public final Map<String, String> words = new TreeMap<>();
    }

    /** What was made of a part of a point. */
    public record Part(String outcome, String reverses) implements Serializable {}

    /** An item of an agenda. */
    public static final class Item implements Serializable {
        public String id = "";
        public String meeting = "";
        public String file = "";
        public String step = "";
        public int number;
        public int version;
        public LocalDate releasedOn;
        public String stage = "included";
        public final Map<Integer, List<Part>> recorded = new TreeMap<>();

        boolean aside() {
            return Set.of("dropped", "postponed", "referred").contains(stage);
        }

        /** Whether an outcome can be written down now. */
        public boolean written() {
            return Set.of("released", "under-treatment", "recorded", "in-hearing").contains(stage);
        }
    }

    /** A written procedure, as it was asked and answered. */
    public static final class Round implements Serializable {
        public String id = "";
        public String body = "";
        public String file = "";
        public String step = "";
        public int version;
        public LocalDate sentOn;
        public LocalDate deadline;
        public String stage = "answering";
        public Set<String> asked = Set.of();
        public final Map<String, String> answers = new TreeMap<>();
    }

    /** A decision. */
    public static final class Decided implements Serializable {
        public String id = "";
        public String body = "";
        public String file = "";
        public int number;
        public String outcome = "";
        public boolean authoritative;
        public LocalDate on;
        public String reverses = "";
        public boolean reversed;
    }

    /** The stops of a case, in the order of their places. */
    List<Step> route(String file) {
        return steps.values().stream().filter(step -> step.file.equals(file))
                .sorted(Comparator.<Step>comparingInt(step -> step.place)
                        .thenComparing(step -> step.id)).toList();
    }

    /** Whether every earlier place of the route is done with. */
    public boolean isNext(Step step) {
        return steps.values().stream().noneMatch(other -> other.file.equals(step.file)
                && other.place < step.place && !other.done());
    }

    /** The items of a meeting, in order. */
    public List<Item> agenda(String meeting) {
        return items.values().stream().filter(item -> item.meeting.equals(meeting))
                .sorted(Comparator.comparingInt(item -> item.number)).toList();
    }

    /** The number that a body's next decision of a year gets. */
    int next(String body, int year) {
        return 1 + decisions.values().stream()
                .filter(one -> one.body.equals(body) && one.on.getYear() == year)
                .mapToInt(one -> one.number).max().orElse(0);
    }
}
