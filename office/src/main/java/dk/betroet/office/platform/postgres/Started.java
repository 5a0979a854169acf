package dk.betroet.office.platform.postgres;

/** The answer to a request for a server: it runs, or it was refused with a reason. */
public sealed interface Started {

    /**
     * The server runs and has been verified.
     *
     * @param server to be closed by whoever asked for it
     */
    record Running(LocalPostgres server) implements Started {}

    /**
     * Nothing was started, and nothing is left behind.
     *
     * @param refusal why
     */
    record Refused(PostgresRefusal refusal) implements Started {}

    /** The server, for callers to whom a refusal is a fault: tests, above all. */
    default LocalPostgres orThrow() {
        return switch (this) {
            case Running(LocalPostgres server) -> server;
            case Refused(PostgresRefusal refusal) -> throw new IllegalStateException(
                    refusal.reason() + ": " + refusal.text());
        };
    }
}
