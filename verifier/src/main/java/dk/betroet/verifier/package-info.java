/**
 * Checks an archive of Betroet, trusting nothing that wrote it: its own parser, no code of the
 * application, the JDK alone, no network. {@code docs/archive.md} and {@code docs/chain.md} say
 * what an archive is; this package is written from those two pages.
 */
package dk.betroet.verifier;
