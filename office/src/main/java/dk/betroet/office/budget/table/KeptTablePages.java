package dk.betroet.office.budget.table;

import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.NotHere;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the pages about kept tables find what they are about, and who may see it. */
@Component
public class KeptTablePages {

    private final Database database;
    private final BudgetTables tables;

    KeptTablePages(Database database, BudgetTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /**
     * A table with what is known beside its figures.
     *
     * @param versions the newest first, with their figures
     */
    public record Found(KeptTable table, List<KeptTable.Version> versions,
            List<KeptTable.Rebasing> rebasings, List<KeptTable.OwnNote> notes) {

        /** The version that stands. */
        public KeptTable.Version newest() {
            return versions.getFirst();
        }

        /** The version of an identity, or the answer that there is none. */
        KeptTable.Version version(UUID id) {
            return versions.stream().filter(one -> one.id().equals(id)).findFirst()
                    .orElseThrow(NotHere::new);
        }
    }

    /** Whether budgets and accounts are kept here, and the visitor looks over the unit. */
    public static boolean isKept(Visit visit) {
        return visit.seesUnit() && BudgetDesk.KINDS.contains(visit.unit().kind());
    }

    /** The table, or the answer that there is none. */
    public Found find(Visit visit, UUID table) {
        visit.mustSeeUnit();
        return database.read(visit.tenant(), sql ->
                tables.find(sql, visit.unit().id(), table).map(one -> {
                    List<KeptTable.Version> versions = new ArrayList<>();
                    for (int number = one.versions(); number >= 1; number--) {
                        versions.add(tables.version(sql, one, number).orElseThrow());
                    }
                    return new Found(one, versions, tables.rebasings(sql, one.id()),
                            tables.ownNotes(sql, one.id()));
                })).orElseThrow(NotHere::new);
    }

    /** The ways back from a page about a table. */
    public static LinkView[] above(Visit visit, KeptTable table) {
        return new LinkView[] {LinkView.to(visit.path("/budgets"),
                Text.of("budget.tables.title")), LinkView.to(path(visit, table),
                        Text.plain(table.title()))};
    }

    /** Where a table is read. */
    public static String path(Visit visit, KeptTable table) {
        return visit.path("/budgets/" + table.id());
    }
}
