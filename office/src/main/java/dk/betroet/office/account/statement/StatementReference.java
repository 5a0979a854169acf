package dk.betroet.office.account.statement;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Formats;
import dk.betroet.office.platform.web.format.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Statements of the unit, named by owner and period. Whoever is tied to one resident knows only
 * that resident's.
 */
@Component
class StatementReference implements Reference<StatementId> {

    private static final int OFFERED_MAX = 100;

    private final Statements statements;
    private final Persons persons;

    StatementReference(Statements statements, Persons persons) {
        this.statements = statements;
        this.persons = persons;
    }

    @Override
    public Class<StatementId> type() {
        return StatementId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        List<Statements.Made> seen = statements.in(context.sql(), context.unit()).stream()
                .filter(made -> context.knows(made.resident()))
                .limit(OFFERED_MAX)
                .toList();
        Map<UUID, String> names = persons.names(context.sql(),
                seen.stream().map(Statements.Made::resident).distinct().toList());
        return seen.stream()
                .map(made -> new Option(made.id().toString(), name(context, made, names)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, StatementId id) {
        return statements.find(context.sql(), context.unit(), id.value())
                .filter(made -> context.knows(made.resident()))
                .map(made -> name(context, made,
                        persons.names(context.sql(), List.of(made.resident()))));
    }

    private static String name(Context context, Statements.Made made, Map<UUID, String> names) {
        Formats formats = Formats.of(Language.of(context.caller().locale()));
        return names.getOrDefault(made.resident(), "—") + " · " + formats.shortDate(made.from())
                + " – " + formats.shortDate(made.through());
    }
}
