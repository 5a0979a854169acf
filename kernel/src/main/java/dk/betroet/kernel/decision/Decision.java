package dk.betroet.kernel.decision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a body decided on one recommendation point, or on a part of one. It never changes: undoing
 * it is a new decision that names it. It stands in the book as a fact of its own, and so in the
 * chain; a budget, a payment or a contribution says by its identity which decision it carries
 * out.
 *
 * @param fact the fact that holds it in the chain
 * @param body who decided
 * @param of the case it is about
 * @param year the year it was decided in
 * @param number 1, 2, 3 … in the body and the year, without gaps; what was imported has a series of
 *     its own
 * @param point the recommendation point, from 1
 * @param part which part of the point, from 1; a point that was not split has one
 * @param about what it was about, in the words of the point or the part
 * @param authoritative whether it was taken where the case is decided, and by a body that decides
 * @param reverses the decision that it undoes
 */
public record Decision(UUID id, UUID fact, UUID body, UUID of, int year, int number, int point,
        int part, String about, Outcome outcome, Mode mode, boolean authoritative,
        LocalDate decidedOn, Optional<UUID> reverses) {

    /** How it came about, or how it came to be known. */
    public enum Mode {
        /** At a meeting. */
        MEETING,
        /** In writing. */
        WRITTEN,
        /** It stands in minutes from before, and a person has accepted how they were read. */
        IMPORTED
    }

    /** Why a decision cannot be undone by another. */
    public enum Obstacle {
        /** It was undone before. */
        REVERSED_BEFORE,
        /** The new decision is older than the one it would undo. */
        OLDER
    }

    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fact, "fact");
        if (number < 1 || point < 1 || part < 1) {
            throw new IllegalArgumentException("numbers start at 1");
        }
        if (year != decidedOn.getYear()) {
            throw new IllegalArgumentException("a decision is numbered in the year it was made");
        }
        if (authoritative && !outcome.decides()) {
            throw new IllegalArgumentException(outcome + " settles nothing");
        }
        if (reverses.filter(id::equals).isPresent()) {
            throw new IllegalArgumentException("a decision does not undo itself");
        }
    }

    /** Its number as it is written: {@code 2023-4}, or {@code 2012-i4} when it was imported. */
    public String label() {
        return year + (mode == Mode.IMPORTED ? "-i" : "-") + number;
    }

    /**
     * What stands in the way of a decision that would undo this one; empty when nothing does.
     *
     * @param reversed whether one has undone it already
     */
    public Optional<Obstacle> reversible(LocalDate on, boolean reversed) {
        if (reversed) {
            return Optional.of(Obstacle.REVERSED_BEFORE);
        }
        return on.isBefore(decidedOn) ? Optional.of(Obstacle.OLDER) : Optional.empty();
    }

    /** Whether something may be carried out on it: it carries, and nothing has undone it. */
    public boolean carries(boolean reversed) {
        return outcome.carries() && outcome.decides() && authoritative && !reversed;
    }
}
