package dk.betroet.accounts.check;

import dk.betroet.accounts.table.Document;
import dk.betroet.accounts.table.Table;
import java.util.List;

/** All checks, over one document or several that belong together. */
public final class Checks {

    private Checks() {}

    /** Runs every check. */
    public static Report run(List<Document> documents) {
        Gathering found = new Gathering();
        for (Document document : documents) {
            Prose prose = Prose.of(document);
            for (Table table : document.tables()) {
                SumChecks.run(table, found);
                ColumnChecks.run(table, found);
                CarryChecks.run(table, found);
                FormChecks.run(document, table, found);
                NoteChecks.run(table, found);
                RateChecks.run(table, found);
            }
            TextChecks.run(document, prose, found);
            TextTableChecks.run(documents, document, prose, found);
        }
        DocumentChecks.run(documents, found);
        return found.report();
    }
}
