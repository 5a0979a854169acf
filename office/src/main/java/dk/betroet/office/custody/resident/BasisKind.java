package dk.betroet.office.custody.resident;

/** The paper on which the home takes over (Bilag 7.9 B.1); words of the list {@code document}. */
public enum BasisKind {
    STORAGE_AGREEMENT,
    ADMINISTRATION_AGREEMENT,
    MANDATE_PAPER,
    GUARDIANSHIP_ORDER
}
