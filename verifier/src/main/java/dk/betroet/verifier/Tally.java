package dk.betroet.verifier;

/** How much was verified, to be said at the end. */
final class Tally {

    long books;
    long facts;
    long balances;
    long values;
    long files;
    long checkpoints;
    long erasedPeople;
    long erasedValues;
    long erasedFiles;
    long withheld;
}
