package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.access.FirstAdministrator;
import dk.betroet.office.platform.postgres.DataFolder;
import dk.betroet.office.platform.postgres.LocalPostgres;
import dk.betroet.office.platform.postgres.PostgresSettings;
import dk.betroet.office.platform.postgres.RunningPostgres;
import dk.betroet.office.platform.postgres.Started;
import dk.betroet.office.platform.vault.KeyFile;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.unbescape.html.HtmlEscape;

/**
 * The whole office while it runs: PostgreSQL first, then the web application; stopped in the
 * reverse order, whether by Ctrl-C, by SIGTERM, or because one of the two has ended.
 */
final class Office {

    /** Exit code when something ended that should have kept running. */
    static final int EXIT_FAULT = 1;

    /** How long after the start nobody is kept waiting any more by what is done once. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    /** How often it is looked for work of the night: every five minutes. */
    private static final String NIGHTS = "20 */5 * * * *";

    private final Class<?> application;
    private final Wishes wishes;
    private final PrintStream out;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable LocalPostgres postgres;
    private @Nullable ConfigurableApplicationContext web;
    private boolean stopping;
    private boolean serving;
    private boolean quiet;
    private boolean readsOnly;

    Office(Class<?> application, Wishes wishes, PrintStream out) {
        this.application = application;
        this.wishes = wishes;
        this.out = out;
    }

    /**
     * What the operator asked for.
     *
     * @param command  the command itself, for advice such as {@code ./betroet demo}
     * @param demo     whether this is the demo
     * @param folder   the data folder, when PostgreSQL is our own
     * @param database the database, when it is someone else's; exactly one of the two is there
     * @param key      the setting that says what the master key is, or where
     * @param address  the address to listen on
     * @param port     the port to listen on
     * @param url      the address that people type, when it is another than the one listened to
     * @param settings more settings, by their names
     */
    record Wishes(
            String command, boolean demo, Optional<Path> folder,
            Optional<DatabaseAddress> database, Map.Entry<String, String> key, String address,
            int port,
            Optional<URI> url, Map<String, String> settings) {

        /** The setting that says where the master key is. */
        static final String KEY_FILE = "betroet.keys.master-key-file";

        /** The setting for a master key that is kept in a folder. */
        static Map.Entry<String, String> keyIn(Path folder) {
            return Map.entry(KEY_FILE, folder.resolve("master.key").toString());
        }

        /** The setting for a master key that was given itself. */
        static Map.Entry<String, String> key(String hexadecimal) {
            return Map.entry("betroet.keys.master-key", hexadecimal);
        }

        /** The master key itself, 64 hexadecimal digits. */
        String masterKey() throws IOException {
            return key.getKey().equals(KEY_FILE)
                    ? KeyFile.in(Path.of(key.getValue())) : key.getValue().strip();
        }

        /** The address that people type; links and passkeys are bound to it. */
        String reachedAt() {
            String host = address.equals("127.0.0.1") || address.equals("0.0.0.0")
                    ? "localhost" : address;
            return url.map(URI::toString).orElse("http://" + host + ":" + port);
        }
    }

