package dk.betroet.office.association.collection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that staff take in for others and pass on.
 *
 * @param kind a word of the list {@code fund-kind}: savings, event-income or collection
 * @param custodian in what capacity whoever keeps the money does so
 * @param endedOn the day it was over, or null
 */
record Collection(UUID fund, UUID unit, String name, String kind, String custodian,
        LocalDate startedOn, LocalDate plannedEnd, @Nullable LocalDate endedOn) {}
