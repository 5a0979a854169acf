package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Status;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.reference.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** How kept tables, their columns, rows and lines are offered and named. */
@Configuration
class BudgetNames {

    @Bean
    Reference<BudgetTableId> budgetTableReference(BudgetTables tables) {
        return new Listed<>(BudgetTableId.class, (context, _) ->
                tables.in(context.sql(), context.unit()).stream()
                        .map(table -> Listed.Named.of(table.id(), table.title())).toList());
    }

    @Bean
    Reference<BudgetRowId> budgetRowReference(BudgetTables tables) {
        return new Listed<>(BudgetRowId.class, (context, _) -> rows(context, tables));
    }

    private static List<Listed.Named> rows(Context context, BudgetTables tables) {
        List<Listed.Named> named = new ArrayList<>();
        for (KeptTable table : tables.in(context.sql(), context.unit())) {
            KeptTable.Version version = tables.newest(context.sql(), table);
            List<String> keys = RowKeys.of(version.table());
            for (int i = 0; i < keys.size(); i++) {
                Row row = version.table().rows().get(i);
                named.add(Listed.Named.of(BudgetRowId.of(table.id(), keys.get(i)).value(),
                        (table.title() + " · " + row.code() + " " + row.label()).strip()));
            }
        }
        return named;
    }

    /** Lines. {@code from}: {@code costs} or {@code income}; empty for all. */
    @Bean
    Reference<BudgetLineId> budgetLineReference() {
        return new Listed<>(BudgetLineId.class, (context, from) -> context.sql().sql("""
                select l.line_id, t.title || ' · ' || l.label as name
                from budget_line l join budget_table t using (table_id)
                where l.unit_id = ? and (? = '' or l.income = (? = 'income'))
                order by t.title, l.income, l.label""")
                .params(context.unit(), from, from)
                .query((row, n) -> Listed.Named.of(
                        row.getObject("line_id", UUID.class), row.getString("name")))
                .list());
    }

    /**
     * Columns of the newest versions. {@code from}: {@code undecided} for those that have not been
     * approved; empty for all.
     */
    @Component
    static class ColumnReference implements Reference<BudgetColumnId> {

        /** What a field says that takes columns that have not been approved. */
        static final String UNDECIDED = "undecided";

        private final BudgetTables tables;

        ColumnReference(BudgetTables tables) {
            this.tables = tables;
        }

        @Override
        public Class<BudgetColumnId> type() {
            return BudgetColumnId.class;
        }

        /** Also of a column in an older version: what was done with it is still told. */
        @Override
        public Optional<String> label(Context context, BudgetColumnId id) {
            return context.sql().sql("""
                    select t.title || ' · ' || c.printed from budget_column c
                    join budget_version v using (version_id) join budget_table t using (table_id)
                    where c.unit_id = ? and c.column_id = ?""")
                    .params(context.unit(), id.value()).query(String.class).optional();
        }

        @Override
        public List<Option> options(Context context, String from) {
            List<Option> options = new ArrayList<>();
            for (KeptTable table : tables.in(context.sql(), context.unit())) {
                KeptTable.Version version = tables.newest(context.sql(), table);
                for (int i = 0; i < version.columns().size(); i++) {
                    if (from.equals(UNDECIDED)
                            && version.table().heads().get(i).status() == Status.APPROVED) {
                        continue;
                    }
                    options.add(new Option(version.columns().get(i).id().toString(),
                            table.title() + " · " + version.table().heads().get(i).printed()));
                }
            }
            return options;
        }
    }
}
