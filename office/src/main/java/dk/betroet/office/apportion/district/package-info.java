/**
 * An association's districts: how their money is split, what each sets aside for which area of
 * work, and the committees that several of them share, each with an account of its own.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.apportion.district;
