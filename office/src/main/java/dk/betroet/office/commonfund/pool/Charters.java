package dk.betroet.office.commonfund.pool;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.operation.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A charter as it is typed: what is filled in, and the charter itself when all of it is. */
final class Charters {

    /** How many fields a charter has in the rule book's words. */
    static final int FIELDS = 6;

    private Charters() {}

    /** Which fields are filled in, in words of the list {@code field}. */
    static Set<String> fields(@Nullable String purpose, @Nullable Money amount,
            Charter.@Nullable Collection collection, @Nullable PersonId responsible,
            Charter.@Nullable Sharing sharing, boolean voluntary) {
        Set<String> fields = new HashSet<>();
        put(fields, "purpose", purpose != null);
        put(fields, "amount", amount != null);
        put(fields, "collection", collection != null);
        put(fields, "responsible", responsible != null);
        put(fields, "surplus", sharing != null);
        put(fields, "voluntary", voluntary);
        return fields;
    }

    /** The charter; a missing field is a bug, since the rule book has asked for all of them. */
    static Charter of(int version, @Nullable String purpose, List<Category> categories,
            @Nullable Money amount, Charter.@Nullable Collection collection,
            @Nullable PersonId responsible, Charter.@Nullable Sharing sharing, LocalDate from) {
        return new Charter(version,
                Objects.requireNonNull(purpose),
                categories.stream().map(Category::id).collect(Collectors.toSet()),
                Objects.requireNonNull(amount),
                Objects.requireNonNull(collection),
                Objects.requireNonNull(responsible).value(),
                Objects.requireNonNull(sharing),
                from);
    }

    private static void put(Set<String> fields, String field, boolean filled) {
        if (filled) {
            fields.add(field);
        }
    }
}
