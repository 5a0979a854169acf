/** Associations whose money lies in the house: opened, kept, handed out, closed; treasurers. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.association.society;
