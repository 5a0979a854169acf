package dk.betroet.simulation;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Human;
import dk.betroet.simulation.bookkeeper.Joint.Column;
import dk.betroet.simulation.bookkeeper.Joint.Contribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of a joint secretariat: as the office shows it, and in its rows. */
final class JointChecks {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Office office;
    private final Books books;
    private final Door door;

    JointChecks(Office office, Books books, Door door) {
        this.office = office;
        this.books = books;
        this.door = door;
    }

    /** Everything, as one who works there sees it on a day. */
    Optional<String> whole(Home home, String employee, LocalDate today) {
        for (Contribution one : home.joint.contributions.values()) {
            Optional<String> wrong = contribution(home, one.id, employee);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return numbers(home).or(() -> accounts(home)).or(() -> contacts(home, today));
    }

    /** One contribution as it is shown: what each pays, and what has become of every claim. */
    Optional<String> contribution(Home home, String id, String employee) {
        Contribution of = home.joint.contributions.get(id);
        Door.Read read = door.reads(employee, home.id, "contributions/" + id);
        if (read.status() != OK) {
            return Optional.of("a contribution is not shown: " + read);
        }
        Map<String, Long> parts = read.list("parts").stream().collect(Collectors.toMap(
                one -> String.valueOf(one.get("code")), one -> number(one, "amount"),
                Long::sum, TreeMap::new));
        if (!parts.equals(new TreeMap<>(of.parts))
                || parts.values().stream().mapToLong(Long::longValue).sum() != of.total) {
            return Optional.of("parts of a contribution differ: the office has " + parts
                    + ", the bookkeeper " + of.parts + " of " + of.total);
        }
        Map<Long, String> shown = read.list("claims").stream().collect(Collectors.toMap(
                one -> number(one, "number"), one -> number(one, "amount") + " + "
                        + number(one, "tax") + ", " + number(one, "setOff") + " set off, open "
                        + number(one, "open") + " on " + one.get("dueOn") + ", credited by "
                        + number(one, "creditNumber"), (one, other) -> other, TreeMap::new));
        Map<Long, String> expected = home.joint.claims.values().stream()
                .filter(claim -> claim.contribution.equals(id)).collect(Collectors.toMap(
                        claim -> (long) claim.number, claim -> claim.oere + " + " + claim.tax
                                + ", " + claim.setOff + " set off, open " + claim.open(home)
                                + " on " + claim.dueOn + ", credited by " + claim.creditNumber,
                        (one, other) -> other, TreeMap::new));
        return shown.equals(expected) ? Optional.empty()
                : Optional.of("claims differ: the office has " + shown + ", the bookkeeper "
                        + expected);
    }

    private static long number(Map<String, Object> from, String name) {
        return from.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** Claims and credit notes are numbered from 1 in the order of one series. */
    private Optional<String> numbers(Home home) {
        List<Integer> numbers = rows(home, sql -> sql.sql("""
                select number from contribution_claim where unit_id = :unit
                union all select number from contribution_credit where unit_id = :unit
                order by number""").param("unit", UUID.fromString(home.id))
                .query(Integer.class).list());
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                return Optional.of("claims and credit notes have a gap: " + numbers);
            }
        }
        return numbers.size() == home.joint.lastNumber ? Optional.empty()
                : Optional.of("the last claim or credit note has number " + numbers.size()
                        + ", the bookkeeper's " + home.joint.lastNumber);
    }

    /** The accounts that were made are what the bookkeeper added up. */
    Optional<String> accounts(Home home) {
        for (Column column : home.joint.columns.values()) {
            Map<String, Long> made = column.accounts() ? made(home, column) : Map.of();
            if (!made.equals(column.figures)) {
                return Optional.of(column.head + " differ: the office has " + made
                        + ", the bookkeeper " + column.figures);
            }
        }
        return Optional.empty();
    }

    private Map<String, Long> made(Home home, Column column) {
        return rows(home, sql -> {
            Map<String, Long> figures = new TreeMap<>();
            sql.sql("""
                    select r.label, r.figures[c.place] as figure
                    from budget_row r join budget_column c using (version_id)
                    where c.column_id = ?""").param(UUID.fromString(column.id))
                    .query((row, n) -> figures.put(row.getString("label"), row.getLong("figure")))
                    .list();
            return figures;
        });
    }

    private <T> T rows(Home home, Function<JdbcClient, T> of) {
        Tenant tenant = Tenant.of(UUID.fromString(home.authority), UUID.fromString(home.id));
        return office.part(Database.class).read(tenant, of::apply);
    }

    /** A municipality's contact is shown nothing of what all owe and paid. */
    private Optional<String> contacts(Home home, LocalDate today) {
        for (String person : home.joint.contacts.keySet()) {
            Human human = books.people.get(person);
            boolean in = !human.on(today).isEmpty() && !human.shutOut;
            if (in && door.reads(person, home.id, "contributions").status() != NOT_FOUND) {
                return Optional.of("a municipality's contact is shown what all owe: " + person);
            }
        }
        return Optional.empty();
    }
}
