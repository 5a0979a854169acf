package dk.betroet.office.meeting;

import dk.betroet.office.platform.desk.Navigation;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a secretariat have in common: who comes in, and the way to what one can do. */
@Component
public class MeetingDesk {

    private static final int ORDER = 330;

    private final Clock clock;

    MeetingDesk(Clock clock) {
        this.clock = clock;
    }

    /** The ways to bodies, meetings and cases. */
    @Component
    static class MeetingPlaces implements Navigation {

        @Override
        public List<Item> items(Visit visit, JdbcClient sql) {
            boolean secretariat = SecretariatWork.KINDS.contains(visit.unit().kind());
            return secretariat && comesIn(visit) ? List.of(
                    Item.of(ORDER, "meeting.cases.title", visit.path("/cases")),
                    Item.of(ORDER + 1, "meeting.meetings.title", visit.path("/meetings")),
                    Item.of(ORDER + 2, "meeting.bodies.title", visit.path("/bodies")))
                    : List.of();
        }
    }

    /** Whether somebody works in the secretariat, looks over it or sits in a body. */
    public static boolean comesIn(Visit visit) {
        return visit.seesUnit() || visit.is(Role.MEMBER);
    }

    /** Lets in who works in the secretariat, looks over it or sits in a body; nobody else. */
    public void letIn(Visit visit) {
        if (!comesIn(visit)) {
            throw nothing();
        }
    }

    /** The answer when there is nothing, or nothing for them. */
    public static ResponseStatusException nothing() {
        return new NotHere();
    }

    /** The day, in Denmark. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    /** What one can do from a page, collected one by one. */
    public static final class Actions {

        private final Visit visit;
        private final List<LinkView> links = new ArrayList<>();

        /** None yet. */
        public Actions(Visit visit) {
            this.visit = visit;
        }

        /** One more, when it is to be had and whoever looks works in the secretariat. */
        public Actions with(boolean there, String verb, String parameters) {
            if (there && visit.is(Role.EMPLOYEES)) {
                links.add(LinkView.to(visit.path("/meeting/" + verb + parameters),
                        Text.of("meeting." + verb + ".title")));
            }
            return this;
        }

        /** All of them. */
        public LinkView[] links() {
            return links.toArray(LinkView[]::new);
        }
    }
}
