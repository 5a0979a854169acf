package dk.betroet.office.meeting.casework;

import dk.betroet.kernel.decision.KleNumber;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operationpage.FormBeside;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The form of a new version begins with the words of a case as they are, to be changed where they
 * stand; for whoever may see them.
 */
@Component
class ReviseForm implements FormBeside {

    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CaseRight right;
    private final Cases cases;
    private final Sections sections;
    private final KleNumbers kleNumbers;

    ReviseForm(CaseRight right, Cases cases, Sections sections, KleNumbers kleNumbers) {
        this.right = right;
        this.cases = cases;
        this.sections = sections;
        this.kleNumbers = kleNumbers;
    }

    @Override
    public String operation() {
        return "meeting.revise-case";
    }

    @Override
    public Map<String, Object> begin(Context context, Map<String, Object> typed) {
        Map<String, Object> all = new HashMap<>(typed);
        String id = String.valueOf(typed.get("caseId"));
        if (IDENTITY.matcher(id).matches()) {
            right.whole(context, UUID.fromString(id))
                    .ifPresent(file -> all.putAll(words(context, file)));
        }
        return all;
    }

    private Map<String, Object> words(Context context, CaseFile file) {
        CaseFile.Version now = file.version();
        Map<Heading, String> said = sections.of(context.sql(), file.id(), now.number());
        List<Map<String, String>> points =
                cases.points(context.sql(), file.id(), now.number()).stream()
                        .map(point -> Map.of("words", point.words(),
                                "asks", Wordings.id(point.asks()))).toList();
        return Map.of("heading", now.title(), "summary", now.summary(),
                "presentation", now.presentation(), "economy", now.economy(),
                "kle", kleNumbers.of(context.sql(), file.id()).map(KleNumber::text).orElse(""),
                "sections", Heading.shown(file.template(), said.keySet()).stream()
                        .map(one -> Map.of("heading", Wordings.id(one),
                                "words", said.getOrDefault(one, ""))).toList(),
                "points", points, "onAgendas", "true");
    }

    @Override
    public Optional<Beside> beside(Context context, Map<String, Object> typed) {
        return Optional.empty();
    }
}
