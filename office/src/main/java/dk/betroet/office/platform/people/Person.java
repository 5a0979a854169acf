package dk.betroet.office.platform.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as the house knows them today: known, or erased with the id left for the books. */
public sealed interface Person {

    /** The id that roles, signatures and the ledger refer to. */
    UUID id();

    /**
     * A person whose data can be read.
     *
     * @param name as written on papers, at most 120 characters
     * @param born date of birth, when known
     * @param cpr personal number, when the house has a ground to keep it
     * @param contact how to reach them
     */
    record Known(UUID id, String name, @Nullable LocalDate born, @Nullable Cpr cpr,
            Contact contact) implements Person {}

    /** A person whose data was made unreadable. Show as "slettet" or "erased". */
    record Erased(UUID id) implements Person {}

    /** Ways to reach a person; each may be absent. Mail may carry links, never personal data. */
    record Contact(@Nullable String email, @Nullable String phone, @Nullable String address) {

        /** No way known. */
        public static final Contact NONE = new Contact(null, null, null);
    }
}
