package dk.betroet.office.apportion.quota;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The unit's years of quotas, the newest first. */
@Component
class QuotaRoundReference implements Reference<QuotaRoundId> {

    private final QuotaRounds rounds;

    QuotaRoundReference(QuotaRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Class<QuotaRoundId> type() {
        return QuotaRoundId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return rounds.in(context.sql(), context.unit()).stream()
                .map(round -> new Option(round.id().toString(), name(context, round)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, QuotaRoundId id) {
        return rounds.find(context.sql(), context.unit(), id.value())
                .map(round -> name(context, round));
    }

    private static String name(Context context, QuotaRound round) {
        return round.name(Language.of(context.caller().locale()).tag());
    }
}
