package dk.betroet.simulation;

import com.zaxxer.hikari.HikariDataSource;
import dk.betroet.office.OfficeApplication;
import dk.betroet.office.platform.document.PdfRenderer;
import dk.betroet.office.platform.operation.Ids;
import dk.betroet.office.platform.postgres.LocalPostgres;
import dk.betroet.office.platform.postgres.PostgresSettings;
import dk.betroet.office.platform.postgres.Started;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The real office over a PostgreSQL of its own, with time, identities and secrets from a seed and
 * connections that can be made to fail. What it does by itself at night is switched off.
 */
public final class Office implements AutoCloseable {

    static final String MASTER_KEY = "5a".repeat(32);
    private static final Streams STREAMS = new Streams();

    private final LocalPostgres postgres;
    private final Runnable afterwards;
    private ConfigurableApplicationContext context;

    private Office(LocalPostgres postgres, Runnable afterwards) {
        this.postgres = postgres;
        this.afterwards = afterwards;
        this.context = boot(postgres);
    }

    /**
     * Starts it.
     *
     * @param data a folder to keep its database in; a temporary one when there is none
     */
    public static Office start(Optional<Path> data) {
        Path folder = data.orElseGet(Office::temporary);
        return switch (LocalPostgres.start(PostgresSettings.in(folder))) {
            case Started.Running(LocalPostgres server) -> new Office(server, () -> {
                server.close();
                if (data.isEmpty()) {
                    delete(folder);
                }
            });
            case Started.Refused(var why) -> throw new IllegalStateException(why.text());
        };
    }

    /** Starts it over a PostgreSQL that is somebody else's to stop. */
    static Office on(LocalPostgres postgres) {
        return new Office(postgres, () -> { });
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("betroet-simulation-",
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beans that take the place of chance and time. */
    @Configuration(proxyBeanMethods = false)
    static class FromTheSeed {

        @Bean
        @Primary
        Clock seededClock() {
            return STREAMS.clock();
        }

        @Bean
        @Primary
        Ids seededIds() {
            return STREAMS.ids();
        }

        @Bean
        @Primary
        SecureRandom seededRandom() {
            return STREAMS.random();
        }

        @Bean
        static BeanPostProcessor faultyDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool
                            ? new FaultyDataSource(pool) : bean;
                }
            };
        }

        @Bean
        static BeanPostProcessor timelessPapers() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PdfRenderer renderer
                            ? TimelessPapers.of(renderer) : bean;
                }
            };
        }

        /** A call draws from the stream of the deed that it was made for. */
        @Bean
        FilterRegistrationBean<Filter> seededCalls() {
            FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>(
                    (request, response, chain) -> {
                        Streams.takeOver();
                        try {
                            chain.doFilter(request, response);
                        } finally {
                            Streams.letGo();
                        }
                    });
            first.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return first;
        }

        /** Whatever is planned to happen by itself does not. */
        @Bean
        TaskScheduler taskScheduler() {
            ThreadPoolTaskScheduler nobody = new ThreadPoolTaskScheduler();
            nobody.setTaskDecorator(task -> () -> { });
            return nobody;
        }
    }

    private static ConfigurableApplicationContext boot(LocalPostgres postgres) {
        return new SpringApplicationBuilder(OfficeApplication.class, FromTheSeed.class)
                .properties(Map.of(
                        "betroet.database.url", postgres.jdbcUrl(),
                        "betroet.database.user", postgres.user(),
                        "betroet.database.password", postgres.password(),
                        "betroet.keys.master-key", MASTER_KEY,
                        "logging.threshold.console", "OFF",
                        "spring.main.banner-mode", "off",
                        "betroet.flood.per-second", "10000",
                        "server.address", "127.0.0.1",
                        "server.port", "0"))
                .run();
    }

    /** Ends the application and starts another on the same database. */
    void restart() {
        context.close();
        context = boot(postgres);
    }

    /** Where it answers calls. */
    String address() {
        return "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    DataSource dataSource() {
        return part(DataSource.class);
    }

    static Streams streams() {
        return STREAMS;
    }

    @Override
    public void close() {
        context.close();
        afterwards.run();
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
