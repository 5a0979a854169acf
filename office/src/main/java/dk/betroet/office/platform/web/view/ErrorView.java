package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;
import org.jspecify.annotations.Nullable;

/**
 * One line of the error summary.
 *
 * @param anchor id of the input that it concerns; null when it concerns the whole form
 */
public record ErrorView(@Nullable String anchor, Text message) {}
