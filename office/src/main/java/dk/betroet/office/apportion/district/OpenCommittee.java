package dk.betroet.office.apportion.district;

import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * One or several districts have a committee with money of its own, which stands on an account of
 * its own and of which the committee gives account.
 */
@Component
public class OpenCommittee extends DistrictWork implements Operation<OpenCommittee.Command> {

    /** A district by its name. */
    public record Member(@Field(min = 1, max = 60) String name) {}

    /** What is asked; whoever is responsible looks after the account. */
    public record Command(@Field(min = 1, max = 80) String name,
            @Field(min = 1, max = 40) List<Member> districts,
            @Field(min = 1, max = 40) String accountNumber,
            @Field(from = "employees") PersonId responsible, LocalDate date) {}

    private final Committees committees;

    OpenCommittee(Committees committees) {
        this.committees = committees;
    }

    @Override
    public String name() {
        return "apportion.open-committee";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public String receipt(Outcome.Done done) {
        return "/committees/" + done.result().get("fund");
    }

    @Override
    public Proposal propose(Command command, Context context) {
        boolean taken = committees.in(context.sql(), context.unit()).stream()
                .anyMatch(one -> one.name().equalsIgnoreCase(command.name().strip()));
        if (taken) {
            return Proposal.refusedAt("name", RefusalCode.ALREADY_EXISTS);
        }
        Committee committee = new Committee(context.ids().next(), context.ids().next(),
                command.name().strip(), command.date(), command.districts().stream()
                        .map(one -> one.name().strip()).distinct().toList(), List.of());
        return Proposal.act(Draft.on(command.date(), context)
                .result("fund", committee.fund())
                .result("place", committee.place())
                .prepare(sql -> Committees.prepare(sql, context, committee,
                        command.accountNumber(), command.responsible().value()))
                .effect((sql, fact) -> committees.open(sql, context, committee, fact.id())));
    }
}
