/** Drives pages in a real browser and looks at them: rules of accessibility, widths, keyboard. */
@NullMarked
package dk.betroet.office.browser;

import org.jspecify.annotations.NullMarked;
