package dk.betroet.office.apportion.district;

import dk.betroet.office.platform.operation.Id;
import java.util.UUID;

/** How the districts' money was split for a year. */
public record DistrictSplitId(UUID value) implements Id {}
