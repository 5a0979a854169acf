package dk.betroet.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The demo as somebody starts it: how long from the command to its log-in page when it has been
 * built and its data is there, and what the application then holds in memory, PostgreSQL not
 * counted. Linux only: memory is read from {@code /proc}.
 */
final class Starting implements Bench {

    private static final Duration ENOUGH = Duration.ofMinutes(15);
    private static final Duration SETTLED = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final double KIB_A_MIB = 1024;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    /** What the demo says last, when everything is there. */
    private static final String MADE = "Ctrl-C";

    /** A demo that runs, how long it took to come up, and where it says what it does. */
    private record Running(Process process, double seconds) {}

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        Path folder = Files.createTempDirectory("betroet-bench-demo");
        try {
            setting.tell("a demo is made: a year of a care home");
            Running first = start(folder);
            untilMade(first.process(), folder);
            double made = memory(first.process());
            stop(first.process());
            List<double[]> starts = new ArrayList<>();
            List<double[]> memories = new ArrayList<>();
            for (int i = 0; i < setting.pace().rounds(); i++) {
                Running again = start(folder);
                starts.add(new double[] {again.seconds()});
                memories.add(new double[] {made, memory(again.process())});
                stop(again.process());
            }
            keep.accept(new Measured("start", "s", List.of("from the command to the log-in page"),
                    starts, "under 4 s, built, data present"));
            keep.accept(new Measured("memory", "MiB", List.of("when the demo has been made",
                    "when it was started again"), memories, "under 400 MiB after the demo"));
        } finally {
            Folders.remove(folder);
        }
    }

    private Running start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path home = Path.of(System.getProperty("betroet.home", "."));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(home.resolve("betroet").toString(), "demo",
                "--data", folder.resolve("data").toString(), "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("demo.log").toFile())
                .start();
        HttpRequest login = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/login")).build();
        while (!answers(login)) {
            boolean late = System.nanoTime() - begun > ENOUGH.toNanos();
            if (late || process.waitFor(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                throw new IllegalStateException("the demo did not start: "
                        + Files.readString(folder.resolve("demo.log")));
            }
        }
        return new Running(process, (System.nanoTime() - begun) / 1e9);
    }

    /**
     * The log-in page comes before the year is played; the log-ins are told when it has been. The
     * first office of a build also has another JVM make what lets later ones start faster.
     */
    private static void untilMade(Process process, Path folder)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!Files.readString(folder.resolve("demo.log")).contains(MADE)
                || process.descendants().anyMatch(Starting::prepares)) {
            boolean late = System.nanoTime() - begun > ENOUGH.toNanos();
            if (late || process.waitFor(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                throw new IllegalStateException("the demo was not made: "
                        + Files.readString(folder.resolve("demo.log")));
            }
        }
    }

    private static boolean prepares(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("-XX:AOTMode=create");
    }

    private boolean answers(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /**
     * What of the process lies in memory when it has been up for a while; the script has become the
     * application by now.
     */
    private static double memory(Process process) throws IOException, InterruptedException {
        if (process.waitFor(SETTLED.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the demo has ended by itself");
        }
        String line = Files.readAllLines(
                Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(one -> one.startsWith("VmRSS:")).findFirst().orElseThrow();
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB_A_MIB;
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
