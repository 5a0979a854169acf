package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who and what there is at Solgården. */
final class Household {

    /** Staff by their place in the cast, so that a scene can name them. */
    static final int AASE = 0;
    static final int BILAL = 1;
    static final int CAMILLA = 2;
    static final int DORTE = 3;
    static final int EMIL = 4;
    static final int HANS_AAGE = 7;
    static final int JONAS = 9;

    final Caller leader;
    final Caller deputy;
    final Caller director;
    final Caller auditor;
    final Caller internalAudit;
    final Caller administrator;
    /** Those who give care; who leaves is replaced in the same place. */
    final List<Caller> staff;
    final List<Kept> residents = new ArrayList<>();
    final UUID north;
    final UUID south;

    /** Who appoints and looks after those who work there. */
    record Above(Caller director, Caller auditor, Caller internalAudit, Caller administrator) {}

    Household(Above above, Caller leader, Caller deputy, List<Caller> staff, UUID north,
            UUID south) {
        this.director = above.director();
        this.auditor = above.auditor();
        this.internalAudit = above.internalAudit();
        this.administrator = above.administrator();
        this.leader = leader;
        this.deputy = deputy;
        this.staff = new ArrayList<>(staff);
        this.north = north;
        this.south = south;
    }

    /** Somebody at work, by turns. */
    Caller onDuty(int turn) {
        return staff.get(Math.floorMod(turn, staff.size()));
    }

    /** Somebody else at work than this one. */
    Caller colleagueOf(Caller one, int turn) {
        Caller other = onDuty(turn);
        return other.equals(one) ? onDuty(turn + 1) : other;
    }

    /** Those who live here now and have cash in the box. */
    Stream<Kept> keepers() {
        return residents.stream().filter(resident -> resident.here && resident.who.keeps());
    }

    /** Who lives in the room now, or lived there last. */
    Kept room(int number) {
        return residents.stream()
                .filter(resident -> resident.who.room() == number)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** The cash of a box, in øre, as the staff reckon. */
    int cashIn(UUID box) {
        return residents.stream()
                .filter(resident -> resident.box.equals(box))
                .mapToInt(resident -> resident.cash)
                .sum();
    }
}
