package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.groups;
import static dk.betroet.simulation.bookkeeper.Acts.oere;
import static dk.betroet.simulation.bookkeeper.Acts.place;
import static dk.betroet.simulation.bookkeeper.Acts.text;
import static dk.betroet.simulation.bookkeeper.Acts.usable;

import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Move;
import dk.betroet.simulation.bookkeeper.Books.Place;
import dk.betroet.simulation.bookkeeper.Joint.Booked;
import dk.betroet.simulation.bookkeeper.Joint.Column;
import dk.betroet.simulation.bookkeeper.Joint.Commitment;
import dk.betroet.simulation.bookkeeper.Joint.Line;
import dk.betroet.simulation.bookkeeper.Joint.Overhead;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Spending from a budget: payments, income, promises, rules, and the year's accounts. */
final class BudgetActs {

    /** What other jobs book on the joint money. */
    private static final String CONTRIBUTION = "contribution";
    private static final String[] MONEY = {"bank-account", "cash-box"};
    private static final int REASON_MIN = 5;
    private static final String TABLE = "Sekretariatet";

    private final Books books;

    BudgetActs(Books books) {
        this.books = books;
    }

    /** A table is kept as a new one; its lines, rows and columns get their identities. */
    Plan keep(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        boolean next = !text(ask, "table").isEmpty();
        plan.unknown(!next || text(ask, "table").equals(home.joint.table));
        boolean one = next == text(ask, "tableTitle").isEmpty();
        plan.refuseIf(!one, "one_of_two");
        plan.refuseIf(one && text(ask, "tableTitle").equals(TABLE)
                && !home.joint.table.isEmpty(), "already_exists");
        plan.effect = made -> {
            home.joint.table = made.result().get("table");
            home.joint.paper = text(ask, "file");
            made.result().forEach((name, id) -> {
                if (name.startsWith("line ")) {
                    String label = name.substring("line ".length());
                    home.joint.lines.put(id, new Line(
                            id, label, List.of("Tilskud", "Bidrag").contains(label)));
                } else if (name.startsWith("row ")) {
                    home.joint.rows.put(name.substring("row ".length()), id);
                }
            });
            columns(home.joint, plan.day, made);
        };
        return plan;
    }

    /** Every version gives its columns new identities. */
    private static void columns(Joint joint, LocalDate on, Made made) {
        joint.keptOn = on;
        made.result().forEach((name, id) -> {
            if (name.startsWith("column ")) {
                String head = name.substring("column ".length());
                Column column = joint.columns.computeIfAbsent(head, Column::new);
                column.id = id;
                joint.everyColumn.put(id, column);
            }
        });
    }

    private static Optional<Line> line(Plan plan, Home home, Deed.Ask ask) {
        Optional<Line> line = Optional.ofNullable(home.joint.lines.get(text(ask, "line")));
        plan.unknown(line.isPresent());
        return line;
    }

    /** Why nothing is booked on a line that day. */
    private static void bookable(Plan plan, Home home, Line line, Place place) {
        usable(plan, place, home.joint.fund);
        int year = plan.day.getYear();
        plan.refuseIf(home.joint.stands(year), "not_open_any_more");
        plan.refuseIf(Figures.rule(home.joint, line.id(), year) != null, "computed_or_booked");
    }

    Plan pay(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Line line = line(plan, home, ask).orElse(null);
        Place from = place(plan, home, text(ask, "from"), MONEY);
        String named = text(ask, "commitment");
        Commitment commitment = home.joint.commitments.get(named);
        plan.unknown(named.isEmpty() || commitment != null);
        CaseActs.executes(plan, books, home, ask);
        if (!plan.wrong.isEmpty() || line == null) {
            return plan;
        }
        if (home.joint.fund.isEmpty()) {
            plan.refusals.clear();
            plan.refusals.add("amount_not_available");
            return plan;
        }
        bookable(plan, home, line, from);
        boolean other = commitment != null && !commitment.line.equals(line.id());
        plan.refuseIf(other, "nothing_to_do");
        plan.refuseIf(commitment != null && !other && commitment.open(home) == 0,
                "not_open_any_more");
        plan.refuseIf(line.income(), "nothing_to_do");
        long amount = oere(ask, "amount");
        plan.about(home.joint.fund).move(home.joint.fund, from.id, Books.OUTSIDE, amount);
        plan.effect = made -> {
            home.joint.booked.add(new Booked(
                    made.fact(), Figures.purpose(line), plan.day, amount));
            if (commitment != null) {
                home.joint.commitments.get(named).payments.put(made.fact(), amount);
            }
        };
        return plan;
    }

