/**
 * Faults and due duties: what jobs tell of how things stand, what the rule book makes of it, and
 * the findings that stay in sight until they no longer hold. What people answer is job oversight's.
 */
@org.jspecify.annotations.NullMarked
package dk.betroet.office.platform.finding;
