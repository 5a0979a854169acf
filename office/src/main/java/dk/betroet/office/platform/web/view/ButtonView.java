package dk.betroet.office.platform.web.view;

import dk.betroet.office.platform.web.format.Text;

/** A further button of a form: sends the form with one more parameter, {@code name=true}. */
public record ButtonView(String name, Text label) {}
