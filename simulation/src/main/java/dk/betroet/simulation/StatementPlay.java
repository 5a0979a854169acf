package dk.betroet.simulation;

import dk.betroet.simulation.bookkeeper.Books;
import dk.betroet.simulation.bookkeeper.Books.Fund;
import dk.betroet.simulation.bookkeeper.Books.Home;
import dk.betroet.simulation.bookkeeper.Books.Statement;
import dk.betroet.simulation.bookkeeper.Deed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** What residents and theirs are told of their money, and what they say to it. */
final class StatementPlay extends Players {

    private static final String[] EMPLOYEES = {"staff", "staff", "deputy", "leader"};
    private static final String[] LEADERS = {"leader", "deputy"};

    StatementPlay(Books books, Random chance) {
        super(books, chance);
    }

    Deed make(Home home) {
        Optional<Statement> before = some(home.statements.values(), one -> true);
        if (before.isPresent() && oneIn(5)) {
            Statement same = before.get();
            return make(home, home.funds.get(same.fund), same.from, same.through);
        }
        LocalDate through = oneIn(3) ? day() : today();
        return make(home, fund(home), through.minusDays(oneIn(12) ? -1 : chance.nextInt(40)),
                through);
    }

    private Deed make(Home home, Fund fund, LocalDate from, LocalDate through) {
        return ask(home, actor(home, EMPLOYEES), "account.make-statement", "fund", fund.id,
                "from", from, "through", through);
    }

    private Deed on(Home home, Function<Statement, Deed> what) {
        Home where = oneIn(30) ? another(home) : home;
        return some(where.statements.values(), one -> oneIn(4) || !one.approved)
                .map(what).orElseGet(() -> make(home));
    }

    /** Mostly the owner or somebody tied to them; an employee may hold the screen out to them. */
    private String ours(Home home, Statement statement) {
        Fund fund = books.homes.values().stream().map(one -> one.funds.get(statement.fund))
                .filter(one -> one != null).findFirst().orElseThrow();
        return oneIn(3) ? actor(home, EMPLOYEES)
                : some(books.people.values(), human -> human.held.stream().anyMatch(held ->
                        held.resident().equals(fund.person))).map(human -> human.id)
                        .orElse(fund.person);
    }

    Deed acknowledge(Home home) {
        return on(home, one -> ask(home, ours(home, one), "account.acknowledge-statement",
                "statement", one.id));
    }

    Deed approve(Home home) {
        return on(home, one -> ask(home, ours(home, one), "account.approve-statement",
                "statement", one.id));
    }

    Deed contest(Home home) {
        return on(home, one -> ask(home, ours(home, one), "account.contest-statement",
                "statement", one.id, "reason", mostly("Der mangler en kvittering", "nej")));
    }

    Deed answer(Home home) {
        return on(home, one -> ask(home, actor(home, oneIn(10) ? EMPLOYEES : LEADERS),
                "account.answer-contest", "statement", one.id,
                "outcome", oneOf("mended", "stands", "withdrawn"),
                "answer", mostly("Kvitteringen er fundet", "ok")));
    }
}
