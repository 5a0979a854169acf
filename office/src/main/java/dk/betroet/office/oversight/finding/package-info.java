/** What those answer who have to deal with a finding. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.oversight.finding;
