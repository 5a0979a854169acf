/** The account of their money that owners are given, and what they say of it. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.account.statement;