    Plan receive(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Line line = line(plan, home, ask).orElse(null);
        Place to = place(plan, home, text(ask, "to"), MONEY);
        if (!plan.wrong.isEmpty() || line == null) {
            return plan;
        }
        bookable(plan, home, line, to);
        plan.refuseIf(!line.income(), "nothing_to_do");
        long amount = oere(ask, "amount");
        plan.about(home.joint.fund).move(home.joint.fund, Books.OUTSIDE, to.id, amount);
        plan.effect = made -> {
            home.joint.opens(home, made);
            home.entry(made.fact()).orElseThrow().moves =
                    List.of(new Move(home.joint.fund, Books.OUTSIDE, to.id, amount));
            home.joint.booked.add(new Booked(
                    made.fact(), Figures.purpose(line), plan.day, -amount));
        };
        return plan;
    }

    Plan commit(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Line line = line(plan, home, ask).orElse(null);
        if (line == null) {
            return plan;
        }
        int year = (int) oere(ask, "year");
        plan.refuseIf(line.income(), "nothing_to_do");
        plan.refuseIf(!line.income() && home.joint.stands(year), "not_open_any_more");
        plan.effect = made -> {
            Commitment commitment = new Commitment();
            commitment.id = made.result().get("commitment");
            commitment.line = line.id();
            commitment.year = year;
            commitment.oere = oere(ask, "amount");
            commitment.on = plan.day;
            home.joint.commitments.put(commitment.id, commitment);
        };
        return plan;
    }

    Plan release(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Commitment commitment = home.joint.commitments.get(text(ask, "commitment"));
        plan.unknown(commitment != null);
        if (commitment == null) {
            return plan;
        }
        boolean over = commitment.open(home) == 0;
        boolean little = text(ask, "reason").strip().length() < REASON_MIN;
        plan.refuseIf(over, "not_open_any_more");
        plan.refuseIf(!over && little, "reason_too_short");
        plan.refuseIf(!over && !little && plan.day.isBefore(commitment.on),
                "dates_out_of_order");
        plan.effect = made -> commitment.released = true;
        return plan;
    }

    Plan map(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        String purpose = home.joint.booked.stream().map(Booked::purpose)
                .filter(one -> identity(home, one).equals(text(ask, "purpose"))).findFirst()
                .orElse(identity(home, CONTRIBUTION).equals(text(ask, "purpose"))
                        ? CONTRIBUTION : "");
        plan.unknown(!purpose.isEmpty());
        Line line = line(plan, home, ask).orElse(null);
        plan.refuseIf(Figures.counts(home.joint, purpose), "already_exists");
        plan.effect = made -> home.joint.mapped.put(purpose, line == null ? "" : line.id());
        return plan;
    }

    /** By what a purpose is asked for: it follows from the unit and the ledger's word. */
    static String identity(Home home, String purpose) {
        return UUID.nameUUIDFromBytes((home.id + "/purpose/" + purpose)
                .getBytes(StandardCharsets.UTF_8)).toString();
    }

