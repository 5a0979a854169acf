package dk.betroet.office.meeting.publish;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.betroet.kernel.evidence.Sha256;
import dk.betroet.office.platform.operation.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a paper of a meeting says, in no language yet: plain values that are drawn as a page, as PDF
 * and for programs, and kept as canonical JSON when they are published.
 *
 * @param startsAt such as {@code 09.00}; empty when nobody has said
 * @param present the seats whose holders were there, as posts and never as names; empty when the
 *     paper does not say
 * @param items in the order of the agenda, under the agenda's own numbers
 */
public record MeetingPaper(PaperKind kind, UUID meeting, UUID body, String bodyName,
        String shortName, LocalDate heldOn, String startsAt, String venue, List<String> present,
        List<Item> items) {

    /**
     * One item, as far as whoever the paper is for sees it. What they do not see is empty.
     *
     * @param caseId the case; null when they see no heading
     * @param label the number of the case, such as {@code 2023-7}; null likewise
     * @param kle the number of its subject in KLE; null likewise, or when it has none
     * @param heading null when they do not see it
     * @param open whether everything that belongs to it is there
     * @param stage where the item stands, by its word
     * @param sections what the case says under the headings of its kind
     * @param minutes what was said
     * @param attachments what is attached, by its name
     * @param recused the seats whose holders took no part, having an interest
     * @param part the heading of the part of the agenda that begins here; null where none does
     */
    public record Item(UUID id, int number, boolean supplementary, @Nullable UUID caseId,
            @Nullable String label,
            @JsonInclude(NON_NULL) @Nullable String kle,
            @Nullable String heading, boolean open, String stage, String summary,
            String presentation, List<Section> sections, String economy, List<Point> points,
            List<String> attachments, String minutes, List<Decided> decisions,
            List<String> recused, @JsonInclude(NON_NULL) @Nullable String part) {

        /** The same where a part of the agenda begins. */
        public Item beginning(String heading) {
            return new Item(id, number, supplementary, caseId, label, kle, this.heading, open,
                    stage, summary, presentation, sections, economy, points, attachments, minutes,
                    decisions, recused, heading);
        }
    }

    /** What is said under a heading, by the heading's word. */
    public record Section(String heading, String words) {}

    /** One recommendation point. */
    public record Point(int number, String words, String asks) {}

    /**
     * What was decided.
     *
     * @param label its number, such as {@code 2023-4}; empty for what came of an item about no case
     * @param about null when it may only be told that it was decided, and not what about
     * @param outcome by its word
     * @param last whether it was taken where the case is decided
     */
    public record Decided(String label, LocalDate on, @Nullable String about, String outcome,
            String remark, List<String> dissent, boolean last) {}

    /** The paper as it is kept. */
    public String toJson() {
        return Json.write(this);
    }

    /** A paper as it was kept. */
    public static MeetingPaper of(String json) {
        return Json.read(json, MeetingPaper.class);
    }

    /** The hash of a paper as it is kept. */
    public static String hash(String json) {
        return Sha256.hash(json.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether it tells anything besides that there was a meeting. */
    public boolean tells() {
        return !items.isEmpty();
    }
}
