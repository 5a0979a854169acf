/**
 * Bodies, cases and meetings, as a secretariat runs them: who sits where, what is put before whom
 * in which words, what was decided point by point, and what became of it. What may follow what,
 * how a body decides and who sees what is the kernel's to say ({@code
 * dk.betroet.kernel.decision}).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.meeting;
