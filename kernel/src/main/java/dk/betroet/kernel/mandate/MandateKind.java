package dk.betroet.kernel.mandate;

/** The sorts of mandate that people give for money (Bilag 7.9 B.2-B.5). */
public enum MandateKind {
    /** Engangsfuldmagt: one amount from one account, once. */
    ONE_TIME("one-time"),
    /** Løbende kontofuldmagt: one account, again and again, renewed. */
    STANDING("standing"),
    /** Netbank on one account, with the employee's own identity. */
    NETBANK("netbank"),
    /** A separate card to the account, issued to the employee. */
    CARD("card"),
    /** Generalfuldmagt: everything. Known so that it can be refused. */
    GENERAL("general");

    private final String id;

    MandateKind(String id) {
        this.id = id;
    }

    /** Stable name in rule books, interface and database. */
    public String id() {
        return id;
    }
}
