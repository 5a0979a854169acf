/**
 * Rule books as values: a situation goes in, a verdict with its paragraphs comes out.
 *
 * <p>Nothing here knows a municipality, a file format or a screen. The rules are data (the module
 * {@code rules} reads them from YAML); this package holds what such data may say ({@link
 * dk.betroet.kernel.rulebook.Effect}), what the office must tell about an act ({@link
 * dk.betroet.kernel.rulebook.Situation}), and the pure function between the two ({@link
 * dk.betroet.kernel.rulebook.RuleBook#decide}). It stores nothing and asks nobody: whoever calls
 * supplies date, facts, earlier movements, people and whatever has been gathered so far.
 */
package dk.betroet.kernel.rulebook;
