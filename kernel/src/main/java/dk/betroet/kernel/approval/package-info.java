/** Who vouched for an act, in what capacity and how. What is demanded is the rule book's to say. */
package dk.betroet.kernel.approval;
