/**
 * Oversight: what is answered to findings, incidents, and inspections. It moves no money and keeps
 * no accounts; what is found is told by the other jobs through the platform.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.oversight;
