/**
 * Takes any list to a spreadsheet: CSV as Danish Excel reads it, or xlsx with real amounts and
 * dates. Knows neither where rows come from nor what they mean, and never holds them all.
 */
@NullMarked
@NamedInterface("export")
package dk.betroet.office.platform.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
