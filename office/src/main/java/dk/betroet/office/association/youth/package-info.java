/** The youth school's account: web payments, reconciled and moved on (Bilag 7.9 A.3). */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.association.youth;
