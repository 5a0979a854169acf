package dk.betroet.brokensample.mill;

/** Part of a sample that breaks the rules of modules, so that the guard can be seen to bite. */
public final class Flour {}
