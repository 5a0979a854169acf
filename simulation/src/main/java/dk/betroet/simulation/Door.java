package dk.betroet.simulation;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.simulation.bookkeeper.Answer;
import dk.betroet.simulation.bookkeeper.Answer.Kind;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Deed;
import dk.betroet.simulation.bookkeeper.Made;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The office as a program of somebody else's sees it: through HTTP, with a token of the one who
 * asks. What the reply says is read anew here, not by the office's own words for it.
 */
final class Door {

    private static final String WORD = "betroet_";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Office office;
    private final Books books;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, String> slugs = new TreeMap<>();

    Door(Office office, Books books) {
        this.office = office;
        this.books = books;
    }

    /** Gives somebody a token, if they have none; the office need not note when it was used. */
    void opens(String person) {
        if (words.containsKey(person)) {
            return;
        }
        String word = WORD + person.replace("-", "");
        UUID login = Streams.id();
        OffsetDateTime now = OffsetDateTime.parse("2026-01-01T00:00:00Z");
        UUID authority = UUID.fromString(books.people.get(person).authority);
        office.part(Database.class).writing(new Tenant.Whole(authority), sql -> {
            sql.sql("""
                    insert into login (login_id, person_id, user_name, passkey_handle, created_at)
                    values (?, ?, ?, ?, ?)""")
                    .params(login, UUID.fromString(person), person, hash(person), now)
                    .update();
            sql.sql("""
                    insert into access_token (token_id, login_id, name, hash, scopes, created_at,
                        expires_at, used_at) values (?, ?, 'sim', ?, '{read,ask,act}', ?, ?, ?)""")
                    .params(Streams.id(), login, hash(word), now, now.plusYears(10),
                            now.plusYears(10))
                    .update();
        });
        words.put(person, word);
    }

    /** Whether somebody ever had a token. */
    boolean knows(String person) {
        return words.containsKey(person);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of a unit in addresses. */
    private String slug(String home) {
        return slugs.computeIfAbsent(home, unit -> {
            UUID authority = UUID.fromString(books.homes.get(unit).authority);
            return office.part(Database.class).read(new Tenant.Whole(authority), sql -> sql
                    .sql("select slug from unit where unit_id = ?")
                    .param(UUID.fromString(unit)).query(String.class).single());
        });
    }

    /** Asks for an operation; what the server draws, it draws for this deed. */
    Hands.Given asks(Deed.Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(office.address()
                        + "/api/v1/units/" + slug(ask.unit()) + "/operations/" + ask.operation()))
                .header("Authorization", "Bearer " + words.get(ask.actor()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(ask.fields())));
        ask.key().ifPresent(key -> request.header("Idempotency-Key", key));
        return given(sent(request.build()));
    }

    /** What was read: the status, and the body. */
    record Read(int status, Map<String, Object> body) {

        List<Map<String, Object>> list(String name) {
            return parts(body, name);
        }
    }

    /** Reads what is below a unit's address, as somebody. */
    Read reads(String person, String unit, String path) {
        opens(person);
        HttpResponse<String> reply = sent(HttpRequest.newBuilder(URI.create(office.address()
                        + "/api/v1/units/" + slug(unit) + "/" + path))
                .header("Authorization", "Bearer " + words.get(person)).build());
        return new Read(reply.statusCode(), Json.readMap(reply.body()));
    }

    private HttpResponse<String> sent(HttpRequest request) {
        Streams.handOver();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("nobody answers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Hands.Given given(HttpResponse<String> reply) {
        Map<String, Object> body = Json.readMap(reply.body());
        boolean replay = reply.headers().firstValue("Idempotency-Replayed").isPresent();
        return switch (reply.statusCode()) {
            case UNAUTHORIZED, NOT_FOUND -> plain(Kind.UNKNOWN, List.of());
            case CONFLICT -> plain(Kind.KEY_REUSED, List.of());
            case UNPROCESSABLE -> body.containsKey("errors")
                    ? plain(Kind.INVALID, told(body, "errors", "code"))
                    : plain(Kind.REFUSED, refused(body));
            case ACCEPTED -> new Hands.Given(
                    new Answer(Kind.WAITING, replay, objections(part(body, "verdict")), 0),
                    new Made(Map.of(), "", text(body, "request")), "");
            case CREATED -> new Hands.Given(
                    new Answer(Kind.DONE, replay, List.of(),
                            body.get("voucher") instanceof Number number ? number.longValue() : 0),
                    new Made(texts(part(body, "result")), text(body, "fact"), ""),
                    text(body, "hash"));
            case OK -> plain(Kind.ENDED, List.of());
            default -> throw new IllegalStateException(reply.statusCode() + " " + reply.body());
        };
    }

    private static Hands.Given plain(Kind kind, List<String> why) {
        return new Hands.Given(new Answer(kind, false, why, 0), Made.NOTHING, "");
    }

    private static List<String> refused(Map<String, Object> body) {
        List<String> house = told(body, "refusals", "code");
        return house.isEmpty() ? objections(body) : house;
    }

    private static List<String> told(Map<String, Object> body, String list, String name) {
        return parts(body, list).stream().map(one -> text(one, name)).toList();
    }

    private static List<String> objections(Map<String, Object> body) {
        return parts(body, "objections").stream()
                .map(one -> text(one, "reason") + " " + text(part(one, "citation"), "rule"))
                .sorted().toList();
    }

    private static String text(Map<String, Object> body, String name) {
        return String.valueOf(body.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> body, String name) {
        return (Map<String, Object>) body.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> body, String name) {
        return (List<Map<String, Object>>) body.getOrDefault(name, List.of());
    }

    private static Map<String, String> texts(Map<String, Object> map) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
