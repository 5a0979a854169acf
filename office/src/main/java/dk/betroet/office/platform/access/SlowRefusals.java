package dk.betroet.office.platform.access;

import java.util.concurrent.Semaphore;

/**
 * Lets whoever floods wait for the refusal. A program that asks again as soon as it is answered is
 * so brought down to a few requests a second on each of its connections, and the processor is left
 * to the others.
 *
 * <p>Whoever waits holds a thread: so many at once, and the rest are refused without waiting.
 */
final class SlowRefusals {

    private final Semaphore places;
    private final Runnable pause;

    /**
     * @param most how many may wait at once
     * @param pause returns when one has waited long enough
     */
    SlowRefusals(int most, Runnable pause) {
        this.places = new Semaphore(most);
        this.pause = pause;
    }

    /** Returns after the pause, or at once when too many wait already; says which. */
    boolean hold() {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            pause.run();
            return true;
        } finally {
            places.release();
        }
    }
}
