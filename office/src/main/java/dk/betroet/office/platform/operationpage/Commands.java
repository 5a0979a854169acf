package dk.betroet.office.platform.operationpage;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldKind;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Operation;
import dk.betroet.office.platform.operation.References;
import dk.betroet.office.platform.operation.Sealer;
import dk.betroet.office.platform.people.Cpr;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.ColumnView;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.RowView;
import dk.betroet.office.platform.web.view.TableView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a stored command: one that waits, with its values plain, or one in the book, with its
 * personal values sealed beside the chain. A CPR number is always masked.
 */
@Component
public class Commands {

    private final Labels labels;
    private final References references;
    private final Sealer sealer;
    private final EvidenceRight files;

    Commands(Labels labels, References references, Sealer sealer, EvidenceRight files) {
        this.labels = labels;
        this.references = references;
        this.sealer = sealer;
        this.files = files;
    }

    /**
     * The command as people read it.
     *
     * @param tree as {@link CommandShape#toTree} or {@link Sealer#payload} wrote it
     */
    public CommandView view(
            Visit visit, Context context, Operation<?> operation, Map<String, Object> tree) {
        Showing showing = new Showing(visit, context, operation);
        showing.group(operation.shape(), "", tree);
        return new CommandView(showing.facts, showing.tables);
    }

    /** One command being shown. */
    private final class Showing {

        private final Visit visit;
        private final Context context;
        private final Operation<?> operation;
        private final List<TableView> tables = new ArrayList<>();
        private FactsView facts = FactsView.none();

        Showing(Visit visit, Context context, Operation<?> operation) {
            this.visit = visit;
            this.context = context;
            this.operation = operation;
        }

        void group(CommandShape<?> shape, String path, Map<?, ?> tree) {
            for (FieldSpec field : shape.fields()) {
                Object value = tree.get(field.name());
                String at = path + field.name();
                if (value == null || value instanceof List<?> none && none.isEmpty()) {
                    continue;
                }
                CommandShape<?> nested = field.nested();
                if (nested != null && value instanceof List<?> rows) {
                    tables.add(table(nested, at, rows));
                } else if (nested != null && value instanceof Map<?, ?> map) {
                    group(nested, at + ".", map);
                } else if (value instanceof List<?> several) {
                    several.forEach(one -> fact(field, at, one));
                } else {
                    fact(field, at, value);
                }
            }
        }

        private void fact(FieldSpec field, String path, Object value) {
            facts = facts.with(labels.field(operation, path), cell(field, path, value));
        }

        private TableView table(CommandShape<?> nested, String path, List<?> rows) {
            List<ColumnView> columns = nested.fields().stream()
                    .map(field -> column(field, path + "." + field.name()))
                    .toList();
            List<RowView> views = new ArrayList<>();
            for (Object row : rows) {
                if (row instanceof Map<?, ?> map) {
                    views.add(new RowView(nested.fields().stream()
                            .map(field -> cell(field, path + "." + field.name(),
                                    map.get(field.name())))
                            .toList()));
                }
            }
            return new TableView(labels.field(operation, path), columns, views, null);
        }

        private ColumnView column(FieldSpec field, String path) {
            Text label = labels.field(operation, path);
            boolean numeric =
                    field.kind() == FieldKind.MONEY || field.kind() == FieldKind.NUMBER;
            return numeric
                    ? ColumnView.numeric(field.name(), label)
                    : ColumnView.of(field.name(), label);
        }

        private Cell cell(FieldSpec field, String path, @Nullable Object value) {
            return switch (value) {
                case null -> Cell.nothing();
                case Map<?, ?> sealed when sealed.get("sealed") instanceof String id ->
                        opened(field, id);
                case Number number when field.kind() == FieldKind.MONEY ->
                        Cell.of(Money.ofOere(number.longValue()));
                case Number number -> Cell.of(number.longValue());
                case Boolean flag -> Cell.of(Text.of(flag ? "operation.yes" : "operation.no"));
                case String text -> words(field, path, text);
                default -> Cell.of(value.toString());
            };
        }

        private Cell words(FieldSpec field, String path, String text) {
            return switch (field.kind()) {
                case DATE -> Cell.of(LocalDate.parse(text));
                case CHOICE -> Cell.of(labels.choice(operation, path, field, text));
                case CPR -> Cell.of(masked(text));
                case REFERENCE -> references.label(context, field, UUID.fromString(text))
                        .map(Cell::of)
                        .orElseGet(() -> Cell.of(Text.of("operation.erased")));
                case EVIDENCE -> files.opens(visit, UUID.fromString(text), context.sql())
                        ? Cell.link(visit.path("/evidence/" + text),
                                Text.of("operation.open-file"))
                        : Cell.of(Text.of("operation.file-kept"));
                default -> Cell.of(text);
            };
        }

        private Cell opened(FieldSpec field, String id) {
            Optional<String> text = sealer.open(context.sql(), UUID.fromString(id));
            if (text.isEmpty()) {
                return Cell.of(Text.of("operation.erased"));
            }
            return Cell.of(field.kind() == FieldKind.CPR
                    ? masked(text.get())
                    : text.get());
        }
    }

    private static String masked(String digits) {
        return Cpr.parse(digits) instanceof Cpr.Read(Cpr cpr) ? cpr.masked() : "••••";
    }
}
