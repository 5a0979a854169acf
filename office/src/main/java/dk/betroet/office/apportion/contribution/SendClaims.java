package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The claims of a decided contribution: one for each municipality and instalment, numbered without
 * gaps, in whole øre that make the decision. What a municipality has to its credit from an earlier
 * year's surplus is set off first; a claim that is wholly set off is one of nothing.
 */
@Component
public class SendClaims extends ContributionWork implements Operation<SendClaims.Command> {

    /** What is asked; the date is that of the claims. */
    public record Command(ContributionId contribution, LocalDate date) {}

    /** Months between the instalments of a year. */
    private static final int MONTHS = 12;

    private final Contributions contributions;

    SendClaims(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public String name() {
        return "apportion.send-claims";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Contribution of = contributions.find(
                context.sql(), context.unit(), command.contribution().value()).orElseThrow();
        if (of.replaced()) {
            return Proposal.refusedAt("contribution", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        if (!contributions.claims(context.sql(), of.id()).isEmpty()) {
            return Proposal.refusedAt("contribution", RefusalCode.ALREADY_DONE);
        }
        if (command.date().isBefore(of.decidedOn()) || command.date().isAfter(of.firstDue())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        List<Contribution.Claim> claims = claims(command, context, of);
        return Proposal.act(Draft.on(command.date(), context)
                .result("contribution", of.id())
                .effect((sql, fact) -> claims.forEach(claim -> sql.sql("""
                        insert into contribution_claim (claim_id, authority_id, unit_id,
                            contribution_id, code, number, instalment, amount, set_off, issued_on,
                            due_on, fact_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(claim.id(), context.authority(), context.unit(), of.id(),
                                claim.code(), claim.number(), claim.instalment(),
                                claim.amount().toOere(), claim.setOff().toOere(),
                                claim.issuedOn(), claim.dueOn(), fact.id())
                        .update())));
    }

    private List<Contribution.Claim> claims(
            Command command, Context context, Contribution of) {
        List<Contribution.Claim> claims = new ArrayList<>();
        int number = contributions.lastNumber(context.sql(), context.unit());
        for (Contribution.Part part : contributions.parts(context.sql(), of.id())) {
            Money credit = contributions.toSetOff(context.sql(), context.unit(), part.code());
            int instalment = 1;
            for (Money amount : part.amount().split(of.instalments())) {
                Money setOff = credit.isOver(amount) ? amount : credit;
                credit = credit.minus(setOff);
                LocalDate due = of.firstDue()
                        .plusMonths((instalment - 1L) * MONTHS / of.instalments());
                if (amount.isPositive()) {
                    UUID id = context.ids().next();
                    claims.add(new Contribution.Claim(id, of.id(), part.code(),
                            part.name(), part.addressed(), ++number, instalment,
                            amount.minus(setOff), Money.ZERO, setOff, command.date(), due,
                            Money.ZERO, Money.ZERO, null, null, null));
                }
                instalment++;
            }
        }
        return claims;
    }
}
