package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * What is left of a contribution at the end of its year: carried on to the next, repaid, or set
 * off against the next claims. Each municipality's part is by the inhabitants it paid for, in whole
 * øre that make the surplus.
 */
@Component
public class SettleSurplus extends ContributionWork implements Operation<SettleSurplus.Command> {

    /** What becomes of it. */
    public enum Way { CARRY, REPAY, SET_OFF }

    /** What is asked. */
    public record Command(ContributionId contribution, Money surplus, Way way, LocalDate date) {}

    private final Contributions contributions;

    SettleSurplus(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public String name() {
        return "apportion.settle-surplus";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Contribution of = contributions.find(
                context.sql(), context.unit(), command.contribution().value()).orElseThrow();
        if (of.replaced()) {
            return Proposal.refusedAt("contribution", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        if (contributions.surplus(context.sql(), of.id()).isPresent()) {
            return Proposal.refusedAt("contribution", RefusalCode.ALREADY_DONE);
        }
        if (command.date().isBefore(of.decidedOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        if (command.surplus().isOver(of.total())) {
            return Proposal.refusedAt("surplus", RefusalCode.MORE_THAN_OWED, of.total());
        }
        Map<String, Long> heads = new TreeMap<>();
        contributions.parts(context.sql(), of.id())
                .forEach(part -> heads.put(part.code(), part.people()));
        Map<String, Money> parts = ContributionDesk.parts(heads, command.surplus());
        return Proposal.act(Draft.on(command.date(), context)
                .result("contribution", of.id())
                .effect((sql, fact) -> {
                    sql.sql("""
                            insert into contribution_surplus (contribution_id, authority_id,
                                unit_id, amount, way, decided_on, fact_id)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                            .params(of.id(), context.authority(), context.unit(),
                                    command.surplus().toOere(),
                                    FieldSpec.choiceId(command.way()), command.date(), fact.id())
                            .update();
                    parts.forEach((code, amount) -> sql.sql("""
                            insert into contribution_surplus_part (contribution_id, authority_id,
                                unit_id, code, amount) values (?, ?, ?, ?, ?)""")
                            .params(of.id(), context.authority(), context.unit(), code,
                                    amount.toOere())
                            .update());
                }));
    }
}
