package dk.betroet.office.platform.postgres;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another Java process with this test run's class path, whose words are listened to. */
public final class ChildJava {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Thread reader;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ChildJava(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
                words.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("ended: " + e.getMessage());
            }
        });
    }

    /** This test run's class path. */
    public static List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            entries.add(Path.of(entry));
        }
        return entries;
    }

    /** Starts a main class. */
    public static ChildJava start(Class<?> main, Object... arguments) throws IOException {
        return start(List.of(), classPath(), main, arguments);
    }

    /** Starts a main class behind a command such as {@code setpriv}, with another class path. */
    static ChildJava start(
            List<String> prefix, List<Path> classPath, Class<?> main, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp", String.join(":", classPath.stream().map(Path::toString).toList()),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(Path.of("/").toFile());
        return new ChildJava(builder.start());
    }

    /** Waits for a line that contains the text, and gives it. */
    public String waitFor(String text) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() ->
                lines.stream().anyMatch(line -> line.contains(text)) || !process.isAlive());
        return lines.stream().filter(line -> line.contains(text)).findFirst().orElseThrow(
                () -> new AssertionError("never said \"" + text + "\" but:\n" + output()));
    }

    /** All that it has said. */
    public String output() {
        return String.join("\n", lines);
    }

    /** Waits for its end, and gives the exit code. */
    public int exit() {
        await().atMost(PATIENCE).until(
                () -> !process.isAlive() && !reader.isAlive());
        return process.exitValue();
    }

    /** The process's number. */
    public long pid() {
        return process.pid();
    }

    /** Ends it with SIGTERM. */
    public void terminate() {
        // By its handle: a process told to end through itself has its words cut off.
        process.toHandle().destroy();
    }

    /** Ends it with SIGKILL. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    /** The living processes that stand in the folder or name it; zombies do not live. */
    public static List<String> processesOf(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(
                Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                try {
                    String command = Files.readString(
                            process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
                    boolean stands = !command.isEmpty() && Files.readSymbolicLink(
                            process.resolve("cwd")).startsWith(folder);
                    if (stands || command.contains(folder.toString())) {
                        found.add(process.getFileName() + " " + command.replace('\0', ' '));
                    }
                } catch (IOException e) {
                    // It ended while we looked.
                    continue;
                }
            }
        }
        return found;
    }
}
