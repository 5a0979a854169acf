package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;

/** A state in one or two words, drawn as a tag with an icon. */
public record StatusView(Tone tone, Text label) {}
