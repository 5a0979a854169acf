/** The database: transactions for one authority, migrations, the two database roles. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.db;
