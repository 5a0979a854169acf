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
 * The one Chromium that all browser tests of a run share; never downloaded, taken from the system.
 */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static @Nullable Browser browser;

    private Chromium() {}

    /** The browser; where there is none the test is skipped, saying how to get one. */
    static synchronized Browser get() {
        Browser running = browser;
        if (running != null && running.isConnected()) {
            return running;
        }
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(),
                "No Chromium on this machine. On Debian: "
                        + "apt-get install chromium fonts-liberation");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        Browser started = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(program.orElseThrow())
                .setChromiumSandbox(false)
                .setArgs(ARGUMENTS));
        browser = started;
        return started;
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
