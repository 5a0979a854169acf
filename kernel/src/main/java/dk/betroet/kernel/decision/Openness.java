package dk.betroet.kernel.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How open a matter is, and what of it somebody sees. This is the one place where that is reckoned;
 * whatever shows a case, an item or a decision asks here first. Whoever nothing lets in sees
 * nothing.
 *
 * <p>What is planned and what came of it at the meeting are two values of this type.
 *
 * @param level how far it is open
 * @param closure why it is closed; empty only when it is public
 */
public record Openness(Level level, Optional<Closure> closure) {

    /** Open to everybody. */
    public static final Openness PUBLIC = new Openness(Level.PUBLIC, Optional.empty());

    /** How far something is open, the most open first. */
    public enum Level {
        /** To everybody. */
        PUBLIC,
        /** The heading to everybody, the rest to the bodies it comes to. */
        HEADING_PUBLIC,
        /** To the bodies it comes to. */
        MEMBERS,
        /** To the steering groups of those bodies. */
        STEERING_GROUP,
        /** To the persons who are named, and to nobody else at all, the secretariat included. */
        NAMED
    }

    /**
     * Why something is closed. Closing is the exception, and it is looked at again.
     *
     * @param reason in words
     * @param legalBasis the provision that allows it
     * @param decidedBy the person who closed it
     * @param reviewOn when somebody asks whether it must stay closed
     * @param decisionPublic whether what was decided is told to everybody all the same
     */
    public record Closure(String reason, String legalBasis, UUID decidedBy, LocalDate reviewOn,
            boolean decisionPublic) {
        public Closure {
            if (reason.isBlank() || legalBasis.isBlank()) {
                throw new IllegalArgumentException("a closure says why and by what right");
            }
        }
    }

    /** What somebody may see of a matter. Each includes those before it, but for the decision. */
    public enum Sight {
        /** Not even that there is one. */
        NOTHING,
        /** What was decided, and not what about: without a heading. */
        DECISION,
        /** The heading. */
        HEADING,
        /** The heading and what was decided. */
        HEADING_AND_DECISION,
        /** Everything that has been released to them. */
        ALL;

        /** Whether the heading may be shown. */
        public boolean heading() {
            return this == HEADING || this == HEADING_AND_DECISION || this == ALL;
        }

        /** Whether what was decided may be shown. */
        public boolean decision() {
            return this == DECISION || this == HEADING_AND_DECISION || this == ALL;
        }

        /** Whether papers, recommendation and minutes may be shown. */
        public boolean papers() {
            return this == ALL;
        }

        /** Whether they may know that there is something. */
        public boolean something() {
            return this != NOTHING;
        }

        /** What is left where something else lets through no more than that. */
        public Sight stricter(Sight other) {
            boolean heading = heading() && other.heading();
            boolean decision = decision() && other.decision();
            if (papers() && other.papers()) {
                return ALL;
            } else if (heading) {
                return decision ? HEADING_AND_DECISION : HEADING;
            }
            return decision ? DECISION : NOTHING;
        }
    }

    /**
     * Who looks at a matter. What is not so is false.
     *
     * @param secretariat prepares it
     * @param auditor looks over everything and changes nothing
     * @param member sits in a body that it comes to
     * @param steering sits in the steering group of such a body
     * @param named is one of the persons it is open to
     * @param recused has an interest in it, and takes no part
     * @param released whether it has been released to those it comes to
     */
    public record Reader(boolean secretariat, boolean auditor, boolean member, boolean steering,
            boolean named, boolean recused, boolean released) {

        /** Anybody at all, once it has been released. */
        public static final Reader PUBLIC =
                new Reader(false, false, false, false, false, false, true);
    }

    public Openness {
        if ((level == Level.PUBLIC) == closure.isPresent()) {
            throw new IllegalArgumentException("what is closed says why, and only that");
        }
    }

    /** What this reader sees. */
    public Sight seenBy(Reader reader) {
        if (reader.recused()) {
            return reader.released() ? publicly() : Sight.NOTHING;
        }
        if (reader.auditor() || reader.named()) {
            return Sight.ALL;
        }
        if (reader.secretariat()) {
            return level == Level.NAMED ? outside(reader) : Sight.ALL;
        }
        boolean inside = switch (level) {
            case PUBLIC, HEADING_PUBLIC, MEMBERS -> reader.member() || reader.steering();
            case STEERING_GROUP -> reader.steering();
            case NAMED -> false;
        };
        return inside && reader.released() ? Sight.ALL : outside(reader);
    }

    private Sight outside(Reader reader) {
        return reader.released() ? publicly() : Sight.NOTHING;
    }

    /** What everybody sees, once it has been released. */
    private Sight publicly() {
        boolean decision = closure.map(Closure::decisionPublic).orElse(true);
        return switch (level) {
            case PUBLIC -> Sight.ALL;
            case HEADING_PUBLIC -> decision ? Sight.HEADING_AND_DECISION : Sight.HEADING;
            case MEMBERS, STEERING_GROUP, NAMED -> decision ? Sight.DECISION : Sight.NOTHING;
        };
    }
}
