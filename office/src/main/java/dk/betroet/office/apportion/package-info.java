/**
 * Burdens and money shared by key: refugee quotas by the state's order, contributions of
 * municipalities to what they have together, a district's part. Every step of a split is kept and
 * shown. Not the splitting itself (the kernel's) nor the rules for it (files under
 * {@code rulebooks}).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.apportion;
