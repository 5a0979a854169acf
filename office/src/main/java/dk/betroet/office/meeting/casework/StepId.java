package dk.betroet.office.meeting.casework;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** One stop on a case’s route. */
public record StepId(UUID value) implements Id {}
