/** Money over time, drawn as steps, with the numbers behind it. Draws; knows no ledger. */
@NullMarked
@NamedInterface("chart")
package dk.betroet.office.platform.web.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
