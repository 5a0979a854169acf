package dk.betroet.office.custody.place;

/** How a place is secured; words of the list {@code storage-class}. */
public enum StorageClass {
    SAFE,
    LOCKED,
    OWN_BOX,
    BANK_BOX,
    BANK,
    OPEN
}
