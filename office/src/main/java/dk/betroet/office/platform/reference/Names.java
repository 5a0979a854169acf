package dk.betroet.office.platform.reference;

import dk.betroet.office.platform.operation.Reference;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order in which Danes look for a name: aa as å, last. */
public final class Names {

    private Names() {}

    /** Danish order. A new one each time, since a collator keeps state. */
    public static Comparator<String> danish() {
        Collator collator = Collator.getInstance(Locale.of("da", "DK"));
        return collator::compare;
    }

    static Comparator<Reference.Option> byLabel() {
        return Comparator.comparing(Reference.Option::label, danish());
    }
}
