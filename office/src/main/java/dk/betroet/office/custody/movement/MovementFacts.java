package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Movement;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Person;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a rule book what it may ask about a movement of a fund's money: the owner, the agreement in
 * force, what stands where afterwards, and what happened before.
 */
@Component
public class MovementFacts {

    private static final String CASH = "p.kind in ('cash-box', 'hand')";

    private final Residents residents;
    private final Persons persons;
    private final Agreements agreements;
    private final RuleDesk rules;

    MovementFacts(Residents residents, Persons persons, Agreements agreements, RuleDesk rules) {
        this.residents = residents;
        this.persons = persons;
        this.agreements = agreements;
        this.rules = rules;
    }

    /**
     * A situation with all that is known of the fund and of its balances after the transfers.
     *
     * @param act a word of the list {@code act}
     * @param fund whose money
     * @param transfers what would move, all of it, also other funds'
     */
    public Situation.Builder of(
            Context context, String act, LocalDate date, UUID fund, List<Transfer> transfers) {
        JdbcClient sql = context.sql();
        Situation.Builder situation = Situation.of(act, date);
        String kind = sql.sql("select kind from fund where fund_id = ?")
                .param(fund).query(String.class).single();
        situation.with("fund.kind", kind);
        residents.find(sql, fund).ifPresent(resident -> owner(situation, sql, resident, date));
        agreements.documents(sql, fund).forEach(situation::document);
        balances(situation, sql, context.unit(), fund, transfers);
        earlier(situation, context, fund, date);
        return situation;
    }

    private void owner(
            Situation.Builder situation, JdbcClient sql, Resident resident, LocalDate date) {
        situation.with("owner.mode", FieldSpec.choiceId(resident.mode()))
                .with("owner.alive", resident.diedOn() == null)
                .with("owner.guardianship", FieldSpec.choiceId(resident.guardianship()))
                .with("owner.has-capacity", resident.hasCapacity())
                .with("owner.can-sign", resident.canSign());
        if (resident.diedOn() != null) {
            situation.with("owner.died-on", resident.diedOn());
        }
        if (persons.find(sql, resident.person()).orElse(null) instanceof Person.Known known
                && known.born() != null) {
            situation.with("owner.age", ChronoUnit.YEARS.between(known.born(), date));
        }
    }

    private static void balances(Situation.Builder situation, JdbcClient sql, UUID unit, UUID fund,
            List<Transfer> transfers) {
        Money ownerCash = sum(sql, "select coalesce(sum(b.amount), 0) from balance b "
                + "join place p using (place_id) where b.fund_id = ? and " + CASH, fund);
        Money unitCash = sum(sql, "select coalesce(sum(b.amount), 0) from balance b "
                + "join place p using (place_id) where b.unit_id = ? and " + CASH, unit);
        Map<UUID, String> kinds = kinds(sql, unit);
        Money ownerChange = Money.ZERO;
        Money unitChange = Money.ZERO;
        for (Transfer transfer : transfers) {
            Money change = cash(kinds, transfer.to(), transfer.amount())
                    .minus(cash(kinds, transfer.from(), transfer.amount()));
            unitChange = unitChange.plus(change);
            ownerChange = transfer.owner().equals(fund) ? ownerChange.plus(change) : ownerChange;
        }
        situation.with("balance.owner.cash", ownerCash)
                .with("balance.owner.cash.after", ownerCash.plus(ownerChange))
                .with("balance.unit.cash", unitCash)
                .with("balance.unit.cash.after", unitCash.plus(unitChange));
    }

    private static Money cash(Map<UUID, String> kinds, UUID place, Money amount) {
        String kind = kinds.getOrDefault(place, "outside");
        return kind.equals("cash-box") || kind.equals("hand") ? amount : Money.ZERO;
    }

    private static Map<UUID, String> kinds(JdbcClient sql, UUID unit) {
        Map<UUID, String> kinds = new HashMap<>();
        sql.sql("select place_id, kind from place where unit_id = ?")
                .param(unit)
                .query((row, n) -> kinds.put(
                        row.getObject("place_id", UUID.class), row.getString("kind")))
                .list();
        return kinds;
    }

    private static Money sum(JdbcClient sql, String query, UUID id) {
        return Money.ofOere(sql.sql(query).param(id).query(Long.class).single());
    }

    /** Movements of the fund within the rule book's reach; what was undone is left out. */
    private void earlier(Situation.Builder situation, Context context, UUID fund, LocalDate date) {
        int days = rules.inForce(context.sql(), context.unit(), date).windowDays();
        if (days == 0) {
            return;
        }
        situation.earlier(context.sql().sql("""
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
                .param("from", date.minusDays(days))
                .param("through", date.plusDays(days))
                .query((row, n) -> movement(
                        row.getString("operation"),
                        row.getObject("happened_on", LocalDate.class),
                        Money.ofOere(row.getLong("amount")),
                        row.getString("mandate_kind"),
                        row.getString("instrument"),
                        row.getString("category")))
                .list());
    }

    private static Movement movement(String operation, LocalDate date, Money amount,
            @Nullable String mandateKind, @Nullable String instrument, @Nullable String category) {
        Map<String, Value> facts = new HashMap<>();
        facts.put("amount", Value.of(amount));
        put(facts, "mandate.kind", mandateKind);
        put(facts, "instrument", instrument);
        put(facts, "category", category);
        return new Movement(date, operation.substring(operation.indexOf('.') + 1), facts);
    }

    private static void put(Map<String, Value> facts, String name, @Nullable String word) {
        if (word != null) {
            facts.put(name, Value.of(word));
        }
    }
}
