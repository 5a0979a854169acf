package dk.betroet.office.apportion.district;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A district sets its money aside for areas of work, such as theme days and meetings. Which areas
 * there are is the association's to say; a new budget takes the place of the one before.
 */
@Component
public class BudgetDistrict extends DistrictWork implements Operation<BudgetDistrict.Command> {

    /** So much for an area of work. */
    public record Area(@Field(min = 1, max = 60) String area, Money amount) {}

    /** What is asked; the district by its code or name. */
    public record Command(DistrictSplitId split, @Field(min = 1, max = 60) String district,
            @Field(min = 1, max = 40) List<Area> areas, LocalDate date) {}

    private final Districts districts;

    BudgetDistrict(Districts districts) {
        this.districts = districts;
    }

    @Override
    public String name() {
        return "apportion.budget-district";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        DistrictSplit split = districts.find(
                context.sql(), context.unit(), command.split().value()).orElseThrow();
        Optional<DistrictSplit.District> district = split.district(command.district());
        if (district.isEmpty()) {
            return Proposal.refusedAt("district", RefusalCode.CANNOT_BE_SPLIT,
                    Text.of("apportion.recipient-unknown", command.district()));
        }
        if (command.date().isBefore(split.decidedOn())) {
            return Proposal.refusedAt("date", RefusalCode.DATES_OUT_OF_ORDER);
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < command.areas().size(); i++) {
            if (!names.add(command.areas().get(i).area().strip().toLowerCase(Locale.ROOT))) {
                return new Proposal.Refused(List.of(Refusal.at(
                        "areas[" + i + "].area", RefusalCode.ALREADY_EXISTS)));
            }
        }
        DistrictSplit.Budget budget = new DistrictSplit.Budget(district.get().code(),
                command.date(), command.areas().stream().map(one ->
                        new DistrictSplit.Share(one.area().strip(), one.amount())).toList());
        if (budget.sum().isOver(district.get().amount())) {
            return Proposal.refusedAt("areas", RefusalCode.MORE_THAN_OWED,
                    district.get().amount());
        }
        UUID id = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("split", split.id())
                .effect((sql, fact) -> districts.budget(
                        sql, context, split.id(), id, budget, fact.id())));
    }
}
