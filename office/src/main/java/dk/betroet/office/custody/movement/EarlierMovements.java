package dk.betroet.office.custody.movement;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Movement;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.rulebook.RuleDesk;
import dk.betroet.rules.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A fund's movements within the rule book's reach; what was undone is left out. */
@Component
class EarlierMovements {

    private final RuleDesk rules;

    EarlierMovements(RuleDesk rules) {
        this.rules = rules;
    }

    List<Movement> of(Context context, String act, UUID fund, LocalDate date) {
        OptionalInt days = rules.inForce(context.sql(), context.unit(), date).windowDays(act);
        if (days.isEmpty()) {
            return List.of();
        }
        return context.sql().sql("""
                select f.operation, f.happened_on, sum(l.amount) as amount, m.kind as mandate_kind,
                       f.payload::json ->> 'instrument' as instrument,
                       f.payload::json ->> 'category' as category
                from line l
                join fact f on f.unit_id = l.unit_id and f.sequence = l.sequence
                left join mandate m on m.mandate_id = f.mandate_id
                where l.fund_id = :fund and l.side = 1
                  and l.happened_on between :from and :through
                  and f.reverses is null
                  and not exists (select 1 from fact r where r.reverses = f.fact_id)
                group by f.unit_id, f.sequence, f.operation, f.happened_on, m.kind, f.payload""")
                .param("fund", fund)
                .param("from", date.minusDays(days.getAsInt()))
                .param("through", date.plusDays(days.getAsInt()))
                .query((row, n) -> movement(
                        row.getString("operation"),
                        row.getObject("happened_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount")),
                        row.getString("mandate_kind"),
                        row.getString("instrument"),
                        row.getString("category")))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The movement, when it is an act that rule books have a word for. */
    private static Optional<Movement> movement(String operation, LocalDate date, Money amount,
            @Nullable String mandateKind, @Nullable String instrument, @Nullable String category) {
        Map<String, Value> facts = new HashMap<>();
        facts.put("amount", Value.of(amount));
        put(facts, "mandate.kind", mandateKind);
        put(facts, "instrument", instrument);
        put(facts, "category", category);
        String act = operation.substring(operation.indexOf('.') + 1);
        return Words.vocabulary().term("act", act).map(_ -> new Movement(date, act, facts));
    }

    private static void put(Map<String, Value> facts, String name, @Nullable String word) {
        if (word != null) {
            facts.put(name, Value.of(word));
        }
    }
}
