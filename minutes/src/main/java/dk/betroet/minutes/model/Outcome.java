package dk.betroet.minutes.model;

import java.util.List;
import java.util.Locale;

/**
 * What a body decided, or that it decided nothing.
 *
 * @param kind one of a closed list
 * @param point the number of the point it answers; 0 when it answers none
 * @param part the part of the point that it is about, when others of it went otherwise; else empty
 * @param remark what was added to it; empty when nothing was
 * @param body who decided, when the words name another than the meeting; else empty
 * @param dates days that the words name
 * @param text the words themselves; empty for {@link Kind#NONE_RECORDED}
 */
public record Outcome(Kind kind, int point, String part, String remark, String body,
        List<Day> dates, String text, Place place, Confidence confidence) {

    public Outcome {
        dates = List.copyOf(dates);
    }

    /** The outcomes that a decision can have. */
    public enum Kind {

        APPROVED, NOTED, ENDORSED, NOT_ADOPTED, NO_AGREEMENT, AWAITING, DISCUSSED, FORWARDED,
        POSTPONED, DECLINED, APPOINTED, WITHDRAWN,

        /** Something was decided, in words that are none of the others. */
        DECIDED,

        /** The parties agree before a day, else an authority decides. */
        AGREEMENT_OR_DEFAULT,

        /** It was asked for, and the minutes hold no decision. */
        NONE_RECORDED;

        /** As it stands in machine-readable output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same for a point, or a part of it. */
    public Outcome answering(int number, String ofPart, Confidence sure) {
        return new Outcome(kind, number, ofPart, remark, body, dates, text, place,
                confidence.and(sure));
    }
}
