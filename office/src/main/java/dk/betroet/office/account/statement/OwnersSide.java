package dk.betroet.office.account.statement;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the owner's side does with a statement has in common. */
@Component
class OwnersSide {

    /** The owner's side by their own log-in, and employees who hold the screen out to them. */
    static final Set<Role> ROLES = roles();

    private final Statements statements;

    OwnersSide(Statements statements) {
        this.statements = statements;
    }

    /** A statement of the unit's with what was said of it. */
    record Known(Statements.Made made, List<Statements.Step> steps) {}

    /** The statement; that it is there and the caller may know of it has been checked. */
    Known known(Context context, StatementId id) {
        Statements.Made made =
                statements.find(context.sql(), context.unit(), id.value()).orElseThrow();
        return new Known(made, statements.stepsOf(context.sql(), made.id()));
    }

    /** What the rule book may ask of an act on the statement. */
    Situation.Builder situation(String act, Context context, Known known) {
        String kind = context.sql().sql("select kind from fund where fund_id = ?")
                .param(known.made().fund())
                .query(String.class)
                .single();
        return Situation.of(act, context.today())
                .with("fund.kind", kind)
                .with("last.statement", known.made().madeOn())
                .with("statement.acknowledged",
                        Statements.first(known.steps(), Statements.Kind.ACKNOWLEDGED).isPresent())
                .with("statement.approved",
                        Statements.first(known.steps(), Statements.Kind.APPROVED).isPresent());
    }

    /** Records that the owner's side signed for something. */
    Draft.Builder signed(Context context, Known known, Statements.Kind kind) {
        return draft(context, known).effect((sql, fact) -> {
            UUID signer = Statements.signer(sql, context.unit(), fact.sequence())
                    .orElse(context.actor());
            statements.add(sql, context, known.made().resident(), new Statements.Step(
                    known.made().id(), kind, context.today(), signer, null, null, "", fact.id()));
        });
    }

    /** A draft about the owner's affairs, allowed also when the money is frozen. */
    static Draft.Builder draft(Context context, Known known) {
        return Draft.on(context.today(), context)
                .fund(known.made().fund())
                .accounting()
                .sealedFor(known.made().resident());
    }

    private static Set<Role> roles() {
        Set<Role> roles = EnumSet.copyOf(Role.OWN_SIDE);
        roles.addAll(Role.EMPLOYEES);
        return Set.copyOf(roles);
    }
}
