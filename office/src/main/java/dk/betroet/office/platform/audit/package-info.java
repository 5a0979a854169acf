/**
 * The office adds itself up: every balance from its lines, every hash from what it seals, every
 * file and sealed value against what the chain says of it. Done every night for every book, and
 * told to those who answer for it. It shares its code with what it checks; whoever trusts nobody
 * checks an archive with the verifier.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.audit;
