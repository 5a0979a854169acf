package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user that PostgreSQL runs as, since it refuses to run as root: ourselves when we are not
 * root, otherwise the owner of the data, otherwise {@code betroet} where such a user exists,
 * otherwise {@code nobody}. User namespaces are not needed.
 *
 * @param uid    its number
 * @param gid    its group's number
 * @param switched whether it is another than the one this process runs as
 */
record ServerUser(long uid, long gid, boolean switched) {

    private static final String OWN_USER = "betroet";
    private static final long NOBODY = 65534;

    /** Empty when we are root and the system lacks {@code setpriv}. */
    static Optional<ServerUser> choose(Path data) throws IOException {
        long self = number(List.of("id", "-u")).orElse(NOBODY);
        if (self != 0) {
            long group = number(List.of("id", "-g")).orElse(NOBODY);
            return Optional.of(new ServerUser(self, group, false));
        }
        if (!Shell.run(List.of("setpriv", "--version")).good()) {
            return Optional.empty();
        }
        if (Files.isDirectory(data)) {
            long owner = ((Number) Files.getAttribute(data, "unix:uid")).longValue();
            if (owner != 0) {
                long group = ((Number) Files.getAttribute(data, "unix:gid")).longValue();
                return Optional.of(new ServerUser(owner, group, true));
            }
        }
        for (String name : List.of(OWN_USER, "nobody")) {
            Optional<Long> uid = number(List.of("id", "-u", name));
            if (uid.isPresent()) {
                long group = number(List.of("id", "-g", name)).orElse(NOBODY);
                return Optional.of(new ServerUser(uid.get(), group, true));
            }
        }
        return Optional.of(new ServerUser(NOBODY, NOBODY, true));
    }

    /** The command as this user. */
    List<String> run(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (switched) {
            whole.addAll(prefix());
            whole.add("--");
        }
        whole.addAll(command);
        return whole;
    }

    /**
     * The command as this user, told to shut down fast when the thread that starts it ends.
     * Without {@code setpriv} (macOS) it outlives us, and the next start finds and stops it.
     */
    List<String> serve(List<String> command) {
        if (!switched && !Shell.run(List.of("setpriv", "--version")).good()) {
            return command;
        }
        List<String> whole = new ArrayList<>(switched ? prefix() : List.of("setpriv"));
        whole.addAll(List.of("--pdeathsig", "INT", "--"));
        whole.addAll(command);
        return whole;
    }

    private List<String> prefix() {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    }

    /** Makes the path this user's own, and nobody else's. */
    void own(Path path) throws IOException {
        if (switched) {
            Files.setAttribute(path, "unix:uid", (int) uid);
            Files.setAttribute(path, "unix:gid", (int) gid);
        }
    }

    /**
     * The highest folder on the way to the given one that this user may not pass through; empty
     * when the way is open. Asked of the system itself, so access lists count too.
     */
    Optional<Path> closedOnTheWayTo(Path folder) {
        if (passes(folder)) {
            return Optional.empty();
        }
        Path way = folder.getRoot();
        for (Path name : folder) {
            way = way.resolve(name);
            if (!passes(way)) {
                break;
            }
        }
        return Optional.of(way);
    }

    private boolean passes(Path folder) {
        return Shell.run(run(List.of("sh", "-c", "cd -- \"$1\"", "sh", folder.toString()))).good();
    }

    /** How the user is named to a person. */
    String name() {
        String name = Shell.run(List.of("id", "-un", Long.toString(uid))).text().strip();
        return name.contains(" ") ? "number " + uid : name;
    }

    private static Optional<Long> number(List<String> command) {
        Shell.Output output = Shell.run(command);
        return output.good() ? Optional.of(Long.valueOf(output.text().strip())) : Optional.empty();
    }
}
