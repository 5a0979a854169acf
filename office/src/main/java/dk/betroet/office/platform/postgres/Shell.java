package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs short commands to their end. Not for servers: see {@link ServerProcess}. */
final class Shell {

    private static final long LIMIT_SECONDS = 120;

    private Shell() {}

    /**
     * What a command left.
     *
     * @param exit its exit code
     * @param text all it printed, on either stream
     */
    record Output(int exit, String text) {

        boolean good() {
            return exit == 0;
        }
    }

    /** A builder whose environment holds nothing of ours but the search path. */
    static ProcessBuilder clean(List<String> command, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        // A folder closed to the other user would be inherited as its working folder, and
        // PostgreSQL stops when it cannot name the folder it stands in.
        return builder.directory(folder.toFile()).redirectErrorStream(true);
    }

    /** Runs the command in the root folder; a command that outlasts two minutes is ended. */
    static Output run(List<String> command) {
        try {
            Process process = clean(command, Path.of("/")).start();
            process.getOutputStream().close();
            byte[] bytes = process.getInputStream().readAllBytes();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Output(process.exitValue(), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Output(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted in " + command, e));
        }
    }

    /** Sends a signal by its name, such as {@code INT}; the shell's own kill needs no package. */
    static boolean signal(String name, long pid) {
        return run(List.of("sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name, Long.toString(pid)))
                .good();
    }
}
