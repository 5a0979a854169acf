/** How people, funds, places, facts and files are offered, checked and named in commands. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.reference;
