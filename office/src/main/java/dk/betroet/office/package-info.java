/** The application: one package per job of the office, over a platform that knows no job. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office;
