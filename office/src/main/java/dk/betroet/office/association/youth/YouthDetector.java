package dk.betroet.office.association.youth;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how many days nobody has reconciled a youth school's account (Bilag 7.9 A.3). */
@Component
class YouthDetector implements Detector {

    private final YouthAccounts accounts;

    YouthDetector(YouthAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        return accounts.in(context.sql(), context.unit()).stream()
                .filter(account -> account.closedOn() == null)
                .map(account -> new StateToJudge("account", account.place(), account.fund(),
                        Situation.of("state", context.today())
                                .with("subject", "account")
                                .with("fund.kind", YouthAccounts.KIND)
                                .with("account.kind", YouthAccounts.KIND)
                                .with("unreconciled.days", accounts.unreconciledDays(
                                        context.sql(), account.fund(), context.today()))
                                .build()))
                .toList();
    }
}
