package dk.betroet.office.custody.agreement;

import dk.betroet.office.platform.operation.FieldSpec;

/** What is agreed (Bilag 7.9 B.7, B.8). */
public enum AgreementKind {
    /** What is kept and how. */
    STORAGE,
    /** What the home does with the resident's money. */
    ADMINISTRATION;

    /** The word of the list {@code document}. */
    public String document() {
        return FieldSpec.choiceId(this) + "-agreement";
    }
}
