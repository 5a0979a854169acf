package dk.betroet.office.platform.rulebook;

import dk.betroet.kernel.rulebook.RuleBook;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rule books that are loaded and stand on their own; those in force today may be chosen. */
@Component
class RuleBookReference implements Reference<RuleBookId> {

    private final RuleDesk rules;

    RuleBookReference(RuleDesk rules) {
        this.rules = rules;
    }

    @Override
    public Class<RuleBookId> type() {
        return RuleBookId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return rules.names().stream()
                .flatMap(name -> rules.books().inForce(name, context.today()).stream())
                .map(book -> new Option(
                        RuleBookId.of(book.header().id()).value().toString(), label(book)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, RuleBookId id) {
        return rules.name(id).map(name -> rules.books().inForce(name, context.today())
                .map(RuleBookReference::label)
                .orElse(name));
    }

    private static String label(RuleBook book) {
        return book.header().title().da() + " (" + book.header().version() + ")";
    }
}