    /** Runs until it is stopped. */
    int run() {
        serving = true;
        return with(Ports.taken(wishes.address(), wishes.port(), wishes.command()), started -> {
            fillDemo(started);
            FastStart.keep(this::tell);
            announce(started);
            try {
                if (!ended.await(SETTLED.toSeconds(), TimeUnit.SECONDS)) {
                    Memory.giveBack();
                    ended.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return EXIT_FAULT;
        });
    }

    /**
     * Starts, does one thing, and stops; what the thing returns is the exit code. What the thing
     * prints stands alone: the log keeps off the screen.
     */
    int once(ToIntFunction<ConfigurableApplicationContext> thing) {
        quiet = true;
        return with(Optional.empty(), thing);
    }

    /** The same, beside an office that may be running in the folder: only for what reads. */
    int beside(ToIntFunction<ConfigurableApplicationContext> thing) {
        readsOnly = true;
        Optional<RunningPostgres> running = wishes.folder().flatMap(RunningPostgres::in);
        if (running.isEmpty()) {
            return once(thing);
        }
        quiet = true;
        RunningPostgres server = running.get();
        try {
            return thing.applyAsInt(startWeb(Map.of(
                    "betroet.database.url", server.jdbcUrl(),
                    "betroet.database.user", server.user(),
                    "betroet.database.password", server.password())));
        } catch (RuntimeException e) {
            out.println("That did not work. " + Refusal.innermost(e));
            return EXIT_FAULT;
        } finally {
            stop();
        }
    }

    private int with(
            Optional<Refusal> mayNot, ToIntFunction<ConfigurableApplicationContext> thing) {
        Optional<Refusal> refusal = held().or(() -> mayNot);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        // Before PostgreSQL is started, so that a signal at any later moment finds the hook.
        Runtime.getRuntime().addShutdownHook(
                Thread.ofPlatform().name("stop").unstarted(this::stop));
        Map<String, String> database = new LinkedHashMap<>();
        Optional<Refusal> unfit = wishes.database().isPresent()
                ? foreign(wishes.database().get(), database)
                : own(wishes.folder().orElseThrow(), database);
        if (unfit.isPresent()) {
            return refuse(unfit.get());
        }
        try {
            return thing.applyAsInt(startWeb(database));
        } catch (RuntimeException e) {
            if (isStopping()) {
                return EXIT_FAULT; // Whoever stops a start knows that it did not come to its end.
            }
            out.println("Betroet could not start. " + Refusal.innermost(e));
            wishes.folder().ifPresent(folder ->
                    out.println("More is in " + folder.resolve("log") + "."));
            return EXIT_FAULT;
        } finally {
            stop();
        }
    }

    /** Who holds the folder, if anybody does. */
    Optional<Refusal> held() {
        return wishes.folder().flatMap(DataFolder::holder).map(holder -> new Refusal(
                wishes.folder().orElseThrow() + " is in use by " + holder
                        + ". Stop that one first, or choose another folder with --data."));
    }

    private int refuse(Refusal refusal) {
        out.println(refusal.text());
        return Refusal.EXIT;
    }

    private Optional<Refusal> own(Path folder, Map<String, String> database) {
        if (wishes.demo()) {
            Optional<String> other = DataFolder.claimForDemo(folder);
            if (other.isPresent()) {
                return other.map(Refusal::new);
            }
        } else if (DataFolder.isDemo(folder)) {
            return Optional.of(new Refusal(folder + " is a demo's: everything in it is fiction. "
                    + "Choose another folder with --data."));
        }
        if (DataFolder.isUnfinished(folder)) {
            return Optional.of(Refusal.unfinished(folder));
        }
        tell("Starting PostgreSQL");
        PostgresSettings settings = PostgresSettings.in(folder)
                .mayMove(wishes.demo())
                .telling(this::tell);
        return switch (LocalPostgres.start(settings)) {
            case Started.Refused(var why) -> Optional.of(new Refusal(why.text()));
            case Started.Running(LocalPostgres server) -> {
                if (!keep(server)) {
                    yield Optional.of(new Refusal("Stopped before it had started."));
                }
                server.whenItEnds(this::postgresEnded);
                database.put("betroet.database.url", server.jdbcUrl());
                database.put("betroet.database.user", server.user());
                database.put("betroet.database.password", server.password());
                yield Optional.empty();
            }
        };
    }

    private static Optional<Refusal> foreign(
            DatabaseAddress address, Map<String, String> database) {
        Optional<Refusal> unfit = address.unfit();
        database.put("betroet.database.url", address.url());
        database.put("betroet.database.user", address.user());
        database.put("betroet.database.password", address.password());
        return unfit;
    }

    private ConfigurableApplicationContext startWeb(Map<String, String> database) {
        tell("Starting the office");
        aheadOfTheFirstPage();
        Map<String, String> settings = new LinkedHashMap<>(database);
        settings.put("betroet.demo", Boolean.toString(wishes.demo()));
        settings.put("betroet.reads-only", Boolean.toString(readsOnly));
        settings.put("betroet.url", wishes.reachedAt());
        settings.put("server.address", wishes.address());
        settings.put("server.port", Integer.toString(wishes.port()));
        settings.put(wishes.key().getKey(), wishes.key().getValue());
        settings.putAll(wishes.settings());
        if (serving) {
            settings.put("betroet.nights", NIGHTS);
        }
        if (quiet) {
            settings.put("logging.threshold.console", "OFF");
        }
        wishes.folder().filter(_ -> !quiet).ifPresent(folder -> {
            settings.put("logging.file.name", folder.resolve("log/betroet.log").toString());
            settings.put("logging.logback.rollingpolicy.max-file-size", "10MB");
            settings.put("logging.logback.rollingpolicy.max-history", "30");
            settings.put("logging.logback.rollingpolicy.total-size-cap", "300MB");
            settings.put("logging.threshold.console", wishes.demo() ? "OFF" : "INFO");
        });
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        // Our own hook stops both in order; Spring's would race it.
        spring.setRegisterShutdownHook(false);
        ConfigurableApplicationContext started = spring.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
        keep(started);
        return started;
    }

    /** Signs that pages write in another way: a table that Spring does not wait for. */
    private static void aheadOfTheFirstPage() {
        Thread.ofPlatform().daemon().name("ahead").start(() -> HtmlEscape.escapeHtml4Xml("ø"));
    }

    private void fillDemo(ConfigurableApplicationContext started) {
        if (wishes.demo()) {
            started.getBeanProvider(DemoOffice.class).ifAvailable(demo -> demo.fill(this::tell));
        }
    }

    private void announce(ConfigurableApplicationContext started) {
        synchronized (this) {
            if (postgres != null) {
                postgres.servingAt(wishes.reachedAt());
            }
        }
        out.println();
        out.println("Betroet is running: " + wishes.reachedAt());
        if (wishes.demo()) {
            started.getBeanProvider(DemoOffice.class).ifAvailable(office -> {
                out.println("Log in as (all of it is fiction):");
                office.logIns().forEach(logIn -> out.printf("  %-28s %-12s %s%n",
                        logIn.who(), logIn.username(), logIn.password()));
            });
        } else {
            started.getBean(FirstAdministrator.class).newLink().ifPresent(link -> {
                out.println("Nobody can log in yet. The first administrator opens this link, once, "
                        + "within " + FirstAdministrator.LASTS.toHours() + " hours:");
                out.println("  " + link);
            });
        }
        out.println("Stop with Ctrl-C.");
        out.flush();
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void postgresEnded() {
        if (isStopping()) {
            return;
        }
        tell("PostgreSQL has ended by itself, so Betroet stops. Nothing acknowledged is lost: "
                + "start again, and it recovers");
        ended.countDown();
    }

    private synchronized boolean keep(LocalPostgres server) {
        if (stopping) {
            server.close();
            return false;
        }
        postgres = server;
        return true;
    }

    private synchronized void keep(ConfigurableApplicationContext context) {
        web = context;
        if (stopping) {
            context.close();
        }
    }

    private synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        ConfigurableApplicationContext context = web;
        LocalPostgres server = postgres;
        if (context != null) {
            context.close();
        }
        if (server != null) {
            server.close();
            tell("Stopped");
        }
        ended.countDown();
    }

    private void tell(String sentence) {
        out.println("· " + sentence);
        out.flush();
    }
}