    Plan rule(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Line line = line(plan, home, ask).orElse(null);
        String of = home.joint.rows.entrySet().stream()
                .filter(row -> row.getValue().equals(text(ask, "of")))
                .map(Map.Entry::getKey).findFirst().orElse("");
        plan.unknown(text(ask, "of").isEmpty() || !of.isEmpty());
        if (!plan.wrong.isEmpty() || line == null) {
            return plan;
        }
        int year = (int) oere(ask, "year");
        String percent = text(ask, "percent").strip();
        boolean area = ask.fields().containsKey("area");
        boolean number = percent.matches("[0-9]{1,3}([.,][0-9]{1,4})?");
        List<Map<?, ?>> prices = groups(ask, "prices");
        plan.refuseIf(Figures.booked(home.joint, line.id(), year) != 0
                || Figures.promised(home, line.id(), year) != 0, "computed_or_booked");
        plan.refuseIf(home.joint.stands(year), "not_open_any_more");
        plan.refuseIf(area != percent.isEmpty(), "one_of_two");
        plan.refuseIf(area && percent.isEmpty() && prices.isEmpty(), "needed_here");
        plan.refuseIf(!area && !percent.isEmpty() && !number, "not_a_number");
        plan.refuseIf(percent.isEmpty() != of.isEmpty(), "needed_here");
        plan.refuseIf(!of.isEmpty() && Figures.contains(of, line.label()), "nothing_to_do");
        long price = prices.stream()
                .mapToLong(one -> ((Number) one.get("amount")).longValue()).sum();
        plan.effect = made -> home.joint.overheads.put(line.id() + " " + year,
                new Overhead(area ? oere(ask, "area") * price : 0, percent, of));
        return plan;
    }

    Plan makeAccounts(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        plan.unknown(text(ask, "table").equals(home.joint.table));
        int year = (int) oere(ask, "year");
        mayNotMake(home, ask, year).ifPresent(plan.refusals::add);
        Map<String, Long> figures = plan.wrong.isEmpty()
                ? Figures.accounts(home.joint, year) : Map.of();
        plan.effect = made -> {
            Column column = home.joint.columns
                    .computeIfAbsent("accounts_" + year, Column::new);
            column.figures = figures;
            column.proposedOn = null;
            columns(home.joint, plan.day, made);
        };
        return plan;
    }

    private static Optional<String> mayNotMake(Home home, Deed.Ask ask, int year) {
        Joint joint = home.joint;
        if (ask.today().getYear() <= year) {
            return Optional.of("too_early");
        }
        if (joint.stands(year)) {
            return Optional.of("not_open_any_more");
        }
        if (Figures.elsewhere(joint, year)) {
            return Optional.of("purpose_without_line");
        }
        boolean empty = joint.lines.keySet().stream()
                .allMatch(line -> Figures.booked(joint, line, year) == 0);
        if (empty) {
            return Optional.of("nothing_to_do");
        }
        Column before = joint.columns.get("accounts_" + year);
        return before != null && before.figures.equals(Figures.accounts(joint, year))
                ? Optional.of("already_done") : Optional.empty();
    }

    private static Optional<Column> column(Plan plan, Home home, Deed.Ask ask) {
        Column column = home.joint.everyColumn.get(text(ask, "column"));
        plan.unknown(column != null);
        boolean old = column != null && !column.id.equals(text(ask, "column"));
        plan.refuseIf(old, "not_open_any_more");
        return old ? Optional.empty() : Optional.ofNullable(column);
    }

    Plan propose(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        column(plan, home, ask).ifPresent(column -> {
            boolean done = column.proposedOn != null || column.approved;
            plan.refuseIf(done, "already_done");
            plan.refuseIf(!done && plan.day.isBefore(home.joint.keptOn), "dates_out_of_order");
            plan.effect = made -> column.proposedOn = plan.day;
        });
        return plan;
    }

    Plan approve(Home home, Deed.Ask ask) {
        Plan plan = new Plan(day(ask, "date"));
        Optional<Column> newest = column(plan, home, ask);
        CaseActs.executes(plan, books, home, ask);
        if (newest.isEmpty()) {
            plan.refusals.clear();
            plan.refusals.add("not_open_any_more");
        }
        newest.ifPresent(column -> {
            plan.refuseIf(column.approved, "already_done");
            plan.refuseIf(column.proposedOn != null && plan.day.isBefore(column.proposedOn),
                    "dates_out_of_order");
            plan.effect = made -> column.approved = true;
        });
        return plan;
    }
}
