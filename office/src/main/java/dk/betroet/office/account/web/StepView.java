package dk.betroet.office.account.web;

import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said of a statement, for the page.
 *
 * @param what who said what
 * @param words their own words; may be empty
 * @param outcome what came of it, or null
 * @param due when it is to be answered by, or null
 */
record StepView(LocalDate on, Text what, String words, @Nullable Text outcome,
        @Nullable Text due) {}
