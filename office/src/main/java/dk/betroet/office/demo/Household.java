package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who and what there is at Solgården once everybody has moved in. */
final class Household {

    /**
     * A resident with what the home keeps for them.
     *
     * @param account the bank account that the home draws on, or null
     * @param mandate the contact person's mandate to it, or null
     */
    record Kept(
            Cast.Dweller who, UUID fund, UUID person, Caller contact, UUID box,
            @Nullable UUID account, @Nullable UUID mandate) {}

    final Caller leader;
    final Caller deputy;
    final List<Caller> staff;
    final List<Kept> residents = new ArrayList<>();
    final Map<String, UUID> boxes = new HashMap<>();

    Household(Caller leader, Caller deputy, List<Caller> staff) {
        this.leader = leader;
        this.deputy = deputy;
        this.staff = List.copyOf(staff);
    }

    /** Somebody else at work than this one. */
    Caller colleagueOf(Caller one, int turn) {
        Caller other = staff.get(Math.floorMod(turn, staff.size()));
        return other.equals(one) ? staff.get(Math.floorMod(turn + 1, staff.size())) : other;
    }
}
