package dk.betroet.office.custody.movement;

import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.place.KeptPlaces;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.reference.Names;
import dk.betroet.office.platform.web.format.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of a unit's funds and places, read once for a whole list. */
@Component
public class Holders {

    private record Fund(UUID id, @Nullable UUID person, @Nullable String name) {}

    /**
     * The names.
     *
     * @param funds whose name each fund bears
     * @param persons the human being behind each resident's fund
     * @param places what each place is called
     */
    public record Named(
            Map<UUID, String> funds, Map<UUID, UUID> persons, Map<UUID, String> places) {

        public Named {
            funds = Map.copyOf(funds);
            persons = Map.copyOf(persons);
            places = Map.copyOf(places);
        }

        /** The name of a fund. */
        public String fund(UUID fund) {
            return funds.getOrDefault(fund, "—");
        }

        /** Whose money: the name, or how many. */
        public Text owners(List<UUID> of) {
            return of.size() == 1
                    ? Text.plain(fund(of.getFirst()))
                    : Text.of("movements.owners", (long) of.size());
        }

        /** Where: the names, or the world outside. */
        public Text where(List<UUID> of) {
            List<String> known = of.stream().map(places::get).filter(Objects::nonNull).toList();
            return known.isEmpty()
                    ? Text.of("movements.outside")
                    : Text.plain(String.join(", ", known));
        }

        /** Funds in the order in which Danes look for a name. */
        public List<UUID> fundsByName() {
            Comparator<String> danish = Names.danish();
            return funds.keySet().stream()
                    .sorted((one, other) -> danish.compare(fund(one), fund(other)))
                    .toList();
        }

        /** The human beings behind these funds. */
        public List<UUID> people(List<UUID> of) {
            return of.stream().map(persons::get).filter(Objects::nonNull).distinct().toList();
        }
    }

    private final Persons names;
    private final KeptPlaces places;

    Holders(Persons names, KeptPlaces places) {
        this.names = names;
        this.places = places;
    }

    /** All of the unit's. */
    public Named in(JdbcClient sql, UUID unit) {
        List<Fund> rows = sql.sql("select fund_id, person_id, name from fund where unit_id = ?")
                .param(unit)
                .query((row, n) -> new Fund(
                        row.getObject("fund_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name")))
                .list();
        Map<UUID, String> people = names.names(
                sql, rows.stream().map(Fund::person).filter(Objects::nonNull).toList());
        Map<UUID, String> funds = new HashMap<>();
        Map<UUID, UUID> persons = new HashMap<>();
        for (Fund row : rows) {
            if (row.person() != null) {
                persons.put(row.id(), row.person());
            }
            String own = row.person() == null ? row.name() : people.get(row.person());
            funds.put(row.id(), own == null ? "—" : own);
        }
        Map<UUID, String> kept = new HashMap<>();
        for (KeptPlace place : places.in(sql, unit)) {
            kept.put(place.id(), place.name());
        }
        return new Named(funds, persons, kept);
    }
}
