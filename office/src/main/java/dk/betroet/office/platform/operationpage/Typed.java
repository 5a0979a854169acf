package dk.betroet.office.platform.operationpage;

import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.FieldKind;
import dk.betroet.office.platform.operation.FieldSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns the flat parameters of a form into the tree that a command is read from. Only names that
 * the command's shape has are looked at; the values stay as they were typed.
 *
 * @param parameters as the request has them
 * @param files identities of files kept from this request, by parameter
 */
record Typed(Map<String, String[]> parameters, Map<String, List<String>> files) {

    /** The most rows of one table that are read. */
    static final int ROWS_MAX = 200;

    /** The end of the name of the boxes that keep a file received earlier. */
    static final String KEPT = ".kept";

    /** Reads the values of a command. */
    Map<String, Object> tree(CommandShape<?> shape) {
        return group(shape, "");
    }

    private Map<String, Object> group(CommandShape<?> shape, String prefix) {
        Map<String, Object> tree = new HashMap<>();
        for (FieldSpec field : shape.fields()) {
            tree.put(field.name(), value(field, prefix + field.name()));
        }
        return tree;
    }

    private Object value(FieldSpec field, String name) {
        CommandShape<?> nested = field.nested();
        if (nested != null) {
            return field.list() ? rows(nested, name) : group(nested, name + ".");
        }
        if (field.kind() == FieldKind.EVIDENCE) {
            List<String> ids = evidence(name);
            return field.list() ? ids : ids.isEmpty() ? "" : ids.getFirst();
        }
        String[] values = parameters.getOrDefault(name, new String[0]);
        if (!field.list()) {
            return values.length == 0 ? "" : values[0];
        }
        boolean lines = field.kind() == FieldKind.TEXT || field.kind() == FieldKind.NOTE
                || field.kind() == FieldKind.NAME;
        return lines
                ? Arrays.stream(values).flatMap(String::lines).toList()
                : List.of(values);
    }

    /** A new file stands before one that was received earlier. */
    private List<String> evidence(String name) {
        return Stream.concat(
                        files.getOrDefault(name, List.of()).stream(),
                        Arrays.stream(parameters.getOrDefault(name + KEPT, new String[0])))
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> rows(CommandShape<?> nested, String name) {
        Pattern row = Pattern.compile(Pattern.quote(name) + "\\[([0-9]{1,3})]\\..{1,200}");
        TreeSet<Integer> numbers = new TreeSet<>();
        Stream.concat(parameters.keySet().stream(), files.keySet().stream()).forEach(parameter -> {
            Matcher matcher = row.matcher(parameter);
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        });
        List<Map<String, Object>> rows = new ArrayList<>();
        numbers.stream().limit(ROWS_MAX)
                .forEach(number -> rows.add(group(nested, name + "[" + number + "].")));
        return rows;
    }

    /** Adds an empty row to the table of this name, at the top of the command. */
    static void addRow(Map<String, Object> tree, String name) {
        if (tree.get(name) instanceof List<?> rows && rows.size() < ROWS_MAX) {
            List<Object> more = new ArrayList<>(rows);
            more.add(new HashMap<String, Object>());
            tree.put(name, more);
        }
    }

    /** Takes a row out of a table: {@code shares[2]}. */
    static void removeRow(Map<String, Object> tree, String row) {
        Matcher matcher = Pattern.compile("([A-Za-z0-9]+)\\[([0-9]{1,3})]").matcher(row);
        if (matcher.matches() && tree.get(matcher.group(1)) instanceof List<?> rows) {
            int number = Integer.parseInt(matcher.group(2));
            if (number < rows.size()) {
                List<Object> fewer = new ArrayList<>(rows);
                fewer.remove(number);
                tree.put(matcher.group(1), fewer);
            }
        }
    }
}
