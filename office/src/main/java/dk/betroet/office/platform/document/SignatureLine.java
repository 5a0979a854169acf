package dk.betroet.office.platform.document;

import dk.betroet.office.platform.web.format.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place on a paper where somebody signs or has signed.
 *
 * @param name of the person
 * @param role as what the person signs, or null
 * @param strokes the drawn signature as path data, see
 *     {@link dk.betroet.office.platform.web.view.SignatureParts}; null leaves room for a pen
 * @param at when it was signed; null when it is not
 */
public record SignatureLine(
        String name, @Nullable Text role, @Nullable String strokes, @Nullable Instant at) {}
