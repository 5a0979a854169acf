package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Effect;
import dk.betroet.office.platform.operation.FundId;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.reference.Usable;
import dk.betroet.office.platform.reversal.Original;
import dk.betroet.office.platform.reversal.Undo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What undoing means to a common fund: a payment no longer counts as paid in, one who left is a
 * member again, and every share is what it would be had the voucher never been. So a voucher that
 * someone has been settled with on is undone only after that settlement (Bilag 7.9 B.9).
 */
@Component
class UndoInFund implements Undo {

    private final Members members;
    private final Usable usable;

    UndoInFund(Members members, Usable usable) {
        this.members = members;
        this.usable = usable;
    }

    @Override
    public boolean undoes(String operation) {
        return operation.startsWith("commonfund.");
    }

    @Override
    public List<Refusal> refusals(Context context, Original original, LocalDate day) {
        List<Refusal> refusals = new ArrayList<>();
        original.owners().forEach(owner -> refusals.addAll(
                usable.fund(context, "fact", new FundId(owner), day, true)));
        Optional<Membership> left = members.leftBy(context.sql(), original.id());
        boolean again = left.isPresent() && members.find(
                context.sql(), left.get().fund(), left.get().member()).isPresent();
        if (again) {
            refusals.add(Refusal.at("fact", RefusalCode.ALREADY_EXISTS));
        }
        if (settledSince(context, original)) {
            refusals.add(Refusal.at("fact", RefusalCode.SETTLED_SINCE));
        }
        return refusals;
    }

    @Override
    public Situation.Builder situation(Context context, Original original, LocalDate day) {
        return Situation.of("reverse", day).with("fund.kind", "common-fund");
    }

    /** A payment stops counting by itself, since the voucher it came with is undone. */
    @Override
    public Effect effect(Context context, Original original, LocalDate day) {
        UUID fact = original.id();
        return (sql, reversal) -> members.comeBack(sql, fact);
    }

    /** Whether a member has since left, or been paid back, with a share that counted on it. */
    private static boolean settledSince(Context context, Original original) {
        return context.sql().sql("""
                select exists (
                    select 1 from fact f
                    where f.unit_id = :unit and f.sequence > :sequence
                      and not exists (select 1 from fact r where r.reverses = f.fact_id)
                      and f.fact_id in (
                          select m.left_fact_id from common_fund_member m
                          where m.fund_id in (:funds)
                          union all
                          select d.fact_id from common_fund_decision d
                          where d.fund_id in (:funds) and d.used_for = 'pay-back'))""")
                .param("unit", context.unit())
                .param("sequence", original.sequence())
                .param("funds", original.owners())
                .query(Boolean.class)
                .single();
    }
}
