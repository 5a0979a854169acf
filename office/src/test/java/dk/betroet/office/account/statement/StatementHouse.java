package dk.betroet.office.account.statement;

import dk.betroet.office.account.AccountHouse;
import dk.betroet.office.custody.MoneyHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.finding.Concern;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.people.Role;
import dk.betroet.kernel.rulebook.Finding;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A care home with a statement of January for its resident. */
final class StatementHouse {

    final AccountHouse account = new AccountHouse();
    final MoneyHouse money = account.money;
    final UUID statement;

    StatementHouse() {
        account.januaryInOrder();
        statement = account.statement();
    }

    /** The resident with her own log-in. */
    Caller anna() {
        return side(Role.RESIDENT, money.anna, money.anna);
    }

    /** A new person tied to the resident. */
    Caller tied(Role role, String name) {
        return money.office.person(money.home, role, name, money.anna);
    }

    /** Somebody of a resident's side, known already. */
    Caller side(Role role, UUID person, UUID resident) {
        return new Caller(Caller.Kind.SESSION, money.home.authority(), person, List.of(),
                List.of(new Caller.Tie(role, resident, money.home.unit())),
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    /** The statement, and more. */
    Map<String, ?> command(Object... more) {
        Map<String, Object> command = new HashMap<>(Map.of("statement", statement.toString()));
        for (int i = 0; i < more.length; i += 2) {
            command.put((String) more[i], more[i + 1]);
        }
        return command;
    }

    /** Who said this of the statement. */
    List<UUID> said(Statements.Kind kind) {
        return account.reading(sql -> money.office.part(Statements.class)
                .stepsOf(sql, statement)).stream()
                .filter(step -> step.kind() == kind)
                .map(Statements.Step::person)
                .toList();
    }

    /** What the house itself finds at fault. */
    List<Concern> concerns() {
        return account.reading(sql -> {
            var context = money.office.part(WritePath.class)
                    .context(money.leader, money.home.unit(), sql);
            return money.office.all(Detector.class).stream()
                    .flatMap(detector -> detector.concerns(context).stream())
                    .toList();
        });
    }

    /** The rules that the states of this job break, by the rule book. */
    List<String> broken() {
        return account.reading(sql -> {
            var context = money.office.part(WritePath.class)
                    .context(money.leader, money.home.unit(), sql);
            var book = money.office.part(RuleDesk.class)
                    .inForce(sql, money.home.unit(), context.today());
            return money.office.part(AccountDetector.class).states(context).stream()
                    .flatMap(state -> book.findings(state.situation()).stream())
                    .filter(finding -> finding.kind() == Finding.Kind.BREACH)
                    .map(finding -> finding.citation().rule())
                    .toList();
        });
    }
}
