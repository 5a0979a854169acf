/**
 * The frame that every page stands in: header, navigation, language, notices, error pages, static
 * files. Knows no job and no rule; pages come from the jobs, people from whoever implements
 * {@link dk.betroet.office.platform.web.FrameSource}.
 */
@NullMarked
@NamedInterface("web")
package dk.betroet.office.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
