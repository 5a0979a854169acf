package dk.betroet.office.account.web;

import dk.betroet.office.account.statement.Statements;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.resident.ResidentSection;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.CardView;
import dk.betroet.office.platform.web.view.LinkView;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The resident's statements, on the resident's page. */
@Component
class StatementSection implements ResidentSection {

    private static final int SHOWN_MAX = 5;

    private final Statements statements;

    StatementSection(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<View> show(Reading reading, JdbcClient sql) {
        List<Statements.Made> made = statements.of(sql, reading.fund());
        View view = View.of(500, Text.of("account.page.statements"));
        if (made.isEmpty()) {
            view = view.withLead(Text.of("account.page.no-statements"));
        }
        view = view.withCards(made.stream().limit(SHOWN_MAX).map(one -> new CardView(
                LinkView.to(reading.visit().path("/statements/" + one.id()),
                        Text.of("account.page.period", one.from(), one.through())),
                null, one.closing(),
                StatementList.status(StatementList.state(statements.stepsOf(sql, one.id())))))
                .toList());
        return Optional.of(reading.visit().is(Role.EMPLOYEES)
                ? view.withActions(LinkView.to(
                        reading.visit().path("/account/make-statement?fund=" + reading.fund()),
                        Text.of("account.make-statement.title")))
                : view);
    }
}
