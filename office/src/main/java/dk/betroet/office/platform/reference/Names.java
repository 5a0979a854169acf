package dk.betroet.office.platform.reference;

import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.web.format.Text;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Names as they are shown: in Danish order, aa as å and last, and with a word for none. */
public final class Names {

    private Names() {}

    /** Danish order. A new one each time, since a collator keeps state. */
    public static Comparator<String> danish() {
        Collator collator = Collator.getInstance(Locale.of("da", "DK"));
        return collator::compare;
    }

    /** What a person is called among these names; whose name is erased is called so. */
    public static Text of(Map<UUID, String> names, UUID person) {
        String name = names.get(person);
        return name == null ? Text.of("operation.erased") : Text.plain(name);
    }

    static Comparator<Reference.Option> byLabel() {
        return Comparator.comparing(Reference.Option::label, danish());
    }
}
