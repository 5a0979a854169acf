package dk.betroet.office.demo;

import dk.betroet.kernel.decision.DanishDays;
import dk.betroet.minutes.MinutesFile;
import dk.betroet.minutes.model.Document;
import dk.betroet.minutes.model.Finding;
import dk.betroet.minutes.model.Item;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of 2012 that came to the secretariat from another one, read in, looked over and taken
 * over. Its seven items and what came of them are those of a real meeting of North Jutland's
 * directors, in words of our own; the day is not told there and is made up, and so is that one of
 * them still waits for an answer, which a body of today is now to give.
 */
final class SecretariatOldMinutes {

    private static final String NAME = "Referat fra 2012";
    private static final String FILE = "minutes-2012.txt";
    private static final int ANSWER_WITHIN = 20;

    /** What a person says of an item: what was asked, what came of it, part by part. */
    private record Said(String words, String asks, List<Map<String, Object>> rulings) {}

    private static final List<Said> ITEMS = List.of(
            new Said("at bidrage til at ansætte en medarbejder mere", "approve",
                    List.of(ruling("no-agreement", ""))),
            new Said("at godkende regnskabet for 2011 og budgettet for 2012", "approve",
                    List.of(part("regnskabet for 2011", "approved", ""),
                            part("budgettet for 2012", "noted", "Det er meget stramt."))),
            new Said("at tage orienteringen til efterretning", "note",
                    List.of(ruling("none-recorded", ""))),
            new Said("at godkende emnet og en større kreds af deltagere", "approve",
                    List.of(ruling("endorsed", ""))),
            new Said("at tage orienteringen til efterretning", "note",
                    List.of(ruling("awaiting", "Kommunaldirektørkredsen"))),
            new Said("at godkende udkastet til tilbagesøgningskrav", "approve",
                    List.of(dissent("not-adopted", "Rebild"))));

    private final Secretariat secretariat;
    private final DemoClock clock;
    private final LocalDate today;
    private final UUID chiefs;

    /**
     * What is to be played.
     *
     * @param chiefs the body that still owes an answer
     */
    SecretariatOldMinutes(
            Secretariat secretariat, DemoClock clock, LocalDate today, UUID chiefs) {
        this.secretariat = secretariat;
        this.clock = clock;
        this.today = today;
        this.chiefs = chiefs;
    }

    private static Map<String, Object> ruling(String outcome, String remark) {
        Map<String, Object> ruling = new HashMap<>(Map.of("point", 1, "outcome", outcome));
        if (!remark.isEmpty()) {
            ruling.put("remark", remark);
        }
        return ruling;
    }

    private static Map<String, Object> part(String about, String outcome, String remark) {
        Map<String, Object> ruling = ruling(outcome, remark);
        ruling.put("about", about);
        return ruling;
    }

    private static Map<String, Object> dissent(String outcome, String who) {
        Map<String, Object> ruling = ruling(outcome, "");
        ruling.put("dissent", who);
        return ruling;
    }

    /** Reads them in, looks them over and takes them over. */
    void play() {
        clock.begin(today);
        String text = Beside.file(FILE);
        Document read = read(text);
        String minutes = act("import-minutes", "document", NAME, "file",
                secretariat.receipts.minutes(text)).get("minutes");
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : read.findings()) {
            findings.add(Map.of("key", finding.key(), "found", "right"));
        }
        if (!findings.isEmpty()) {
            act("review-minutes", "minutes", minutes, "findings", findings);
        }
        act("accept-minutes", "minutes", minutes, "bodyName",
                "Socialdirektørkredsen i Nordjylland", "kind", "administrative", "reach",
                "municipal", "rule", "consensus", "heldOn", LocalDate.of(2012, 2, 10),
                "startsAt", "9.00", "present", "Socialdirektørerne i de nordjyske kommuner");
        for (int i = 0; i < read.items().size(); i++) {
            item(minutes, read.items().get(i), i < ITEMS.size() ? ITEMS.get(i) : null);
        }
        act("take-over-minutes", "minutes", minutes);
    }

    private void item(String minutes, Item item, @Nullable Said said) {
        List<Map<String, Object>> rulings = new ArrayList<>();
        if (said != null) {
            for (Map<String, Object> one : said.rulings()) {
                Map<String, Object> ruling = new HashMap<>(one);
                ruling.put("line", item.content().outcomes().stream()
                        .filter(outcome -> !outcome.text().isEmpty()).findFirst()
                        .map(outcome -> outcome.place().line())
                        .orElse(item.place().lastLine()));
                rulings.add(ruling);
            }
        }
        act("accept-item", "minutes", minutes, "at", item.place().from(),
                "leftOut", said == null, "heading", item.title(), "points", said == null
                        ? List.of() : List.of(Map.of("words", said.words(), "asks", said.asks())),
                "rulings", rulings, "tasks", tasks(item), "role", "decides", "after", "goes-on",
                "level", "public");
    }

    /** What the paper says that somebody does; it is still to be done, by a body that is here. */
    private List<Map<String, Object>> tasks(Item item) {
        return item.content().actions().stream().map(action -> Form.of("words", action.text(),
                "owner", action.owner(), "body", chiefs,
                "deadline", DanishDays.after(today, ANSWER_WITHIN), "stands", "to-do",
                "line", action.place().line())).toList();
    }

    private static Document read(String text) {
        if (MinutesFile.read(NAME, text.getBytes(StandardCharsets.UTF_8))
                instanceof MinutesFile.Read(Document document)) {
            return document;
        }
        throw new IllegalStateException("the demo's own minutes cannot be read");
    }

    private Map<String, String> act(String verb, Object... fields) {
        Map<String, Object> form = new HashMap<>(Form.of(fields));
        form.putIfAbsent("date", today.toString());
        return secretariat.hands.must(secretariat.leader, "meeting." + verb, form);
    }
}
