/** Books, funds, places and facts as rows; the one place that appends. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.ledger;
