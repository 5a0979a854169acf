package dk.betroet.office.meeting.takeover;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How minutes that were read in are offered and named: those that are still looked over. */
@Component
class MinutesPaperReference implements Reference<MinutesPaperId> {

    private final MinutesPapers papers;

    MinutesPaperReference(MinutesPapers papers) {
        this.papers = papers;
    }

    @Override
    public Class<MinutesPaperId> type() {
        return MinutesPaperId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return papers.seen(context.sql(), context.caller(), context.unit(),
                context.today()).stream().filter(MinutesPaper::isOpen)
                .map(one -> new Option(one.id().toString(), one.name())).toList();
    }

    @Override
    public Optional<String> label(Context context, MinutesPaperId id) {
        return papers.find(context.sql(), context.unit(), id.value())
                .filter(paper -> papers.opens(context, paper.id())).map(MinutesPaper::name);
    }
}
