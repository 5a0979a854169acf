package dk.betroet.office;

/** Entry point of the application; the script {@code betroet} calls it with one command. */
public final class Betroet {

    private Betroet() {}

    public static void main(String[] args) {
        throw new IllegalStateException("no command yet");
    }
}
