package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.TableView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operation's form begins with and is held against: a paper of which somebody says what it
 * holds. A job adds one for an operation of its own; most operations have none.
 */
public interface FormBeside {

    /**
     * A line of what the form is held against.
     *
     * @param isFound whether something was found on it
     */
    record Line(int number, String text, boolean isFound) {}

    /**
     * What stands beside the form.
     *
     * @param lines of the paper
     * @param tables about it, below the form
     */
    record Beside(Text heading, List<Line> lines, List<TableView> tables) {
        public Beside {
            lines = List.copyOf(lines);
            tables = List.copyOf(tables);
        }
    }

    /** The operation that it is for. */
    String operation();

    /**
     * What the fields begin with when the form is opened.
     *
     * @param typed what the address says, by field
     */
    Map<String, Object> begin(Context context, Map<String, Object> typed);

    /** What stands beside it, if the fields say of what. */
    Optional<Beside> beside(Context context, Map<String, Object> typed);
}
