package dk.betroet.office.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data folder says about the server that serves it, and whether
 * that is true: the file outlives a killed server, and a killed server may linger as a zombie.
 */
final class Postmaster {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final Path PROCESSES = Path.of("/proc");

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    Path data() {
        return data;
    }

    /** Whether the given process says of itself, in the file, that it takes connections. */
    boolean ready(long pid) throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(PID_LINE).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** The port on the loopback address that the file names. */
    Optional<Integer> port() throws IOException {
        List<String> lines = lines();
        return lines.size() > PORT_LINE && lines.get(PORT_LINE).strip().matches("\\d{1,5}")
                ? Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : Optional.empty();
    }

    /** The process that serves the folder in truth: alive, no zombie, and about this folder. */
    Optional<Long> serving() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.get(PID_LINE).strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(PID_LINE).strip());
        boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        return alive && serves(pid) ? Optional.of(pid) : Optional.empty();
    }

    /**
     * Removes the file when it is certain that it lies: nothing on the system stands in the data
     * folder or names it. Only Linux can tell; elsewhere the file stays. The caller holds the
     * folder's lock.
     */
    boolean removeStaleFile() throws IOException {
        if (!Files.isDirectory(PROCESSES.resolve("self"))) {
            return false;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (serves(Long.parseLong(process.getFileName().toString()))) {
                    return false;
                }
            }
        }
        return Files.deleteIfExists(file());
    }

    private boolean serves(long pid) throws IOException {
        Path process = PROCESSES.resolve(Long.toString(pid));
        if (!Files.isDirectory(PROCESSES.resolve("self"))) {
            return Shell.run(List.of("ps", "-o", "command=", "-p", Long.toString(pid)))
                    .text().contains(data.toString());
        }
        try {
            String state = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            if (state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z")) {
                return false;
            }
            String command = Files.readString(
                    process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            boolean named = command.contains("postgres") && command.contains("-D\0" + data + "\0");
            return named || Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException e) {
            // It ended while we looked, or is someone else's; our own servers we can look into.
            return false;
        }
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
