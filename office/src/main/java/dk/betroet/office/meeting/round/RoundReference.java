package dk.betroet.office.meeting.round;

import dk.betroet.office.meeting.casework.CaseFile;
import dk.betroet.office.meeting.casework.CaseRight;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Written procedures by their cases, to those who see them; offered are those still open. */
@Component
class RoundReference implements Reference<RoundId> {

    private final Rounds rounds;
    private final CaseRight right;

    RoundReference(Rounds rounds, CaseRight right) {
        this.rounds = rounds;
        this.right = right;
    }

    @Override
    public Class<RoundId> type() {
        return RoundId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return rounds.open(context.sql(), context.unit()).stream()
                .flatMap(round -> named(context, round).stream()
                        .map(name -> new Option(round.id().toString(), name)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, RoundId id) {
        return rounds.find(context.sql(), context.unit(), id.value())
                .flatMap(round -> named(context, round));
    }

    private Optional<String> named(Context context, Round round) {
        return right.whole(context, round.file()).map(RoundReference::name);
    }

    private static String name(CaseFile file) {
        return file.label() + " · " + file.version().title();
    }
}
