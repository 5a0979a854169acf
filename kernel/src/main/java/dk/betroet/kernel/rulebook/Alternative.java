package dk.betroet.kernel.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One way to meet a demand for people: every group in it, all by different people. "The owner or
 * two employees" is two alternatives; "a leader and an employee" is one alternative of two groups.
 */
public record Alternative(List<Signers> all) {

    /**
     * So many different people, each in one of these capacities.
     *
     * @param capacities words of the list {@code capacity}
     * @param count      1 to 9
     */
    public record Signers(Set<String> capacities, int count) {
        public Signers {
            capacities = Set.copyOf(capacities);
            if (count < 1 || count > 9 || capacities.isEmpty()) {
                throw new IllegalArgumentException("1..9 people in some capacity: " + count);
            }
        }
    }

    public Alternative {
        all = List.copyOf(all);
    }

    /** How many people it takes. */
    public int people() {
        return all.stream().mapToInt(Signers::count).sum();
    }

    /**
     * What is still missing when these have signed: an alternative with the remaining counts, or
     * one without groups when nothing is. Each person fills one place at most; places are filled so
     * that as few as possible stay open.
     */
    public Alternative missing(List<Signature> signatures, Vocabulary vocabulary) {
        List<Integer> seats = new ArrayList<>();
        for (int group = 0; group < all.size(); group++) {
            for (int i = 0; i < all.get(group).count(); i++) {
                seats.add(group);
            }
        }
        List<String> people = signatures.stream().map(Signature::person).distinct().toList();
        int[] seated = new int[people.size()];
        Arrays.fill(seated, -1);
        List<Integer> open = new ArrayList<>();
        for (int seat = 0; seat < seats.size(); seat++) {
            if (!seat(seat, seats, people, signatures, seated, new HashSet<>(), vocabulary)) {
                open.add(seats.get(seat));
            }
        }
        List<Signers> rest = new ArrayList<>();
        for (int group = 0; group < all.size(); group++) {
            int current = group;
            int count = (int) open.stream().filter(g -> g == current).count();
            if (count > 0) {
                rest.add(new Signers(all.get(group).capacities(), count));
            }
        }
        return new Alternative(rest);
    }

    /** Tries to give the seat to someone, moving others if need be (an augmenting path). */
    private boolean seat(int seat, List<Integer> seats, List<String> people,
            List<Signature> signatures, int[] seated, Set<Integer> tried, Vocabulary vocabulary) {
        Set<String> wanted = all.get(seats.get(seat)).capacities();
        for (int person = 0; person < people.size(); person++) {
            if (!fits(people.get(person), wanted, signatures, vocabulary) || !tried.add(person)) {
                continue;
            }
            if (seated[person] < 0
                    || seat(seated[person], seats, people, signatures, seated, tried, vocabulary)) {
                seated[person] = seat;
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String person, Set<String> wanted, List<Signature> signatures,
            Vocabulary vocabulary) {
        for (Signature signature : signatures) {
            if (signature.person().equals(person)) {
                for (String capacity : wanted) {
                    if (vocabulary.counts(signature.capacity(), capacity)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
