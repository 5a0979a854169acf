/** Common funds: their charter, members, money and accounts. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.commonfund.pool;
