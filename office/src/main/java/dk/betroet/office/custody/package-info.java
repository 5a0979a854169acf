/**
 * Custody: keeping other people's money and things. Residents, agreements, mandates, places,
 * movements, counts and handovers. Not the yearly accounts (job {@code account}) and not pools
 * ({@code commonfund}).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.custody;
