package dk.betroet.office.meeting.body;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A seat in a body. */
public record SeatId(UUID value) implements Id {}
