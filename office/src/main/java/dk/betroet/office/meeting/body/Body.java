package dk.betroet.office.meeting.body;

import dk.betroet.kernel.decision.DecisionRule;
import dk.betroet.kernel.decision.WrittenRound;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is on a day: under the name it then has, by the charter that then holds.
 *
 * @param shortName what it is called in everyday speech
 * @param kind {@code political} or {@code administrative}
 * @param reach {@code municipal} or {@code cross-sector}
 * @param steers the body whose meetings it prepares, when it is a steering group
 * @param agendaDays how many weekdays before a meeting the agenda is sent
 * @param papersDays how many weekdays before a meeting the papers are in the secretariat
 * @param version of its charter
 * @param mayDemand whether a member can have a written procedure put before a meeting
 */
public record Body(UUID id, String name, String shortName, String kind, String reach,
        @Nullable UUID steers, int agendaDays, int papersDays, LocalDate foundedOn, int version,
        DecisionRule rule, WrittenRound.Silence silence, boolean mayDemand) {

    /**
     * A seat, held by somebody or by nobody the secretariat knows by name.
     *
     * @param post such as {@code Sundhedsdirektør}
     * @param onBehalfOf the municipality or other party that it is held for; empty for none
     * @param basis {@code ex-officio}, {@code appointed} or {@code observer}
     * @param until the first day that it is no longer held
     */
    public record Seat(UUID id, UUID body, String post, String onBehalfOf, String basis,
            boolean voting, boolean chair, @Nullable UUID person, LocalDate from,
            @Nullable LocalDate until) {

        /** Whether it is held on a day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        /** The post, and for whom it is held. */
        public String title() {
            return onBehalfOf.isEmpty() ? post : post + ", " + onBehalfOf;
        }
    }
}
