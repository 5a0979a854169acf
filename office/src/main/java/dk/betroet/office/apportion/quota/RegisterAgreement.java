package dk.betroet.office.apportion.quota;

import dk.betroet.kernel.key.Agreement;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.apportion.key.SharingDesk;
import dk.betroet.office.apportion.key.SheetProblem;
import dk.betroet.office.apportion.key.SignedAgreement;
import dk.betroet.office.platform.evidence.FileKind;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.EvidenceId;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.people.Role;
import dk.betroet.rules.KeyProcess;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The municipalities of a region have agreed how its quota is spread: in writing, every one of them
 * named and signed for, making the region's quota, and known before the deadline (order 550/2022
 * §§ 5-6; Integration Act § 8).
 */
@Component
public class RegisterAgreement extends QuotaWork implements Operation<RegisterAgreement.Command> {

    /**
     * What is asked.
     *
     * @param agreement a row for each municipality of the region: code, quota, and the day it was
     *     signed on the council's behalf
     * @param signed the signed paper
     * @param date the day the agency got to know of it
     */
    public record Command(QuotaRoundId round,
            @Field(from = FileKind.TABLE) EvidenceId agreement,
            @Nullable EvidenceId signed,
            QuotaRound.WhenChanged whenChanged, LocalDate date) {}

    private final QuotaRounds rounds;
    private final QuotaDesk desk;

    RegisterAgreement(QuotaRounds rounds, QuotaDesk desk) {
        this.rounds = rounds;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "apportion.register-agreement";
    }

    @Override
    public Set<Role> roles() {
        return Role.EMPLOYEES;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        QuotaStanding standing = rounds.standing(context, command.round());
        Optional<KeyProcess> process = standing.round().process();
        if (process.isEmpty()) {
            return QuotaDesk.silent();
        }
        QuotaRound.Total last = standing.last();
        if (standing.isChanged() || standing.fixing().isPresent()) {
            return Proposal.refusedAt("round", RefusalCode.NOT_OPEN_ANY_MORE);
        }
        if (command.date().isBefore(last.on())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        LocalDate deadline = process.get().agreeBy().atYear(last.on().getYear());
        if (!command.date().isBefore(deadline)) {
            return Proposal.refusedAt("date", RefusalCode.DEADLINE_PASSED, deadline);
        }
        return switch (SignedAgreement.read(
                desk.text(context, command.agreement()), standing.basis(), command.date())) {
            case SignedAgreement.Read.Bad(List<SheetProblem> problems) ->
                    new Proposal.Refused(SharingDesk.wrong("agreement", problems));
            case SignedAgreement.Read.Good(SignedAgreement agreement) ->
                    agreed(command, context, standing, agreement);
        };
    }

    private Proposal agreed(Command command, Context context, QuotaStanding standing,
            SignedAgreement agreement) {
        String region = agreement.region();
        if (standing.agreed().containsKey(region)) {
            return Proposal.refusedAt("agreement", RefusalCode.ALREADY_EXISTS);
        }
        List<SheetProblem> problems = new ArrayList<>();
        Map<String, BigInteger> group = standing.group(region);
        new Agreement(agreement.parts()).problems(group).forEach(problem ->
                problems.add(SheetProblem.of(problem, standing.basis(), region)));
        if (!problems.isEmpty()) {
            return new Proposal.Refused(SharingDesk.wrong("agreement", problems));
        }
        QuotaRound.Total last = standing.last();
        QuotaRound.Agreed agreed = new QuotaRound.Agreed(context.ids().next(), last.number(),
                region, command.whenChanged(), command.date(), agreement.parts());
        UUID paper = command.agreement().value();
        return Proposal.act(Draft.on(command.date(), context)
                .paper("regional-agreement", command.agreement())
                .paper("regional-agreement", command.signed())
                .result("round", standing.round().id())
                .result("agreement", agreed.id())
                .effect((sql, fact) -> rounds.agree(sql, context, last.id(), agreed,
                        agreement.signedOn(), paper, fact.id())));
    }
}
