/**
 * Money of schools, day care and associations that staff come into contact with: savings, event
 * income and small collections (Bilag 7.9 part A). Residents' own money is custody's, and their
 * common funds are a job of their own.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.association;
