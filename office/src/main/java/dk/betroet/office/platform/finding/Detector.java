package dk.betroet.office.platform.finding;

import dk.betroet.office.platform.operation.Context;
import java.util.List;

/**
 * What a job knows of how things stand in a unit, for finding faults. A bean of the job. Asked
 * every night and on demand; reads only. What of it is a fault the rule book says, or, for
 * concerns, the job itself.
 */
@FunctionalInterface
public interface Detector {

    /** How each of the job's things stands today in the unit. */
    List<StateToJudge> states(Context context);

    /** What is wrong whatever the rule book says. */
    default List<Concern> concerns(Context context) {
        return List.of();
    }
}
