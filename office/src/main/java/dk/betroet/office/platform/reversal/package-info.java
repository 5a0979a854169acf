/** Undoing a voucher by its opposite: what was done, and what undoing it means to each job. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.reversal;
