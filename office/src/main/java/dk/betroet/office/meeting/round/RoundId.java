package dk.betroet.office.meeting.round;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A written procedure. */
public record RoundId(UUID value) implements Id {}
