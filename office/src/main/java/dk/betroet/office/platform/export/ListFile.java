package dk.betroet.office.platform.export;

import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.RowView;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list on its way to a file.
 *
 * @param name of the file without ending and of the sheet; never a person's name or number, because
 *     files travel
 * @param rows read once, in order; closed by whoever made it
 */
public record ListFile(Text name, List<ColumnView> columns, Stream<RowView> rows) {

    public ListFile {
        columns = List.copyOf(columns);
    }
}
