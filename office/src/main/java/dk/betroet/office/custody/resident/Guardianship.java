package dk.betroet.office.custody.resident;

/** Whether there is a guardian and how far it goes; words of the list {@code guardianship}. */
public enum Guardianship {
    NONE,
    PERSONAL,
    ECONOMIC,
    INCAPACITATED,
    CO
}
