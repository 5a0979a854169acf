/**
 * Minutes that people already have, read in the browser: what the library in {@code minutes} reads,
 * drawn beside the source, and its repairs accepted or rejected. Keeps nothing of what it is shown.
 * Not the meetings and cases of the office, which are the meeting job's.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.minutes;
