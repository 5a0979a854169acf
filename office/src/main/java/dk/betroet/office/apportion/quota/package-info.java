/** Refugee quotas and their like: computed, explained, and decided the way the law says. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.apportion.quota;
