package dk.betroet.office.platform.cli;

import java.util.List;
import java.util.function.Consumer;

/** The demo's people and their year: implemented as a bean by whoever knows the jobs. */
public interface DemoOffice {

    /**
     * A person to log in as.
     *
     * @param who      what the person is there, in Danish, such as {@code Leder}
     * @param username the name to log in with
     * @param password the password; works in a demo only
     */
    record LogIn(String who, String username, String password) {}

    /** Fills an empty office; does nothing to one that is filled. Tells what it is doing. */
    void fill(Consumer<String> progress);

    /** The people worth trying, the most telling first. */
    List<LogIn> logIns();
}
