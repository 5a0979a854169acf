package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.key.Fraction;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * One vintage of an index of pay and prices: who issued it and when, how heavy each is, and the
 * change into each year. A new estimate is one more vintage; none is mended, and none comes with
 * Betroet.
 */
@Component
public class RegisterIndex extends ContributionWork implements Operation<RegisterIndex.Command> {

    /** The change into a year, in per cent with decimals. */
    public record Year(@Field(min = 2000, max = 2200) int year, @Field(max = 20) String pay,
            @Field(max = 20) String price) {}

    /**
     * What is asked; weights and changes are in per cent.
     *
     * @param vintage what the estimate is called, such as when it was issued
     * @param source who issued it, and where it can be read
     * @param date when it was issued
     */
    public record Command(@Field(min = 1, max = 60) String vintage, @Field(min = 1) String source,
            @Field(max = 20) String payWeight, @Field(max = 20) String priceWeight,
            LocalDate date, @Field(min = 1, max = 60) List<Year> years) {}

    private static final Fraction HUNDRED = Fraction.of(100);

    @Override
    public String name() {
        return "apportion.register-index";
    }

    @Override
    public Proposal propose(Command command, Context context) {
        List<Refusal> refusals = new ArrayList<>();
        numbers(command, refusals);
        boolean taken = context.sql()
                .sql("select count(*) from price_index where unit_id = ? and vintage = ?")
                .params(context.unit(), command.vintage()).query(Long.class).single() > 0;
        if (taken) {
            refusals.add(Refusal.at("vintage", RefusalCode.ALREADY_EXISTS));
        }
        if (refusals.isEmpty() && !ContributionDesk.decimal(command.payWeight()).orElseThrow()
                .plus(ContributionDesk.decimal(command.priceWeight()).orElseThrow())
                .equals(HUNDRED)) {
            refusals.add(Refusal.at("payWeight", RefusalCode.CANNOT_BE_SPLIT,
                    Text.of("apportion.weights-not-whole")));
        }
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        UUID index = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("index", index)
                .effect((sql, fact) -> {
                    sql.sql("""
                            insert into price_index (index_id, authority_id, unit_id, vintage,
                                source, pay_weight, price_weight, issued_on, fact_id)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                            .params(index, context.authority(), context.unit(), command.vintage(),
                                    command.source(), command.payWeight(), command.priceWeight(),
                                    command.date(), fact.id())
                            .update();
                    command.years().forEach(year -> sql.sql("""
                            insert into price_index_year (index_id, authority_id, unit_id, year,
                                pay, price) values (?, ?, ?, ?, ?, ?)""")
                            .params(index, context.authority(), context.unit(), year.year(),
                                    year.pay(), year.price())
                            .update());
                }));
    }

    private static void numbers(Command command, List<Refusal> refusals) {
        number("payWeight", command.payWeight(), refusals);
        number("priceWeight", command.priceWeight(), refusals);
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < command.years().size(); i++) {
            Year year = command.years().get(i);
            String at = "years[" + i + "].";
            number(at + "pay", year.pay(), refusals);
            number(at + "price", year.price(), refusals);
            if (!years.add(year.year())) {
                refusals.add(Refusal.at(at + "year", RefusalCode.ALREADY_EXISTS));
            }
        }
    }

    private static void number(String field, String typed, List<Refusal> refusals) {
        if (ContributionDesk.decimal(typed).isEmpty()) {
            refusals.add(ContributionDesk.noNumber(field, typed));
        }
    }
}
