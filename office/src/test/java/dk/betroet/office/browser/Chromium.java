package dk.betroet.office.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that all browser tests of a thread share (Playwright knows no other way); never
 * downloaded, taken from the system.
 */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final ThreadLocal<@Nullable Playwright> OWN = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable Browser> BROWSER = new ThreadLocal<>();

    private Chromium() {}

    /** The browser; see {@link #orSkip} for where there is none. */
    static Browser get() {
        Browser running = BROWSER.get();
        if (running != null && running.isConnected()) {
            return running;
        }
        Path program = orSkip();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        Browser started = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setChromiumSandbox(false)
                .setArgs(ARGUMENTS));
        OWN.set(playwright);
        BROWSER.set(started);
        return started;
    }

    /** The program; where there is none the test is skipped, saying how to get one. */
    static Path orSkip() {
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(),
                "No Chromium on this machine. On Debian: "
                        + "apt-get install chromium fonts-liberation");
        return program.orElseThrow();
    }

    /** Closes this thread's; for threads that end before the run does. */
    static void close() {
        Playwright playwright = OWN.get();
        if (playwright != null) {
            playwright.close();
        }
        OWN.remove();
        BROWSER.remove();
    }

    private static Optional<Path> program() {
        String named = System.getenv("BETROET_CHROMIUM");
        return Stream.concat(
                        Stream.ofNullable(named),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
