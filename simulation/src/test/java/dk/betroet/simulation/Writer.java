package dk.betroet.simulation;

import dk.betroet.office.platform.operation.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An employee's program that enters one small amount after the other for one resident, and believes
 * only what was acknowledged. What was not, it sends again under the same key until it is told.
 */
final class Writer {

    private static final long FULL_OERE = 1_500_00;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String token;
    private final String person;
    private final String fund;
    private final String box;
    private final String today;
    private final Supplier<String> address;
    private final Random chance;
    private final Map<Long, Long> acknowledged = new ConcurrentSkipListMap<>();
    private @Nullable Write pending;
    private long oere;
    private int number;

    /** One amount under one key; what is taken out is below zero. */
    record Write(String key, long oere) {}

    Writer(String token, String person, String fund, String box, String today,
            Supplier<String> address, Random chance) {
        this.token = token;
        this.person = person;
        this.fund = fund;
        this.box = box;
        this.today = today;
        this.address = address;
        this.chance = chance;
    }

    String person() {
        return person;
    }

    String fund() {
        return fund;
    }

    /** What came of every acknowledged write: voucher and øre. */
    Map<Long, Long> acknowledged() {
        return acknowledged;
    }

    long oere() {
        return oere;
    }

    /** What has been sent and not been answered, in øre; nothing is zero. */
    long unanswered() {
        return pending == null ? 0 : pending.oere();
    }

    /** Writes until told to stop; what is under way then is finished or left unanswered. */
    void writeUntil(CountDownLatch stopped) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2)).build()) {
            while (stopped.getCount() > 0) {
                attempt(client);
            }
        }
    }

    /** Sends what is unanswered until it is answered. */
    void settle() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 20 && pending != null; i++) {
                attempt(client);
            }
        }
    }

    private void attempt(HttpClient client) {
        Write write = pending == null ? next() : pending;
        pending = write;
        try {
            HttpResponse<String> answer = client.send(
                    request(write), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                acknowledge(write, Json.readMap(answer.body()));
            } else if (answer.statusCode() < 500) {
                throw new IllegalStateException(
                        write + " was answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            // Nobody knows what became of it; it is sent again.
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acknowledge(Write write, Map<String, Object> body) {
        long voucher = ((Number) body.get("voucher")).longValue();
        if (acknowledged.put(voucher, write.oere()) != null) {
            throw new IllegalStateException("voucher " + voucher + " was given twice");
        }
        oere += write.oere();
        pending = null;
    }

    private Write next() {
        number++;
        long amount = 1 + chance.nextInt(99_00);
        boolean out = oere > FULL_OERE || oere > amount && chance.nextInt(2) == 0;
        return new Write(person + "-" + number, out ? -Math.min(amount, oere) : amount);
    }

    private HttpRequest request(Write write) {
        Map<String, Object> body = new TreeMap<>(Map.of("fund", fund, "place", box,
                "amount", Math.abs(write.oere()), "date", today, "category", "daily"));
        if (write.oere() < 0) {
            body.put("recipient", "owner");
        }
        String operation = write.oere() < 0 ? "custody.pay-out" : "custody.receive";
        return HttpRequest.newBuilder(URI.create(address.get() + operation))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", write.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build();
    }
}
