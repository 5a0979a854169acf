package dk.betroet.office.door;

import dk.betroet.office.platform.operation.CommandShape;
import dk.betroet.office.platform.operation.FieldKind;
import dk.betroet.office.platform.operation.FieldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Commands that read well, made from the shape of any operation: every field filled in with
 * something of its kind that exists in a household. Whether the act is allowed is another matter.
 */
final class Plausible {

    private static final Map<String, String> PLACES = Map.of(
            "cash-box", "box", "hand", "box", "bank-account", "account", "card", "account",
            "bank-box", "box");

    private static final Map<String, String> FUNDS = Map.of("common-fund", "common-fund",
            "association", "association", "youth-school", "youth-account",
            "savings", "collection", "committee-funds", "committee");

    private static final Map<String, String> PEOPLE =
            Map.of("residents", "person", "leaders", "leader",
                    "municipality-contacts", "municipality-contact");

    private Plausible() {}

    /** A command of a shape; the function gives the identity of a thing by its name. */
    static Map<String, Object> command(CommandShape<?> shape, Function<String, UUID> things) {
        Map<String, Object> command = new LinkedHashMap<>();
        for (FieldSpec field : shape.fields()) {
            Object value = value(field, things);
            command.put(field.name(), field.list() ? listed(field, value) : value);
        }
        return command;
    }

    private static List<Object> listed(FieldSpec field, Object value) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < Math.max(1, field.limits().min()); i++) {
            values.add(value);
        }
        return values;
    }

    /** One value of the kind of a field, as programs send it. */
    static Object value(FieldSpec field, Function<String, UUID> things) {
        CommandShape<?> nested = field.nested();
        return switch (field.kind()) {
            case TEXT -> "Noget".substring(0, (int) Math.min(5, field.limits().max()));
            case NOTE -> "En god grund";
            case NAME -> "Ny Person";
            case CPR -> "0101501234";
            case MONEY -> 100;
            case DATE -> Household.TODAY;
            case NUMBER -> Math.max(1, field.limits().min());
            case BOOLEAN -> true;
            case CHOICE -> FieldSpec.choiceId((Enum<?>) field.type().getEnumConstants()[0]);
            case REFERENCE, EVIDENCE -> things.apply(thing(field)).toString();
            case GROUP -> command(Objects.requireNonNull(nested), things);
        };
    }

    /** What a household calls the thing that a field names. */
    static String thing(FieldSpec field) {
        String from = field.limits().from();
        String first = from.split("[,;]")[0];
        return switch (field.type().getSimpleName()) {
            case "FundId" -> FUNDS.getOrDefault(first, "fund");
            case "PlaceId" -> PLACES.getOrDefault(first, "box");
            case "PersonId" -> PEOPLE.getOrDefault(first, "staff");
            case "FactId" -> "movement";
            case "EvidenceId" -> from.isEmpty() ? "evidence" : "bank-file";
            case "BankLineId" -> "line";
            default -> field.type().getSimpleName().replace("Id", "").toLowerCase(Locale.ROOT);
        };
    }

    /** Whether a field names something. */
    static boolean names(FieldSpec field) {
        return field.kind() == FieldKind.REFERENCE || field.kind() == FieldKind.EVIDENCE;
    }
}
