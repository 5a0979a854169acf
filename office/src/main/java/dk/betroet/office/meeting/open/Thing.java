package dk.betroet.office.meeting.open;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object as programs read it by OParl 1.1. Of one that is no longer public only what it was and
 * when remains.
 *
 * @param created when it was first told
 * @param modified when something last became of it
 * @param deleted whether it is no longer told
 * @param said what it says besides, without what nobody knows
 */
record Thing(Kind kind, UUID id, Instant created, Instant modified, boolean deleted,
        Map<String, Object> said) {

    /** The kinds of objects there are here, as OParl calls them and as they stand in addresses. */
    enum Kind {
        BODY("Body", "body", "bodies"),
        ORGANIZATION("Organization", "organization", "organizations"),
        PERSON("Person", "person", "persons"),
        MEMBERSHIP("Membership", "membership", "memberships"),
        MEETING("Meeting", "meeting", "meetings"),
        AGENDA_ITEM("AgendaItem", "agendaitem", "agendaitems"),
        CONSULTATION("Consultation", "consultation", "consultations"),
        PAPER("Paper", "paper", "papers"),
        FILE("File", "file", "files"),
        LOCATION("Location", "location", "locations"),
        LEGISLATIVE_TERM("LegislativeTerm", "term", "terms");

        private final String type;
        private final String one;
        private final String many;

        Kind(String type, String one, String many) {
            this.type = type;
            this.one = one;
            this.many = many;
        }

        /** The word for one of them in addresses. */
        String one() {
            return one;
        }

        /** The word for a list of them in addresses. */
        String many() {
            return many;
        }
    }

    private static final String SCHEMA = "https://schema.oparl.org/1.1/";

    /** The address that says which type something is of. */
    static String type(String name) {
        return SCHEMA + name;
    }

    /** A moment as OParl writes it. */
    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What it says, collected piece by piece; nothing is written of what nobody knows. */
    static final class Said {

        private final Map<String, Object> said = new LinkedHashMap<>();

        /** One piece. */
        Said with(String name, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                said.put(name, value);
            }
            return this;
        }

        /** All of it. */
        Map<String, Object> all() {
            return said;
        }
    }

    /** As it is written, under its address. */
    Map<String, Object> toJson(String base) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", address(base));
        json.put("type", type(kind.type));
        if (!deleted) {
            json.putAll(said);
        }
        json.put("created", moment(created));
        json.put("modified", moment(modified));
        if (deleted) {
            json.put("deleted", true);
        }
        return json;
    }

    /** Its address. */
    String address(String base) {
        return address(base, kind, id);
    }

    /** The address of an object. */
    static String address(String base, Kind kind, UUID id) {
        return base + "/" + kind.one + "/" + id;
    }
}
