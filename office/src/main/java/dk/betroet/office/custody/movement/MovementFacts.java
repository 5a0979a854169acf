package dk.betroet.office.custody.movement;

import dk.betroet.kernel.ledger.Transfer;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.custody.agreement.Agreements;
import dk.betroet.office.custody.place.KeptPlace;
import dk.betroet.office.custody.resident.Resident;
import dk.betroet.office.custody.resident.Residents;
import dk.betroet.office.platform.db.Standing;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.people.Persons;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a rule book what it may ask about a movement of money: the owner, the agreements, what
 * stands where afterwards, and what happened before.
 */
@Component
public class MovementFacts {

    private final Residents residents;
    private final Persons persons;
    private final Agreements agreements;
    private final BalanceFacts balances;
    private final EarlierMovements earlier;

    MovementFacts(Residents residents, Persons persons, Agreements agreements,
            BalanceFacts balances, EarlierMovements earlier) {
        this.residents = residents;
        this.persons = persons;
        this.agreements = agreements;
        this.balances = balances;
        this.earlier = earlier;
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
        String kind = Standing.remembered(sql, "fund.kind", fund, () -> sql
                .sql("select kind from fund where fund_id = ?")
                .param(fund).query(String.class).single());
        situation.with("fund.kind", kind);
        Optional<Resident> owner = residents.find(sql, fund, date);
        owner.ifPresent(resident -> owner(situation, sql, resident, date));
        agreements.documents(sql, fund).forEach(situation::document);
        agreements.inForce(sql, fund, date).stream().findFirst().ifPresent(agreement -> {
            situation.with("agreement.kind", agreement.kind())
                    .with("agreement.box-key", agreement.boxKey());
            if (!agreement.categories().isEmpty()) {
                situation.with("agreement.categories", agreement.categories());
            }
            agreement.lastDay().ifPresent(last -> situation.with("agreement.until", last));
        });
        situation.with("actor.is-contact-person", owner
                .map(resident -> context.actor().equals(resident.contact()))
                .orElse(false));
        balances.tell(situation, sql, context.unit(), fund, transfers);
        situation.earlier(earlier.of(context, act, fund, date));
        return situation;
    }

    /**
     * A situation of residents' money of which no one alone is the owner: a shared purchase, or its
     * reversal.
     */
    public Situation.Builder ofMany(
            Context context, String act, LocalDate date, List<Transfer> transfers) {
        Situation.Builder situation = Situation.of(act, date).with("fund.kind", "resident");
        balances.tellUnit(situation, context.sql(), context.unit(), transfers);
        return situation;
    }

    /** Tells what kind of place it is, and, for an account, what stands on it afterwards. */
    public void place(Situation.Builder situation, Context context, KeptPlace place,
            List<Transfer> transfers) {
        situation.with("place.kind", place.ruleWord());
        if (place.storageClass() != null) {
            situation.with("place.class", place.storageClass());
        }
        if (place.accountKind() != null) {
            balances.tellAccount(situation, context.sql(), place, transfers);
        }
    }

    private void owner(
            Situation.Builder situation, JdbcClient sql, Resident resident, LocalDate date) {
        LocalDate diedOn = resident.diedOn();
        situation.with("owner.mode", FieldSpec.choiceId(resident.mode()))
                .with("owner.alive", diedOn == null || date.isBefore(diedOn))
                .with("owner.guardianship", FieldSpec.choiceId(resident.guardianship()))
                .with("owner.has-capacity", resident.hasCapacity())
                .with("owner.can-sign", resident.canSign());
        if (diedOn != null && !date.isBefore(diedOn)) {
            situation.with("owner.died-on", diedOn);
        }
        persons.born(sql, resident.person()).ifPresent(born ->
                situation.with("owner.age", ChronoUnit.YEARS.between(born, date)));
    }
}
