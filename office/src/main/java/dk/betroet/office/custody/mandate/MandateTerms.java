package dk.betroet.office.custody.mandate;

import dk.betroet.kernel.rulebook.Effect;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a mandate lasts: by its own words and by the rule book that makes it expire. */
@Component
public class MandateTerms {

    private static final String RENEWED = "mandate.renewed-on";

    private final RuleDesk rules;

    MandateTerms(RuleDesk rules) {
        this.rules = rules;
    }

    /** The last day on which it can be used, unless it is renewed; empty when there is none. */
    public Optional<LocalDate> lastDay(
            JdbcClient sql, UUID unit, HeldMandate held, LocalDate today) {
        RuleBook book = rules.inForce(sql, unit, today);
        Situation state = state(held, today);
        Optional<LocalDate> last = held.mandate().validThrough();
        for (var rule : book.rulesFor("state")) {
            if (rule.effect() instanceof Effect.Expire expire
                    && expire.from().equals(RENEWED) && rule.when().holds(state)) {
                LocalDate end = held.grantedOn().plus(expire.period());
                LocalDate through = expire.through() ? end : end.minusDays(1);
                last = last.filter(day -> day.isBefore(through)).or(() -> Optional.of(through));
            }
        }
        return last;
    }

    /** How the mandate stands on a day, for the rule book to look for faults in. */
    static Situation state(HeldMandate held, LocalDate today) {
        return Situation.of("state", today)
                .with("subject", "mandate")
                .with("fund.kind", "resident")
                .with("mandate.kind", held.mandate().kind().id())
                .with(RENEWED, held.grantedOn())
                .with("mandate.revoked", false)
                .with("mandate.used", held.mandate().uses() > 0)
                .with("mandate.identifies", held.terms().identifies())
                .with("since", held.grantedOn())
                .build();
    }
}
