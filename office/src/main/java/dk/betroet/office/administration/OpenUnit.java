package dk.betroet.office.administration;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.db.Tenant;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.RuleBookId;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.office.platform.unit.Unit;
import dk.betroet.office.platform.unit.Units;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens one more unit of the authority, with a book of its own and the rule book that judges it.
 * Recorded in the book of the unit it is asked from, since a new unit has nobody yet who could
 * sign.
 */
@Component
public class OpenUnit implements Operation<OpenUnit.Command> {

    /**
     * What is asked.
     *
     * @param name what it is called; its address is made from it
     * @param date first day, today or earlier
     */
    public record Command(
            @Field(min = 1, max = 100) String name, UnitKind kind, RuleBookId ruleBook,
            LocalDate date) {}

    private final Database database;
    private final Units units;
    private final RuleDesk rules;

    OpenUnit(Database database, Units units, RuleDesk rules) {
        this.database = database;
        this.units = units;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "administration.open-unit";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        if (!context.caller().hasEverywhere(Role.ADMINISTRATOR)) {
            return Proposal.refused(RefusalCode.ROLE_MAY_NOT);
        }
        String slug = Units.slug(command.name());
        if (wholly(context, sql -> units.bySlug(sql, slug)).isPresent()) {
            return Proposal.refusedAt("name", RefusalCode.ALREADY_EXISTS);
        }
        String ruleBook = rules.name(command.ruleBook()).orElseThrow();
        if (rules.books().inForce(ruleBook, command.date()).isEmpty()) {
            return Proposal.refusedAt(
                    "ruleBook", RefusalCode.RULE_BOOK_NOT_IN_FORCE, command.date());
        }
        Unit unit = new Unit(context.ids().next(), context.authority(), slug,
                command.name().strip(), FieldSpec.choiceId(command.kind()), ruleBook,
                command.date(), null);
        return Proposal.act(Draft.on(command.date(), context)
                .result("unit", unit.id())
                .effect((sql, fact) -> wholly(context, whole -> {
                    units.open(whole, unit);
                    return unit.id();
                })));
    }

    /** An administrator of one unit sees no other; for this act it takes the whole authority. */
    private <T> T wholly(Context context, Function<JdbcClient, T> work) {
        UUID authority = context.authority();
        database.goOnAs(context.sql(), new Tenant.Whole(authority));
        T answer = work.apply(context.sql());
        database.goOnAs(context.sql(), Tenant.of(authority, context.unit()));
        return answer;
    }
}
