package dk.betroet.office.custody.resident;

import dk.betroet.office.platform.operation.FieldSpec;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who can sign an agreement or a mandate by hand; words of the list {@code capacity}. */
public enum Signatory {
    OWNER,
    GUARDIAN,
    LEADER,
    DEPUTY;

    /** The capacities of these. */
    public static Set<String> capacities(Collection<Signatory> signatories) {
        return signatories.stream().map(FieldSpec::choiceId).collect(Collectors.toSet());
    }
}
