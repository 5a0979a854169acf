package dk.betroet.office.account.bank;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.account.bankfile.BankDetail;
import dk.betroet.office.account.bankfile.BankLine;
import dk.betroet.office.account.bankfile.Counterparty;
import dk.betroet.office.account.bankfile.Reference;
import dk.betroet.office.platform.operation.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of a bank line as one text, so that they can be sealed: who paid, what for, by which
 * number. Day and amount are not among them; they stand open.
 */
final class LineWords {

    /** What is left of a line whose person has been erased. */
    static final String NONE = "{}";

    private LineWords() {}

    static String write(BankLine line) {
        Map<String, Object> tree = party(line.text(), line.references(), line.counterparty());
        tree.put("line", line.fileLine());
        tree.put("reversal", line.reversal());
        if (line.valueDate() != null) {
            tree.put("value", line.valueDate().toString());
        }
        tree.put("details", line.details().stream().map(detail -> {
            Map<String, Object> one =
                    party(detail.text(), detail.references(), detail.counterparty());
            if (detail.amount() != null) {
                one.put("amount", detail.amount().toOere());
            }
            return one;
        }).toList());
        return Json.write(tree);
    }

    static BankLine read(String words, int number, LocalDate bookedOn, Money amount) {
        Map<String, Object> tree = Json.readMap(words);
        String value = text(tree, "value");
        return new BankLine(number,
                tree.get("line") instanceof Number line ? line.intValue() : 0,
                bookedOn,
                value.isEmpty() ? null : LocalDate.parse(value),
                amount,
                Boolean.TRUE.equals(tree.get("reversal")),
                references(tree),
                text(tree, "text"),
                counterparty(tree),
                maps(tree.get("details")).stream().map(LineWords::detail).toList());
    }

    private static BankDetail detail(Map<String, Object> tree) {
        Money amount = tree.get("amount") instanceof Number oere
                ? Money.ofOere(oere.longValue()) : null;
        return new BankDetail(amount, references(tree), text(tree, "text"), counterparty(tree));
    }

    private static Map<String, Object> party(
            String text, List<Reference> references, Counterparty counterparty) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("text", text);
        tree.put("name", counterparty.name());
        tree.put("account", counterparty.account());
        tree.put("references", references.stream()
                .map(one -> Map.of("kind", one.kind().name(), "value", one.value()))
                .toList());
        return tree;
    }

    private static List<Reference> references(Map<String, Object> tree) {
        return maps(tree.get("references")).stream()
                .map(one -> new Reference(
                        Reference.Kind.valueOf(text(one, "kind")), text(one, "value")))
                .toList();
    }

    private static Counterparty counterparty(Map<String, Object> tree) {
        return new Counterparty(text(tree, "name"), text(tree, "account"));
    }

    private static String text(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof String text ? text : "";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return list instanceof List<?> many ? (List<Map<String, Object>>) many : List.of();
    }
}
