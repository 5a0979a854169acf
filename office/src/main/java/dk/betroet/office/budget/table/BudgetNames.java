package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Row;
import dk.betroet.accounts.table.Status;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.Id;
import dk.betroet.office.platform.operation.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How kept tables, their columns, rows and lines are offered and named. */
final class BudgetNames {

    private BudgetNames() {}

    /** A kind of thing of which there are at most a few hundred. */
    private abstract static class Listed<I extends Id> implements Reference<I> {

        abstract Stream<Option> all(Context context, String from);

        @Override
        public List<Option> options(Context context, String from) {
            return all(context, from).toList();
        }

        @Override
        public Optional<String> label(Context context, I id) {
            return all(context, "").filter(option -> option.id().equals(id.value().toString()))
                    .map(Option::label).findFirst();
        }
    }

    @Component
    static class TableReference extends Listed<BudgetTableId> {

        private final BudgetTables tables;

        TableReference(BudgetTables tables) {
            this.tables = tables;
        }

        @Override
        public Class<BudgetTableId> type() {
            return BudgetTableId.class;
        }

        @Override
        Stream<Option> all(Context context, String from) {
            return tables.in(context.sql(), context.unit()).stream()
                    .map(table -> new Option(table.id().toString(), table.title()));
        }
    }

    /**
     * Columns of the newest versions. {@code from}: {@code undecided} for those that have not been
     * approved; empty for all.
     */
    @Component
    static class ColumnReference extends Listed<BudgetColumnId> {

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
        Stream<Option> all(Context context, String from) {
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
            return options.stream();
        }
    }

    @Component
    static class RowReference extends Listed<BudgetRowId> {

        private final BudgetTables tables;

        RowReference(BudgetTables tables) {
            this.tables = tables;
        }

        @Override
        public Class<BudgetRowId> type() {
            return BudgetRowId.class;
        }

        @Override
        Stream<Option> all(Context context, String from) {
            List<Option> options = new ArrayList<>();
            for (KeptTable table : tables.in(context.sql(), context.unit())) {
                KeptTable.Version version = tables.newest(context.sql(), table);
                List<String> keys = RowKeys.of(version.table());
                for (int i = 0; i < keys.size(); i++) {
                    Row row = version.table().rows().get(i);
                    options.add(new Option(
                            BudgetRowId.of(table.id(), keys.get(i)).value().toString(),
                            (table.title() + " · " + row.code() + " " + row.label()).strip()));
                }
            }
            return options.stream();
        }
    }

    /** Lines. {@code from}: {@code costs} or {@code income}; empty for all. */
    @Component
    static class LineReference extends Listed<BudgetLineId> {

        @Override
        public Class<BudgetLineId> type() {
            return BudgetLineId.class;
        }

        @Override
        Stream<Option> all(Context context, String from) {
            return context.sql().sql("""
                    select l.line_id, t.title || ' · ' || l.label as name
                    from budget_line l join budget_table t using (table_id)
                    where l.unit_id = ? and (? = '' or l.income = (? = 'income'))
                    order by t.title, l.income, l.label""")
                    .params(context.unit(), from, from)
                    .query((row, n) -> new Option(row.getObject("line_id", UUID.class).toString(),
                            row.getString("name")))
                    .list().stream();
        }
    }
}
