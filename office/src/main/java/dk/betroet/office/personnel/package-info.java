/**
 * Personnel: who works in the unit, who stands beside a resident, and who belongs together with
 * whom. Not log-ins themselves (platform) and not what a resident owns (job {@code custody}).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.personnel;
