/**
 * Common funds: pools of residents' money for what they do together. The members' charter, who they
 * are, what they pay in, what is spent, what they decide and the accounts they are given (Bilag 7.9
 * B.9). Each resident's own money is custody's; here it is only where contributions come from and
 * shares go back to.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "platform::*"})
package dk.betroet.office.commonfund;
