package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.decision.CarriesOut;
import dk.betroet.office.platform.ledger.JointFunds;
import dk.betroet.office.platform.number.CvrNumber;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.format.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A decided contribution as rows to write. */
@Component
class ContributionRows {

    private final Contributions contributions;
    private final Contributors contributors;
    private final CreditNotes notes;
    private final JointFunds funds;
    private final Wording wording;

    ContributionRows(Contributions contributions, Contributors contributors, CreditNotes notes,
            JointFunds funds, Wording wording) {
        this.contributions = contributions;
        this.contributors = contributors;
        this.notes = notes;
        this.funds = funds;
        this.wording = wording;
    }

    /** What was decided and what it comes to. */
    record New(UUID id, UUID fund, DecideContribution.Command command, Fraction factor,
            Money total, List<Contribution.Part> parts, UUID fact) {}

    /**
     * Writes it; credit notes for the claims of the decision whose place it takes. The year that
     * the index was counted from is kept as it was asked, so that the archive tells how the factor
     * came to be; everything here reckons with the factor.
     */
    void add(JdbcClient sql, Context context, New decided) {
        DecideContribution.Command command = decided.command();
        funds.open(sql, context.authority(), context.unit(), decided.fund(),
                wording.in(Language.DANISH).say(Text.of("apportion.joint-funds")));
        ContributionId replaces = command.replaces();
        Money total = command.total();
        PriceIndexId index = command.index();
        sql.sql("""
                insert into contribution (contribution_id, authority_id, unit_id, fund_id, title,
                    year, base, kind, factor, total, reference_on, count_id, index_id, index_from,
                    instalments, first_due, vat, vat_reason, sender_cvr, replaces_id, decided_on,
                    decision_id, fact_id)
                values (:id, :authority, :unit, :fund, :title, :year, :base, :kind, :factor,
                    :total, :reference, :count, :index, :from, :instalments, :due, :vat, :reason,
                    :cvr, :replaces, :on, :decision, :fact)""")
                .param("id", decided.id()).param("authority", context.authority())
                .param("unit", context.unit()).param("fund", decided.fund())
                .param("title", command.name()).param("year", command.year())
                .param("base", total == null ? String.valueOf(command.rate())
                        : Long.toString(total.toOere()))
                .param("kind", total == null ? "rate" : "total")
                .param("factor", decided.factor().toString())
                .param("total", decided.total().toOere())
                .param("reference", command.referenceDate())
                .param("count", command.populations().value())
                .param("index", index == null ? null : index.value())
                .param("from", command.indexFrom())
                .param("instalments", command.instalments()).param("due", command.firstDue())
                .param("vat", FieldSpec.choiceId(command.vat()))
                .param("reason", command.vatReason().text())
                .param("cvr", CvrNumber.parse(command.senderCvr()).toOptional().orElseThrow()
                        .digits())
                .param("replaces", replaces == null ? null : replaces.value())
                .param("on", command.date())
                .param("decision", CarriesOut.idOf(command.executes()))
                .param("fact", decided.fact())
                .update();
        decided.parts().forEach(part -> sql.sql("""
                insert into contribution_part (contribution_id, authority_id, unit_id, code, name,
                    gln, cvr, reference, people, amount, unindexed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(decided.id(), context.authority(), context.unit(), part.code(),
                        part.name(), part.gln(), part.cvr(), part.reference(), part.people(),
                        part.amount().toOere(), part.unindexed().toOere())
                .update());
        contributors.know(sql, context,
                decided.parts().stream().map(Contribution.Part::code).toList());
        if (replaces != null) {
            credit(sql, context, decided, replaces.value());
        }
    }

    private void credit(JdbcClient sql, Context context, New decided, UUID replaced) {
        String reason = wording.in(Language.DANISH).say(
                Text.of("apportion.replaced-by", decided.command().name()));
        int number = contributions.lastNumber(sql, context.unit());
        for (Contribution.Claim claim : contributions.claims(sql, replaced)) {
            if (claim.creditNumber() == null) {
                notes.add(sql, context, UUID.nameUUIDFromBytes(
                        (decided.id() + "/" + claim.id()).getBytes(
                                StandardCharsets.UTF_8)), claim.id(), ++number,
                        claim.amount(), reason, decided.command().date(), decided.fact());
            }
        }
    }
}
