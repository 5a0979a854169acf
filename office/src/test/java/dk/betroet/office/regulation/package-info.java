/** A regulation held against the office: each of its rows enforced or found, and the page that says so. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.regulation;
