/**
 * Looking after the house: its units, which rule book judges them, who holds an office above them,
 * and who has a way in. It gives no sight of residents' money, and needs none.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.administration;
