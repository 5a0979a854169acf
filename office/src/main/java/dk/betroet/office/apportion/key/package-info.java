/** What is split by and what was agreed, read from files, and a split shown to people. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.apportion.key;
