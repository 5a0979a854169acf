package dk.betroet.rules;

import dk.betroet.kernel.rulebook.Reason;
import dk.betroet.kernel.rulebook.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The vocabulary as tables, for the documentation and for those who write rule books. */
final class VocabularyPage {

    private VocabularyPage() { }

    static String markdown(Vocabulary vocabulary) {
        StringBuilder page = new StringBuilder();
        page.append("### Facts\n\n| Fact | Type | Dansk | What it says |\n|---|---|---|---|\n");
        vocabulary.facts().values().stream()
                .sorted(Comparator.comparing(Vocabulary.FactTerm::id))
                .forEach(fact -> page.append("| `").append(fact.id()).append("` | ")
                        .append(fact.type().id())
                        .append(fact.list().map(list -> " of `" + list + "`").orElse(""))
                        .append(" | ").append(fact.label().da()).append(" | ")
                        .append(fact.meaning()).append(" |\n"));
        Map<String, Map<String, Vocabulary.Term>> lists = new TreeMap<>(vocabulary.lists());
        lists.forEach((list, terms) -> {
            page.append("\n### List `").append(list)
                    .append("`\n\n| Word | Dansk | What it says |\n|---|---|---|\n");
            new TreeMap<>(terms).values().forEach(term -> page.append("| `").append(term.id())
                    .append("` | ").append(term.label().da()).append(" | ").append(term.meaning())
                    .append(term.also().isEmpty() ? "" : " (is also "
                            + String.join(", ", term.also().stream().sorted().toList()) + ")")
                    .append(" |\n"));
        });
        page.append("\n### Reasons, in order of precedence\n\n| Reason | Dansk | English |\n"
                + "|---|---|---|\n");
        List.of(Reason.values()).forEach(reason -> page.append("| `").append(reason.id())
                .append("` | ").append(ReasonTexts.headline(reason).da()).append(" | ")
                .append(ReasonTexts.headline(reason).en()).append(" |\n"));
        return page.toString();
    }
}
