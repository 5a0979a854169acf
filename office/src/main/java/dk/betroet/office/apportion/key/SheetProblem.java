package dk.betroet.office.apportion.key;

import dk.betroet.kernel.key.Agreement;
import dk.betroet.office.platform.web.format.Text;
import java.util.List;

/**
 * Something that is wrong with a file of rows and columns.
 *
 * @param line where, from 1
 * @param id what, as in the bundle's {@code apportion.file.<id>}
 * @param arguments what the sentence names
 */
public record SheetProblem(int line, String id, List<Object> arguments) {

    public SheetProblem {
        arguments = List.copyOf(arguments);
    }

    /** A problem with what its sentence names. */
    public static SheetProblem of(int line, String id, Object... arguments) {
        return new SheetProblem(line, id, List.of(arguments));
    }

    /** Something that is wrong with an agreement as a whole. */
    public static SheetProblem of(Agreement.Problem problem, BasisFile file, String region) {
        return of(1, problem.fault().id(), file.names().getOrDefault(problem.code(), region),
                problem.stated().toString(), problem.wanted().toString());
    }

    /** What is wrong and what would be right. */
    public Text toText() {
        return new Text.Key("apportion.file." + id, arguments);
    }
}
