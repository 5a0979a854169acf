package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.key.KeyRun;
import dk.betroet.office.apportion.key.SharingDesk;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.rules.ByHand;
import dk.betroet.rules.KeyRule;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the operations on quotas have in common. */
@Component
class QuotaDesk {

    /** The kind of unit that they belong to. */
    static final String AGENCY = "agency";

    /** How exact numbers become whole, as somebody chooses. */
    enum Whole { HALF_UP, HAMILTON, WEBSTER }

    /** How the sum is corrected, as somebody chooses. */
    enum Correction { WEBSTER, HAMILTON, DHONDT }

    private final SharingDesk sharing;

    QuotaDesk(SharingDesk sharing) {
        this.sharing = sharing;
    }

    /** An uploaded file's text. */
    String text(Context context, EvidenceId file) {
        return sharing.text(context, file);
    }

    /** Why it cannot be split. */
    static List<Refusal> cannot(List<Text> reasons) {
        return reasons.stream().map(reason -> Refusal.at("total", RefusalCode.CANNOT_BE_SPLIT,
                reason)).toList();
    }

    /** The ways that somebody chose. */
    static KeyRule.Wishes wishes(Whole rounding, Correction correction) {
        return new KeyRule.Wishes(Map.of("rounded", FieldSpec.choiceId(rounding),
                "sum-corrected", FieldSpec.choiceId(correction)), Map.of(), ByHand.NOTHING);
    }

    /** A total as it will stand. */
    static QuotaRound.Total total(Context context, int number, QuotaRound.Kind kind, KeyRun run,
            LocalDate on, boolean late) {
        return new QuotaRound.Total(context.ids().next(), number, kind,
                run.split().total().numerator(), run.wishes().ways().get("rounded"),
                run.wishes().ways().get("sum-corrected"), on, late, Map.of(), "");
    }

    /** That the rule says nothing of what is asked. */
    static Proposal silent() {
        return Proposal.refusedAt("round", RefusalCode.CANNOT_BE_SPLIT,
                Text.of("apportion.rule-silent"));
    }

    /** By how many percent one number differs from another, rounded down. */
    static long percent(BigInteger from, BigInteger to) {
        return from.signum() == 0 ? 0 : to.subtract(from).abs()
                .multiply(BigInteger.valueOf(100)).divide(from).longValueExact();
    }

    /** The same, rounded up: what is just above a threshold is not said to be at it. */
    static long percentUp(BigInteger from, BigInteger to) {
        return from.signum() == 0 ? 0 : Fraction.of(
                to.subtract(from).abs().multiply(BigInteger.valueOf(-100)), from)
                .floor().negate().longValueExact();
    }
}
