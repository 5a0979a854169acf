package dk.betroet.office.custody.key;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.kernel.rulebook.Situation;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A key or card comes back from the employee who had it. */
@Component
public class ReturnKey implements Operation<ReturnKey.Command> {

    /** What is asked. */
    public record Command(KeyId key, LocalDate date) {}

    private final Keys keys;

    ReturnKey(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "custody.return-key";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        Keys.Out out = keys.find(context.sql(), context.unit(), command.key().value())
                .orElseThrow();
        List<Refusal> refusals = new ArrayList<>();
        if (out.returnedOn() != null) {
            refusals.add(Refusal.at("key", RefusalCode.ALREADY_DONE));
        }
        if (command.date().isBefore(out.since())) {
            refusals.add(Refusal.at("date", RefusalCode.DATES_OUT_OF_ORDER, out.since()));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        return Proposal.act(
                Situation.of("return-key", command.date())
                        .with("place.key-log", true)
                        .part("holder", out.holder().toString()),
                Draft.on(command.date(), context).effect((sql, fact) ->
                        keys.returned(sql, out.id(), command.date())));
    }
}
