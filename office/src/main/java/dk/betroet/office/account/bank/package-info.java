/** What the bank says, read in and held against the book line by line. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.account.bank;
