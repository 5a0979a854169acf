/**
 * How Betroet writes and reads words, amounts and dates in Danish and English. Knows no page and no
 * request: a language goes in, text comes out. Not the words themselves; those stand in the bundles
 * {@code messages/<job>_<language>.properties}.
 */
@NullMarked
@NamedInterface("format")
package dk.betroet.office.platform.web.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
