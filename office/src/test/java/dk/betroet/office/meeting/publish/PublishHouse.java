package dk.betroet.office.meeting.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.OfficeHouse;
import dk.betroet.office.meeting.MeetingHouse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;

/** An open body with a meeting on a public and a closed case, and a stranger who reads. */
public final class PublishHouse {

    /** Stands in every field of the closed case. */
    public static final String MARK = "Isfuglen";

    private static final HttpClient STRANGER = HttpClient.newHttpClient();

    public final MeetingHouse house = new MeetingHouse();
    public final UUID body;
    public final UUID meeting;
    public final UUID item;
    public final UUID closedItem;

    /** Both cases have been sent to the body. */
    public PublishHouse() {
        this("members", false);
    }

    /** The closed one is closed so far, and its decision is told or not. */
    public PublishHouse(String level, boolean decisionPublic) {
        body = house.body("Åbne Forum");
        house.seat(body, house.member);
        UUID file = house.open("Broen over åen", "kle", "05.01.10G01");
        UUID closed = house.open(MARK + " titel", closed(level, decisionPublic));
        meeting = house.meeting(body, "2026-03-02");
        item = house.item(meeting, house.step(file, body, "decides"));
        closedItem = house.item(meeting, house.step(closed, body, "decides"));
        house.release(meeting);
    }

    private static Object[] closed(String level, boolean decisionPublic) {
        return new Object[] {"level", level, "reason", MARK + " grund", "legalBasis",
            MARK + " hjemmel", "reviewOn", "2027-01-01", "decisionPublic", decisionPublic,
            "summary", MARK + " resumé", "presentation", MARK + " fremstilling",
            "economy", MARK + " økonomi", "points", List.of(Map.of(
                    "words", MARK + " punkt", "asks", "approve"))};
    }

    /** The body is open from now on. */
    public PublishHouse open() {
        house.done(house.leader, "open-to-public",
                Map.of("body", body, "open", true, "date", "2026-01-01"));
        return this;
    }

    /** Both cases are decided and the minutes approved. */
    public PublishHouse decided() {
        house.outcome(item, 1, "approved");
        house.outcome(item, 2, "forwarded");
        house.done(house.staff, "record-outcome", Map.of("item", closedItem, "point", 1,
                "parts", List.of(Map.of("about", MARK + " del", "outcome",
                        "not-adopted", "remark", MARK + " bemærkning", "dissent",
                        MARK + " imod")), "date", "2026-03-02"));
        house.approve(meeting);
        return this;
    }

    /** Publishes a paper of the meeting. */
    public UUID publish(String paper) {
        return OfficeHouse.made(house.done(house.staff, "publish", Map.of("meeting", meeting,
                "paper", paper, "date", "2026-03-04")), "publication");
    }

    /** How a stranger is answered. */
    public HttpResponse<byte[]> get(String path) {
        try {
            return STRANGER.send(HttpRequest.newBuilder(URI.create(
                    "http://localhost:" + house.office.port() + path))
                    .header("Accept", "text/html,*/*").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What a stranger reads. */
    public String read(String path) {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("??");
        return text;
    }

    /** The words of a page as a stranger reads it. */
    public String words(String path) {
        return Jsoup.parse(read(path)).text();
    }
}
