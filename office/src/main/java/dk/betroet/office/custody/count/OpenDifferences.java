package dk.betroet.office.custody.count;

import dk.betroet.office.platform.ledger.Places;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.period.CloseGuard;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A book is not closed over a difference that nobody has answered for. */
@Component
class OpenDifferences implements CloseGuard {

    private final CashCounts counts;

    OpenDifferences(CashCounts counts) {
        this.counts = counts;
    }

    @Override
    public List<Open> open(Context context, LocalDate through) {
        return counts.open(context.sql(), context.unit(), through).stream()
                .map(count -> new Open(
                        Text.of("custody.count.open-difference",
                                Places.name(context.sql(), count.place()).orElseThrow(),
                                count.on(), count.difference()),
                        "/counts?which=open"))
                .toList();
    }
}
