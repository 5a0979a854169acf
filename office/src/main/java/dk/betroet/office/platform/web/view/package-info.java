/**
 * What a page is made of, as plain records: forms, lists, verdicts, facts, steps. A job fills them,
 * the fragments in {@code templates/parts} draw them. They hold texts not yet in a language and
 * values not yet formatted, and know neither HTML nor where their content comes from.
 */
@NullMarked
@NamedInterface("view")
package dk.betroet.office.platform.web.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
