package dk.betroet.bench;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.rulebook.Document;
import dk.betroet.kernel.rulebook.Movement;
import dk.betroet.kernel.rulebook.Person;
import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.kernel.rulebook.Value;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the rule book alone takes to answer, without a database, for a resident of ten years. */
final class KernelVerdict implements Bench {

    private static final int YEARS = 10;
    private static final int MOVEMENTS_A_MONTH = 30;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @Override
    public String name() {
        return "verdict";
    }

    @Override
    public void run(Setting setting, Consumer<Measured> keep) throws Exception {
        RuleBook book = setting.office().part(RuleDesk.class).books()
                .inForce("bilag-7.9", TODAY).orElseThrow();
        Situation young = situation(List.of());
        Situation old = situation(history());
        keep.accept(setting.rounds().run("verdict", "µs", "under 50 µs with 10 years of history",
                List.of(deciding("pay-out, 10 years of history", book, old),
                        deciding("pay-out, no history", book, young))));
    }

    private static Contestant deciding(String name, RuleBook book, Situation situation) {
        return Contestant.of(name, time -> {
            long[] reasons = {0};
            double rate = Crowd.rate(1, time, _ -> () ->
                    reasons[0] += book.decide(situation).citations().size());
            if (reasons[0] == 0) {
                throw new IllegalStateException("the rule book cited nothing");
            }
            return 1e6 / rate;
        });
    }

    private static Situation situation(List<Movement> earlier) {
        Situation.Builder situation = Situation.of("pay-out", TODAY)
                .with("amount", Money.ofKroner(300))
                .with("category", "daily")
                .with("instrument", "cash")
                .with("fund.kind", "resident")
                .with("place.kind", "cash-box")
                .with("owner.mode", "self")
                .with("owner.can-sign", true)
                .with("owner.has-capacity", true)
                .with("owner.alive", true)
                .with("recipient.is-owner", true)
                .with("recipient.allowed", true)
                .with("balance.owner.cash", Money.ofKroner(900))
                .with("balance.owner.cash.after", Money.ofKroner(600))
                .with("balance.unit.cash", Money.ofKroner(9_000))
                .with("balance.unit.cash.after", Money.ofKroner(8_700));
        situation.document(Document.of("storage-agreement"));
        situation.document(Document.of("receipt"));
        situation.person(new Person("bo", Set.of("employee"), Optional.empty()));
        situation.person(new Person("karen", Set.of("owner"), Optional.empty()));
        situation.part("actor", "bo");
        situation.signed("bo", "employee");
        situation.earlier(earlier);
        return situation.build();
    }

    private static List<Movement> history() {
        List<Movement> history = new ArrayList<>();
        for (int month = 0; month < YEARS * 12; month++) {
            for (int i = 0; i < MOVEMENTS_A_MONTH; i++) {
                history.add(new Movement(TODAY.minusMonths(month).minusDays(i), "pay-out",
                        Map.of("amount", Value.of(Money.ofKroner(100)),
                                "category", Value.of("daily"),
                                "instrument", Value.of("cash"))));
            }
        }
        return history;
    }
}
