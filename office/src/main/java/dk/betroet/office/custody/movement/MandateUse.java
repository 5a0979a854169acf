package dk.betroet.office.custody.movement;

import dk.betroet.kernel.mandate.Mandate;
import dk.betroet.kernel.mandate.MandateKind;
import dk.betroet.kernel.mandate.Uncovered;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Objection;
import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.mandate.HeldMandate;
import dk.betroet.office.custody.mandate.MandateId;
import dk.betroet.office.custody.mandate.Mandates;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds an act on an account against the mandate that it is done on (Bilag 7.9 B.2). Where the rule
 * book has a paragraph on what is wrong, the rule book answers, with the paragraph; where it has
 * none, a mandate that does not cover the act is still no mandate, and the house refuses.
 */
@Component
class MandateUse {

    private static final Map<Uncovered, Reason> SAID_BY_RULES = Map.of(
            Uncovered.OTHER_HOLDER, Reason.MANDATE_HOLDER_DIFFERS,
            Uncovered.REVOKED, Reason.MANDATE_SPENT,
            Uncovered.EXPIRED, Reason.MANDATE_EXPIRED,
            Uncovered.OTHER_ACCOUNT, Reason.MANDATE_DIFFERS,
            Uncovered.USED_UP, Reason.MANDATE_SPENT,
            Uncovered.OTHER_AMOUNT, Reason.MANDATE_DIFFERS);

    private final Mandates mandates;
    private final RuleDesk rules;

    MandateUse(Mandates mandates, RuleDesk rules) {
        this.mandates = mandates;
        this.rules = rules;
    }

    /**
     * Tells the situation of the mandate, and gives what the house has against its use.
     *
     * @param id the mandate named, or null when none was
     * @param use what it is to cover
     */
    List<Refusal> tell(Situation.Builder situation, Context context, @Nullable MandateId id,
            Mandate.Use use) {
        Optional<HeldMandate> named = Optional.ofNullable(id)
                .flatMap(mandate -> mandates.held(context.sql(), mandate.value()));
        if (named.isEmpty()) {
            situation.with("mandate.kind", "none");
            return List.of();
        }
        HeldMandate held = named.get();
        Mandate mandate = held.mandate();
        List<Uncovered> uncovered = mandate.check(use);
        situation.with("mandate.kind", mandate.kind().id())
                .with("mandate.named", true)
                .with("mandate.holder-is-actor", !uncovered.contains(Uncovered.OTHER_HOLDER))
                .with("mandate.account-matches", !uncovered.contains(Uncovered.OTHER_ACCOUNT))
                .with("mandate.revoked", uncovered.contains(Uncovered.REVOKED))
                .with("mandate.used", mandate.uses() > 0)
                .with("mandate.renewed-on", held.grantedOn())
                .with("mandate.identifies", held.terms().identifies())
                .with("mandate.repeated-task", held.terms().repeatedTask())
                .with("mandate.bills", held.terms().bills());
        if (mandate.kind() == MandateKind.NETBANK) {
            situation.with("channel.shows-employee", held.terms().showsEmployee());
        }
        mandate.amount().ifPresent(amount -> situation.with("mandate.amount", amount));
        return unsaid(situation, context, use, uncovered);
    }

    /** Names the mandate in what is written, and counts the use; nothing when none was named. */
    void spend(Draft.Builder draft, @Nullable MandateId id) {
        if (id != null) {
            draft.mandate(id.value()).effect((sql, fact) -> mandates.use(sql, id.value()));
        }
    }

    /** What is wrong with the mandate and the rule book says nothing about. */
    private List<Refusal> unsaid(Situation.Builder situation, Context context, Mandate.Use use,
            List<Uncovered> uncovered) {
        if (uncovered.isEmpty()) {
            return List.of();
        }
        Set<Reason> said = rules.inForce(context.sql(), context.unit(), use.date())
                .decide(situation.build()).objections().stream()
                .map(Objection::reason)
                .collect(Collectors.toSet());
        return uncovered.stream()
                .filter(reason -> !said.contains(SAID_BY_RULES.get(reason)))
                .map(reason -> RefusalCode.valueOf("MANDATE_" + reason.name()))
                .map(code -> Refusal.at("mandate", code))
                .toList();
    }
}
