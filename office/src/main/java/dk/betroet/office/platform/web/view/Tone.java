package dk.betroet.office.platform.web.view;

import java.util.Locale;

/**
 * How something on the screen sounds. Never the only carrier of a meaning: every tone stands beside
 * words, so that it can be missed by an eye or an ear without loss.
 */
public enum Tone {
    /** A plain statement. */
    NEUTRAL,
    /** Worth knowing, nothing to do. */
    INFO,
    /** Done, in order. */
    GOOD,
    /** Somebody should look at it. */
    ATTENTION,
    /** Refused, overdue or wrong. */
    BAD;

    /** The end of the style class, in lower case. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the icon in the design system. */
    public String icon() {
        return switch (this) {
            case NEUTRAL, INFO -> "info";
            case GOOD -> "success";
            case ATTENTION -> "warning";
            case BAD -> "error";
        };
    }

    /** The design system's style class for a message in this tone. */
    public String alertStyle() {
        return switch (this) {
            case NEUTRAL, INFO -> "alert-info";
            case GOOD -> "alert-success";
            case ATTENTION -> "alert-warning";
            case BAD -> "alert-error";
        };
    }

    /** The key of the word that a screen reader hears for the icon. */
    public String wordKey() {
        return "platform.tone." + style();
    }
}
