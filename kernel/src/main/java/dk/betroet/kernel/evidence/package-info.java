/**
 * Evidence: files known by the hash of their bytes. The bytes themselves are kept outside the
 * kernel.
 */
package dk.betroet.kernel.evidence;
