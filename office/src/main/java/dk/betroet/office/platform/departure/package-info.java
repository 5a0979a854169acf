/** What happens everywhere when an employee leaves; jobs say what they take back. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.departure;
