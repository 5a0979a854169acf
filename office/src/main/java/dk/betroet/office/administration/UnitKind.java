package dk.betroet.office.administration;

/** What a unit is; its id is the word kept in the unit's row. */
public enum UnitKind {
    CARE_HOME, RESIDENCE, HOME_CARE, SCHOOL, DAY_CARE, AGENCY, SECRETARIAT, DISTRICT
}
