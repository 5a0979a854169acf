package dk.betroet.office.administration;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.RuleBookId;
import dk.betroet.office.platform.rulebook.RuleDesk;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Chooses which rule book judges the unit from a day on. What happened before goes by the earlier
 * choice, also when it is recorded later; a choice is never changed, only followed by another.
 */
@Component
public class ChooseRuleBook implements Operation<ChooseRuleBook.Command> {

    /**
     * What is asked.
     *
     * @param from first day that goes by it, today or later
     */
    public record Command(RuleBookId ruleBook, @Field(future = true) LocalDate from) {}

    private final RuleDesk rules;
    private final RuleBookChoices choices;

    ChooseRuleBook(RuleDesk rules, RuleBookChoices choices) {
        this.rules = rules;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "administration.choose-rule-book";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public Proposal propose(Command command, Context context) {
        LocalDate from = command.from();
        if (from.isBefore(context.today())) {
            return Proposal.refusedAt("from", RefusalCode.DATE_PASSED);
        }
        String ruleBook = rules.name(command.ruleBook()).orElseThrow();
        if (rules.books().inForce(ruleBook, from).isEmpty()) {
            return Proposal.refusedAt("ruleBook", RefusalCode.RULE_BOOK_NOT_IN_FORCE, from);
        }
        if (rules.chosen(context.sql(), context.unit(), from).equals(ruleBook)
                || choices.on(context.sql(), context.unit(), from).isPresent()) {
            return Proposal.refusedAt("from", RefusalCode.ALREADY_EXISTS);
        }
        RuleBookChoices.Choice choice = new RuleBookChoices.Choice(
                context.ids().next(), ruleBook, from, context.actor());
        return Proposal.act(Draft.on(context.today(), context)
                .result("choice", choice.id())
                .effect((sql, fact) -> choices.add(sql, context, choice, fact)));
    }
}
