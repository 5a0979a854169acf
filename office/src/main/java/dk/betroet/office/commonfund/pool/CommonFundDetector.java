package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.finding.Detector;
import dk.betroet.office.platform.finding.StateToJudge;
import dk.betroet.office.platform.operation.Context;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how common funds stand, so that an account that is due is seen (Bilag 7.9 B.9). */
@Component
class CommonFundDetector implements Detector {

    private final CommonFunds funds;

    CommonFundDetector(CommonFunds funds) {
        this.funds = funds;
    }

    @Override
    public List<StateToJudge> states(Context context) {
        return funds.in(context.sql(), context.unit()).stream()
                .filter(fund -> fund.closedOn() == null)
                .map(fund -> state(context, fund))
                .toList();
    }

    private static StateToJudge state(Context context, CommonFund fund) {
        Situation.Builder situation = Situation.of("state", context.today())
                .with("subject", "common-fund")
                .with("fund.kind", "common-fund")
                .with("since", fund.openedOn());
        if (fund.accountedOn() != null) {
            situation.with("last.fund-account", fund.accountedOn());
        }
        return new StateToJudge("common-fund", fund.id(), null, situation.build());
    }
}
