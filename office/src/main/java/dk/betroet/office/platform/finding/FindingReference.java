package dk.betroet.office.platform.finding;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Findings that are open; offered by what is wrong, earliest due first. */
@Component
class FindingReference implements Reference<FindingId> {

    private final Findings findings;

    FindingReference(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Class<FindingId> type() {
        return FindingId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        Language language = Language.of(context.caller().locale());
        return findings.in(context.sql(), context.unit(), Findings.Which.OPEN).stream()
                .map(found -> new Option(found.id().toString(), found.said(language)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, FindingId id) {
        return findings.find(context.sql(), context.unit(), id.value())
                .map(found -> found.said(Language.of(context.caller().locale())));
    }
}
