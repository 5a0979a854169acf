/**
 * Inspections by the auditor and internal audit, which the unit does not see before they are
 * released, and the municipality's supervision, which it does. They move no money.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.oversight.inspection;
