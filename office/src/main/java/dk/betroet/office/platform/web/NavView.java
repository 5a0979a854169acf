package dk.betroet.office.platform.web;

import dk.betroet.office.platform.web.format.Text;

/**
 * A place in the navigation.
 *
 * @param href local path of the place
 * @param current whether the page shown belongs to it
 * @param count how many things wait for the person there; 0 shows nothing
 */
public record NavView(Text label, String href, boolean current, int count) {}
