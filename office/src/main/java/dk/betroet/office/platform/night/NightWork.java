package dk.betroet.office.platform.night;

import java.time.LocalTime;

/** One kind of work of the night. A bean of whoever knows how. */
public interface NightWork {

    /** Its stable name, as in the rows. */
    String name();

    /** From when on, on Danish clocks, it is due; what was missed is done later the same day. */
    LocalTime at();

    /** Whether it is wanted here at all. */
    default boolean wanted() {
        return true;
    }

    /**
     * Does it.
     *
     * @param turn is told now and then that the work goes on
     * @return whether it went well; if not it is tried again, an hour later, three times in all
     */
    boolean run(Turn turn);

    /** The right to do the work, as long as it is kept. */
    interface Turn {

        /**
         * Says that the work goes on; cheap, to be called often.
         *
         * @throws IllegalStateException when another copy has taken over
         */
        void goesOn();
    }
}
