package dk.betroet.office.meeting.year;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** Something that a body has to do in a year. */
public record CycleTaskId(UUID value) implements Id {}
