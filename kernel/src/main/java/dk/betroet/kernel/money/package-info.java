/** Amounts of money, exact to the øre. Not rates, not keys of apportionment. */
package dk.betroet.kernel.money;
