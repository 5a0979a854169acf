/** Bytes become lines: text, PDF, docx, html, and the exports of two agenda systems. */
@NullMarked
package dk.betroet.minutes.source;

import org.jspecify.annotations.NullMarked;
