/**
 * What every job stands on: database, people and access, operations, ledger, documents, web frame.
 * Knows no job.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package dk.betroet.office.platform;
