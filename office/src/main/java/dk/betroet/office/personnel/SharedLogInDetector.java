package dk.betroet.office.personnel;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.access.SignIns;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.web.format.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells from how many devices each employee's log-in was opened within an hour of late. */
@Component
class SharedLogInDetector implements Detector {

    /** How far back a rule book may look; what it calls too many is its own affair. */
    private static final int DAYS = 30;

    private final SignIns signIns;
    private final Roles roles;

    SharedLogInDetector(SignIns signIns, Roles roles) {
        this.signIns = signIns;
        this.roles = roles;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        Instant since =
                context.today().minusDays(DAYS).atStartOfDay(Formats.ZONE).toInstant();
        Map<UUID, Long> devices = signIns.devices(context.sql(), since);
        return roles.in(context.sql(), context.unit(), context.today()).stream()
                .filter(held -> Role.EMPLOYEES.contains(held.role()))
                .map(Roles.Held::person)
                .distinct()
                .filter(devices::containsKey)
                .map(person -> new StateToJudge("person", person, null,
                        Situation.of("state", context.today())
                                .with("subject", "person")
                                .with("login.devices", devices.get(person))
                                .build()))
                .toList();
    }
}
