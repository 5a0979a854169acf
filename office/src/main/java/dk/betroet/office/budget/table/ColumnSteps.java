package dk.betroet.office.budget.table;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.EvidenceId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far columns have come: found in the newest version of their table, written by step. */
@Component
class ColumnSteps {

    private final BudgetTables tables;

    ColumnSteps(BudgetTables tables) {
        this.tables = tables;
    }

    /**
     * A column where it stands.
     *
     * @param place from 0
     */
    record At(KeptTable table, KeptTable.Version version, int place) {

        KeptTable.Column column() {
            return version.columns().get(place);
        }
    }

    /** A step to write. */
    record New(UUID origin, String step, KeptTable.Step decided, @Nullable EvidenceId file,
            UUID fact) {}

    /** The column, if it is in the newest version of one of the unit's tables. */
    Optional<At> find(Context context, BudgetColumnId column) {
        for (KeptTable table : tables.in(context.sql(), context.unit())) {
            KeptTable.Version version = tables.newest(context.sql(), table);
            Optional<Integer> place = version.place(column.value());
            if (place.isPresent()) {
                return Optional.of(new At(table, version, place.get()));
            }
        }
        return Optional.empty();
    }

    /** Writes a step. */
    void add(JdbcClient sql, Context context, New step) {
        EvidenceId file = step.file();
        sql.sql("""
                insert into budget_step (origin_id, authority_id, unit_id, step, decided_on, body,
                    point, file_id, decision_id, fact_id)
                values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?)""")
                .params(step.origin(), context.authority(), context.unit(), step.step(),
                        step.decided().on(), step.decided().body(), step.decided().point(),
                        file == null ? null : file.value(), step.decided().decision(),
                        step.fact())
                .update();
    }
}
