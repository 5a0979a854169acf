package dk.betroet.office.budget.spending;

import dk.betroet.kernel.money.Money;
import dk.betroet.kernel.refusal.RefusalCode;
import dk.betroet.office.budget.table.BudgetLineId;
import dk.betroet.office.budget.table.BudgetLines;
import dk.betroet.office.budget.table.BudgetRowId;
import dk.betroet.office.budget.table.BudgetTables;
import dk.betroet.office.budget.table.KeptTable;
import dk.betroet.office.budget.table.RowKeys;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Draft;
import dk.betroet.office.platform.operation.Field;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.Proposal;
import dk.betroet.office.platform.operation.Refusal;
import dk.betroet.office.platform.people.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A line is computed by rule and not booked: so many square metres at so much, or a share of
 * another row. The rule has a name, a year and a source, and stands beside the line wherever it is
 * shown.
 */
@Component
public class SetOverhead extends YearWork implements Operation<SetOverhead.Command> {

    /** One price for each square metre and year. */
    public record Price(@Field(min = 1, max = 60) String name, Money amount) {}

    /**
     * What is asked.
     *
     * @param area square metres; null for a share
     * @param percent of a row, such as {@code 9,6}; null for an area
     * @param of that row; null for an area
     * @param source where the rule comes from
     */
    public record Command(@Field(from = "costs") BudgetLineId line,
            @Field(min = 1900, max = 2199) int year, @Field(min = 1, max = 80) String name,
            @Nullable @Field(min = 1, max = 1_000_000) Integer area,
            @Field(max = 10) List<Price> prices, @Nullable @Field(max = 12) String percent,
            @Nullable BudgetRowId of, @Field(min = 1, max = 200) String source,
            LocalDate date) {}

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");

    private final BudgetLines lines;
    private final BudgetTables tables;
    private final YearOfTable years;

    SetOverhead(BudgetLines lines, BudgetTables tables, YearOfTable years) {
        this.lines = lines;
        this.tables = tables;
        this.years = years;
    }

    @Override
    public String name() {
        return "budget.set-overhead";
    }

    @Override
    public Set<Role> roles() {
        return Role.LEADERS;
    }

    @Override
    public Proposal propose(Command command, Context context) {
        BudgetLines.Line line = lines.find(
                context.sql(), context.unit(), command.line().value()).orElseThrow();
        KeptTable table = tables.find(context.sql(), context.unit(), line.table()).orElseThrow();
        YearOfTable.Year year =
                years.of(context.sql(), context.unit(), table, command.year());
        List<Refusal> refusals = new ArrayList<>();
        if (!year.known().getOrDefault(line.rowKey(), YearFigures.Known.NOTHING)
                .equals(YearFigures.Known.NOTHING)) {
            refusals.add(Refusal.at("line", RefusalCode.COMPUTED_OR_BOOKED, line.label()));
        }
        if (tables.accountsStand(context.sql(), table.id(), command.year())) {
            refusals.add(Refusal.at("year", RefusalCode.NOT_OPEN_ANY_MORE));
        }
        Optional<BigDecimal> percent = percent(command, refusals);
        Optional<String> base = base(command, table, line, year, refusals);
        if (!refusals.isEmpty()) {
            return new Proposal.Refused(refusals);
        }
        Long price = command.area() == null ? null
                : Money.sum(command.prices().stream().map(Price::amount).toList()).toOere();
        UUID id = context.ids().next();
        return Proposal.act(Draft.on(command.date(), context)
                .result("table", table.id())
                .effect((sql, fact) -> sql.sql("""
                        insert into budget_overhead (overhead_id, authority_id, unit_id, line_id,
                            year, name, area, price, percent, row_key, source, decided_on,
                            fact_id)
                        values (?, ?, ?, ?, ?, ?, ?::int, ?::bigint, ?::text, ?::text, ?, ?,
                            ?)""")
                        .params(id, context.authority(), context.unit(), line.id(),
                                command.year(), command.name().strip(), command.area(), price,
                                percent.map(BigDecimal::toPlainString).orElse(null),
                                base.orElse(null), command.source().strip(), command.date(),
                                fact.id())
                        .update()));
    }

    private static Optional<BigDecimal> percent(Command command, List<Refusal> refusals) {
        String typed = command.percent();
        if ((command.area() == null) == (typed == null)) {
            refusals.add(Refusal.at("percent", RefusalCode.ONE_OF_TWO));
        } else if (typed == null && command.prices().isEmpty()) {
            refusals.add(Refusal.at("prices", RefusalCode.NEEDED_HERE));
        } else if (typed != null && !PERCENT.matcher(typed.strip()).matches()) {
            refusals.add(Refusal.at("percent", RefusalCode.NOT_A_NUMBER, typed));
        } else if (typed != null) {
            return Optional.of(new BigDecimal(typed.strip().replace(',', '.')));
        }
        return Optional.empty();
    }

    /** The row that a share is of: one of the same table, and not made of the line itself. */
    private static Optional<String> base(Command command, KeptTable table,
            BudgetLines.Line line, YearOfTable.Year year, List<Refusal> refusals) {
        BudgetRowId of = command.of();
        if ((command.percent() == null) != (of == null)) {
            refusals.add(Refusal.at("of", RefusalCode.NEEDED_HERE));
        }
        if (of == null) {
            return Optional.empty();
        }
        List<String> keys = RowKeys.of(year.version().table());
        Optional<String> key = keys.stream()
                .filter(one -> BudgetRowId.of(table.id(), one).equals(of)).findFirst();
        int own = keys.indexOf(line.rowKey());
        if (key.isEmpty() || own < 0
                || year.figures().isMadeOf(keys.indexOf(key.get()), own)) {
            refusals.add(Refusal.at("of", RefusalCode.NOTHING_TO_DO));
        }
        return key;
    }
}
