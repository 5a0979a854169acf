package dk.betroet.office.platform.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.management.JMException;

/**
 * Keeps what the JVM has learned of this build's classes, so that every later start of it takes
 * about half the work (JEP 514). Done once for a build, by the first office that starts: the script
 * lets that JVM record, and gives later ones what was kept.
 */
final class FastStart {

    /** The file to keep it in. What is recorded lies beside it, with our process id behind. */
    private static final String FILE = "betroet.fast-start";

    /** Beside the file: this JVM cannot do it, and is not to be asked again. */
    private static final String NEVER = ".never";

    private static final String MODE = "-XX:AOTMode=";
    private static final String RECORDED = "-XX:AOTConfiguration=";

    private FastStart() {}

    /**
     * Keeps it when this JVM records. The JVM stands still for a moment while it writes what it has
     * seen; another one makes the file of it while the office works.
     */
    static void keep(Consumer<String> tell) {
        String file = System.getProperty(FILE);
        if (file == null) {
            return;
        }
        tell.accept("Preparing faster starts, once for each build");
        Path recorded = Path.of(file + "." + ProcessHandle.current().pid());
        try {
            endRecording();
            Process making = make(recorded, Path.of(recorded + ".aot"));
            Runtime.getRuntime().addShutdownHook(new Thread(making::destroyForcibly));
            making.onExit().thenAccept(ended -> made(ended.exitValue() == 0, recorded,
                    Path.of(file), tell));
        } catch (IllegalStateException _) {
            // The office is being stopped already; what it has learned is kept another time.
        } catch (JMException | IOException e) {
            never(Path.of(file), Optional.ofNullable(e.getMessage()), tell);
        }
    }

    /** A JVM that ends while it writes breaks down, so its end waits for that. */
    private static void endRecording() throws JMException {
        CountDownLatch written = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(written)));
        try {
            DiagnosticCommand.run("aotEndRecording");
        } finally {
            written.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another JVM with our own options and class path, so that what it makes fits later ones. */
    private static Process make(Path recorded, Path made) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(one -> !one.startsWith(MODE) && !one.startsWith(RECORDED))
                .forEach(command::add);
        command.addAll(List.of(MODE + "create", RECORDED + recorded, "-XX:AOTCache=" + made,
                "-cp", System.getProperty("java.class.path")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void made(boolean well, Path recorded, Path file, Consumer<String> tell) {
        Path made = Path.of(recorded + ".aot");
        try {
            Files.deleteIfExists(recorded);
            if (well) {
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            never(file, Optional.ofNullable(e.getMessage()), tell);
        }
    }

    private static void never(Path file, Optional<String> why, Consumer<String> tell) {
        tell.accept("Starts stay as they are: " + why.orElse("this JDK cannot make them faster"));
        try {
            Files.createFile(Path.of(file + NEVER));
        } catch (IOException e) {
            tell.accept("Nor can that be kept: " + e.getMessage());
        }
    }
}
