/** Collections: started, collected for, passed on and ended. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.association.collection;
