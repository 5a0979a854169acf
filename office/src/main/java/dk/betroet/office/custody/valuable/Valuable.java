package dk.betroet.office.custody.valuable;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing of value kept for a resident. It has no amount: the house does not say what it is worth.
 *
 * @param kind a word of the list {@code value-kind}
 * @param description what it is, or empty when its owner has been erased
 * @param inOn the day it was taken into keeping
 * @param outOn the day it was handed out, or null
 */
public record Valuable(UUID id, UUID fund, UUID place, String kind, String description,
        LocalDate inOn, @Nullable LocalDate outOn) {}
