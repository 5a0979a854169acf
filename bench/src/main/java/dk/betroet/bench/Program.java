package dk.betroet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of others, run to the end. */
final class Program {

    private Program() {}

    /** Where a program is, on the search path or in one more folder. */
    static Optional<Path> find(String name, Path... more) {
        Stream<Path> search = Arrays.stream(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")).map(Path::of);
        return Stream.concat(search, Arrays.stream(more))
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What it said; anything but a good end is a fault. */
    static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = process.waitFor();
        if (end != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + end + ": " + said);
        }
        return said;
    }
}
