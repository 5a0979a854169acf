package dk.betroet.simulation.bookkeeper;

import static dk.betroet.simulation.bookkeeper.Acts.day;
import static dk.betroet.simulation.bookkeeper.Acts.fund;
import static dk.betroet.simulation.bookkeeper.Acts.text;

import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** An account is given to the owner, who signs for it, approves it or says no (B.7, B.8). */
final class StatementActs {

    private static final int REASON_MIN = 5;

    private final Books books;

    StatementActs(Books books) {
        this.books = books;
    }

    Plan make(Home home, Deed.Ask ask) {
        Plan plan = new Plan(ask.today());
        Fund fund = fund(plan, home, text(ask, "fund"), "resident");
        LocalDate from = day(ask, "from");
        LocalDate through = day(ask, "through");
        plan.about(fund.id).accounting = true;
        if (through.isBefore(from)) {
            plan.refusals.add("dates_out_of_order");
        } else if (through.isAfter(ask.today())) {
            plan.refusals.add("date_in_future");
        } else if (fund.openedOn != null && through.isBefore(fund.openedOn)) {
            plan.refusals.add("date_before_admission");
        } else if (home.statements.values().stream().anyMatch(one ->
                one.fund.equals(fund.id) && one.from.equals(from) && one.through.equals(through)
                        && nothingSince(home, one))) {
            plan.refusals.add("already_done");
        }
        plan.effect = made -> {
            Statement statement = new Statement();
            statement.id = made.result().get("statement");
            statement.fund = fund.id;
            statement.from = from;
            statement.through = through;
            statement.entries = home.entries.size();
            home.statements.put(statement.id, statement);
        };
        return plan;
    }

    private static boolean nothingSince(Home home, Statement statement) {
        return home.entries.stream().skip(statement.entries)
                .filter(entry -> !entry.day.isAfter(statement.through))
                .flatMap(entry -> entry.moves.stream())
                .noneMatch(move -> move.fund().equals(statement.fund));
    }

    /** What is done with a statement that the one who asks may know of. */
    private Plan about(Home home, Deed.Ask ask, BiConsumer<Plan, Statement> rest) {
        Plan plan = new Plan(ask.today());
        Statement statement = home.statements.get(text(ask, "statement"));
        boolean known = statement != null
                && MandateActs.knows(books, home, ask, statement.fund);
        plan.unknown(known);
        if (known) {
            plan.about(statement.fund).accounting = true;
            rest.accept(plan, statement);
        }
        return plan;
    }

    Plan acknowledge(Home home, Deed.Ask ask) {
        return about(home, ask, (plan, statement) -> {
            plan.refuseIf(statement.acknowledged, "already_done");
            plan.gather("signature_missing", "statement.acknowledged",
                    gathered -> Law.signedAs(gathered, Set.of("owner", "guardian")));
            plan.effect = made -> statement.acknowledged = true;
        });
    }

    Plan approve(Home home, Deed.Ask ask) {
        return about(home, ask, (plan, statement) -> {
            plan.refuseIf(statement.approved, "already_done");
            plan.refuseIf(!statement.approved && statement.contested, "something_open");
            plan.gather("signature_missing", "statement.approved-by",
                    gathered -> Law.signedAs(gathered, Set.of("owner", "guardian", "relative")));
            plan.effect = made -> statement.approved = true;
        });
    }

    Plan contest(Home home, Deed.Ask ask) {
        return about(home, ask, (plan, statement) -> {
            plan.refuseIf(statement.contested, "already_done");
            plan.refuseIf(!statement.contested && little(ask, "reason"), "reason_too_short");
            plan.effect = made -> statement.contested = true;
        });
    }

    Plan answer(Home home, Deed.Ask ask) {
        return about(home, ask, (plan, statement) -> {
            plan.refuseIf(!statement.contested, "nothing_to_do");
            plan.refuseIf(statement.contested && little(ask, "answer"), "reason_too_short");
            plan.effect = made -> statement.contested = false;
        });
    }

    private static boolean little(Deed.Ask ask, String field) {
        return text(ask, field).length() < REASON_MIN;
    }
}
