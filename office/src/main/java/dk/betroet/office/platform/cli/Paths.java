package dk.betroet.office.platform.cli;

import java.nio.file.Path;

/** Folders as the person at the command line means them. */
final class Paths {

    private Paths() {}

    /** The checkout, which the script names, else the folder we stand in. */
    static Path home() {
        return Path.of(System.getProperty("betroet.home", "")).toAbsolutePath().normalize();
    }

    /** A path as it was typed, relative to the folder that the person stands in. */
    static Path asked(Path typed) {
        return typed.toAbsolutePath().normalize();
    }
}
