package dk.betroet.office.platform.web.view;

/** What a form field asks for, which decides how it is drawn and which keyboard a phone shows. */
public enum FieldKind {
    /** One line of words. */
    TEXT,
    /** Several lines of words. */
    LINES,
    /** An amount in kroner and øre. */
    MONEY,
    /** A whole number. */
    NUMBER,
    /** A day, by the browser's own picker or typed. */
    DATE,
    /** A day and a time of day. */
    MOMENT,
    /** One of many, from a list. */
    SELECT,
    /** One of a few, all visible. */
    RADIO,
    /** Several of a few, all visible. */
    CHECKBOXES,
    /** Yes or no: the label is the statement that one confirms; the value is {@code true}. */
    CHECKBOX,
    /** Files from the device. */
    FILE,
    /** A photo, straight from the camera on a phone, from files elsewhere. */
    CAMERA,
    /** A signature drawn with a finger, or a typed name; see {@link SignatureParts}. */
    SIGNATURE,
    /** A secret that is never shown again. */
    PASSWORD,
    /** A one-time code of digits. */
    CODE,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number. */
    PHONE,
    /** Several rows of the same fields, such as people and their shares. */
    ROWS,
    /** Carried along unseen. */
    HIDDEN;

    /** Whether the label belongs to a group of inputs and not to one. */
    public boolean isGroup() {
        return switch (this) {
            case RADIO, CHECKBOXES, SIGNATURE, ROWS -> true;
            default -> false;
        };
    }
}
