package dk.betroet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where it was measured, as far as it matters to whoever compares. */
final class Machine {

    private Machine() {}

    /** Commit, processors, memory, JDK and how busy the machine was. */
    static Map<String, Object> describe(Path home) throws IOException {
        Map<String, Object> machine = new TreeMap<>();
        machine.put("commit", commit(home));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("processor", line(Path.of("/proc/cpuinfo"), "model name"));
        machine.put("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
        machine.put("jdk", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " "
                + System.getProperty("os.version"));
        machine.put("load", load());
        return machine;
    }

    /** The load average of the last minute: work of others included. */
    static double load() {
        return Measured.rounded(
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String commit(Path home) {
        try {
            String commit = Program.run(List.of("git", "-C", home.toString(), "rev-parse",
                    "--short=12", "HEAD"), Map.of()).strip();
            String changed = Program.run(List.of("git", "-C", home.toString(), "status",
                    "--porcelain", "--untracked-files=no"), Map.of()).strip();
            return changed.isEmpty() ? commit : commit + " and changes";
        } catch (IOException | InterruptedException | IllegalStateException e) {
            return "unknown";
        }
    }

    private static String line(Path file, String name) throws IOException {
        if (!Files.isReadable(file)) {
            return "unknown";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
