package dk.betroet.office.platform.period;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * What a job holds against closing a book: something begun and not finished. A bean of the job.
 * Asked before the book is closed, and by the page that shows what is left to do. Reads only.
 */
@FunctionalInterface
public interface CloseGuard {

    /**
     * What is open in the unit and must be finished before the days up to and including {@code
     * through} can be closed; none when nothing is.
     */
    List<Open> open(Context context, LocalDate through);

    /**
     * One thing that is not finished.
     *
     * @param what what it is and what would finish it
     * @param href where to finish it, below the unit: {@code /requests}
     */
    record Open(Text what, String href) {}
}
