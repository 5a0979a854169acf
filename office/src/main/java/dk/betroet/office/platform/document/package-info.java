/**
 * Papers: receipts, agreements and statements as PDF that a screen reader can read and an archive
 * can keep (PDF/UA-1 and PDF/A-3a), made from the same kind of HTML as pages. Knows no job; a job
 * brings its template and what belongs in it.
 */
@NullMarked
@NamedInterface("document")
package dk.betroet.office.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
