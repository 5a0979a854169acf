package dk.betroet.office.meeting.plan;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** A commitment of a work plan, or a task of one. */
public record PlanItemId(UUID value) implements Id {}
