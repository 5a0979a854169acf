package dk.betroet.bench;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The interface as a program uses it: JSON over HTTP with an access token. */
final class Http {

    private final CareHome home;
    private final String token;
    private final HttpClient client;

    /** For one employee, with a token of their own. */
    Http(CareHome home, Caller caller) {
        this(home, caller, InetAddress.getLoopbackAddress());
    }

    /** The same, calling from an address of this machine's. */
    Http(CareHome home, Caller caller, InetAddress from) {
        this.home = home;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .localAddress(from)
                .build();
        token = "betroet_" + UUID.randomUUID();
        UUID login = UUID.randomUUID();
        home.office().part(Database.class).writing(new Tenant.Whole(home.authority()), sql -> {
            sql.sql("""
                    insert into login (login_id, person_id, user_name, passkey_handle, demo,
                        created_at)
                    values (?, ?, ?, ?, true, now())""")
                    .params(login, caller.personOrFail(), login.toString(),
                            login.toString().getBytes(StandardCharsets.US_ASCII))
                    .update();
            sql.sql("""
                    insert into access_token (token_id, login_id, name, hash, scopes, created_at,
                        expires_at)
                    values (?, ?, 'bench', ?, '{read,ask,act}', now(), now() + interval '1 day')""")
                    .params(UUID.randomUUID(), login, hash(token))
                    .update();
        });
    }

    /** Does one thing, or asks whether it may be done; anything but a good answer is a fault. */
    void act(String operation, Map<String, ?> command, boolean dryRun)
            throws IOException, InterruptedException {
        HttpRequest request = request("operations/" + operation + (dryRun ? "?dryRun=true" : ""))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(command)))
                .build();
        send(request);
    }

    /** Reads one page of the interface. */
    String read(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** Asks for a page of the interface whatever comes of it: the answer's status. */
    int status(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(
                        home.office().address() + "/api/v1/units/" + home.slug() + "/" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
