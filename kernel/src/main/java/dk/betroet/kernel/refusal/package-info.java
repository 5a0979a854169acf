/** The house's own refusals: what is refused before any rule book is asked. */
package dk.betroet.kernel.refusal;
