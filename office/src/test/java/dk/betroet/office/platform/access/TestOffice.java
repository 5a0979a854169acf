package dk.betroet.office.platform.access;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.postgres.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The door and the frame on a free port over a fresh database, as a browser meets them. */
public final class TestOffice implements AutoCloseable {

    /** The application without its jobs; unmarked, so that no other scan finds it. */
    @EnableAutoConfiguration
    @ComponentScan({"dk.betroet.office.platform.access", "dk.betroet.office.platform.db",
        "dk.betroet.office.platform.ledger", "dk.betroet.office.platform.people",
        "dk.betroet.office.platform.unit", "dk.betroet.office.platform.vault",
        "dk.betroet.office.platform.web"})
    @ConfigurationPropertiesScan({"dk.betroet.office.platform.access",
        "dk.betroet.office.platform.db", "dk.betroet.office.platform.vault"})
    static class Door {}

    private final ConfigurableApplicationContext context;
    private final URI url;

    private TestOffice(ConfigurableApplicationContext context, URI url) {
        this.context = context;
        this.url = url;
    }

    /** Starts it with these settings on top of the necessary ones. */
    public static TestOffice start(Map<String, String> settings) {
        return start(TestPostgres.newDatabase(), settings);
    }

    /** Starts it over a database that others may have used. */
    public static TestOffice start(TestPostgres.Database database, Map<String, String> settings) {
        int port = TestBroker.freePort();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", String.valueOf(port));
        all.put("server.address", "127.0.0.1");
        all.put("betroet.url", "http://localhost:" + port);
        all.put("betroet.database.url", database.jdbcUrl());
        all.put("betroet.database.user", database.user());
        all.put("betroet.database.password", database.password());
        all.put("betroet.keys.master-key", "5a".repeat(32));
        all.put("spring.flyway.enabled", "false");
        // The night, whose backups /health/backup tells of, is not part of the door.
        all.put("management.endpoint.health.validate-group-membership", "false");
        all.put("logging.level.root", "warn");
        all.put("spring.main.banner-mode", "off");
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new TestOffice(new SpringApplication(Door.class).run(arguments),
                URI.create(all.get("betroet.url")));
    }

    /** A part of the application. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it answers. */
    public URI url() {
        return url;
    }

    /** An authority of this office, which may be a demo's. */
    UUID authority(boolean demo) {
        UUID authority = UUID.randomUUID();
        get(Database.class).writing(new Tenant.Whole(authority), sql -> sql.sql("""
                insert into authority (authority_id, name, demo, created_at)
                values (?, 'Solby', ?, now())""").params(authority, demo).update());
        return authority;
    }

    /** An invitation to Karen Sommer, whom the authority has just come to know. */
    URI invitation(UUID authority) {
        UUID person = UUID.randomUUID();
        return get(Database.class).write(new Tenant.Whole(authority), sql -> {
            get(Persons.class).add(sql, new Person.Known(person, "Karen Sommer", null,
                    null, Person.Contact.NONE));
            return get(Invitations.class).create(sql, authority, person, null);
        });
    }

    /** A browser without scripts that follows nothing by itself and keeps its cookies. */
    public Browser browser() {
        return new Browser(url);
    }

    @Override
    public void close() {
        context.close();
    }

    /** One answer. */
    public record Page(int status, String location, HttpResponse<String> answer) {

        /** The page as a document. */
        public Document html() {
            return Jsoup.parse(answer.body(), answer.uri().toString());
        }

        /** A header, or an empty text. */
        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    /** One person's browser. */
    public static final class Browser {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private final URI url;

        private Browser(URI url) {
            this.url = url;
        }

        /** Opens a page. */
        public Page open(String path) {
            return send(request(path).header("Accept", "text/html").GET());
        }

        /** Opens a page with a header. */
        public Page open(String path, String header, String value) {
            return send(request(path).header(header, value).GET());
        }

        /** Fills in the form of a page that goes to this path, hidden fields kept, and sends it. */
        public Page submit(Page page, String path, Map<String, String> typed) {
            Element form = page.html().select("main form").stream()
                    .filter(one -> one.attr("action").equals(path)).findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "no form to " + path + " on:\n" + page.html().select("main")));
            Map<String, String> fields = new LinkedHashMap<>();
            form.select("input[type=hidden]").forEach(
                    input -> fields.put(input.attr("name"), input.attr("value")));
            fields.putAll(typed);
            return post(path, fields);
        }

        /** Sends fields as a form would. */
        public Page post(String path, Map<String, String> fields) {
            String body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** The cookies that the browser keeps, as {@code name=value} texts. */
        public String cookies() {
            return ((CookieManager) client.cookieHandler().orElseThrow()).getCookieStore()
                    .getCookies().toString();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(url.resolve(path));
        }

        private Page send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> answer = client.send(request.build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                String location = answer.headers().firstValue("Location").orElse("");
                String own = url.toString();
                return new Page(answer.statusCode(), location.startsWith(own)
                        ? location.substring(own.length()) : location, answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
