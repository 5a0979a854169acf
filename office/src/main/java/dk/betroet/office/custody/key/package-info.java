/** Who has which key or card, since when. */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.custody.key;
