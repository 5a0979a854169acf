package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * People with something to do. About every third thing they try is forbidden or lies on a boundary.
 * They look into the bookkeeper's books to find a boundary, never into the office's.
 */
class Players {

    private static final int BACK_DAYS = 12;
    private static final int FEW = 6;

    final Books books;
    final Random chance;
    private Instant now = Instant.EPOCH;

    Players(Books books, Random chance) {
        this.books = books;
        this.chance = chance;
    }

    void at(Instant moment) {
        this.now = moment;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Streams.DENMARK);
    }

    boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }

    <T> T any(Collection<T> several) {
        return List.copyOf(several).get(chance.nextInt(several.size()));
    }

    <T> Optional<T> some(Collection<T> several, Predicate<T> fits) {
        List<T> fitting = several.stream().filter(fits).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(any(fitting));
    }

    @SafeVarargs
    final <T> T oneOf(T... several) {
        return several[chance.nextInt(several.length)];
    }

    /** Mostly the one, now and then the other. */
    <T> T mostly(T usual, T odd) {
        return oneIn(FEW * 2) ? odd : usual;
    }

    /** Somebody who is something in the home today; now and then anybody at all. */
    String actor(Home home, String... roles) {
        if (oneIn(FEW * 4)) {
            return any(books.people.keySet());
        }
        return some(books.people.values(), human -> human.on(today()).stream().anyMatch(held ->
                held.unit().equals(home.id) && List.of(roles).contains(held.role())))
                .map(human -> human.id)
                .orElseGet(() -> any(books.people.keySet()));
    }

    /** A unit of the same kind; it may be the same. */
    Home another(Home home) {
        return some(books.homes.values(), one -> one.kind.equals(home.kind)).orElse(home);
    }

    /** A resident's fund of the home; now and then another home's, or one that is closed. */
    Fund fund(Home home) {
        Home where = oneIn(FEW * 6) ? another(home) : home;
        boolean anyState = oneIn(FEW * 2);
        boolean agreed = !oneIn(FEW);
        return some(where.funds.values(), fund -> fund.kind.equals("resident")
                && (!agreed || !fund.agreements.isEmpty())
                && (anyState || fund.closedOn == null && fund.diedOn == null))
                .orElseGet(() -> some(home.funds.values(), fund -> fund.kind.equals("resident"))
                        .orElseThrow());
    }

    /** A place of one of the kinds; now and then another home's. */
    Optional<Place> place(Home home, String... kinds) {
        Home where = oneIn(FEW * 6) ? another(home) : home;
        return some(where.places.values(), place -> List.of(kinds).contains(place.kind));
    }

    /** Mostly today; now and then some days ago, and seldom tomorrow. */
    LocalDate day() {
        return switch (chance.nextInt(FEW * 5)) {
            case 0 -> today().plusDays(1);
            case 1, 2, 3, 4 -> today().minusDays(1 + chance.nextInt(BACK_DAYS));
            case 5 -> today().minusDays(100);
            default -> today();
        };
    }

    /** An amount, in øre: small, at 500, or at what is there or may still come. */
    long amount(long there, long room) {
        return Math.max(1, switch (chance.nextInt(FEW * 2)) {
            case 0 -> 499_99;
            case 1 -> 500_00;
            case 2 -> 500_01;
            case 3 -> there;
            case 4 -> there + 1;
            case 5 -> room;
            case 6 -> room + 1;
            case 7 -> 600_00 + chance.nextInt(900_00);
            default -> 1 + chance.nextInt(300_00);
        });
    }

    Deed.Ask ask(Home home, String actor, String operation, @Nullable Object... pairs) {
        return new Deed.Ask(home.id, actor, now, operation, form(pairs),
                Optional.of("k" + Long.toUnsignedString(chance.nextLong(), 36)));
    }

    Instant now() {
        return now;
    }

    /** Fields with what stands in them; a field with null or nothing in it is left out. */
    static Map<String, Object> form(@Nullable Object... pairs) {
        Map<String, Object> form = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            boolean nothing = value == null || value.equals("");
            if (!nothing) {
                form.put(String.valueOf(pairs[i]), value instanceof LocalDate day
                        ? day.toString() : value);
            }
        }
        return form;
    }

    /** All funds of residents who live there. */
    static List<Fund> residents(Home home) {
        List<Fund> found = new ArrayList<>();
        for (Fund fund : home.funds.values()) {
            if (fund.kind.equals("resident") && fund.closedOn == null && fund.diedOn == null) {
                found.add(fund);
            }
        }
        return found;
    }
}
