package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resident as the staff know them: what is kept, who looks after it, and on what ground. */
final class Kept {

    final Cast.Dweller who;
    final LocalDate movedIn;
    final UUID fund;
    final UUID person;
    /** The resident, on their own behalf. */
    final Caller self;
    /** The cash box of their corridor. */
    final UUID box;
    /** Mandates to the account, by who holds them. */
    final Map<UUID, UUID> mandates = new HashMap<>();
    Caller contact;
    /** Who draws while the contact person is away. */
    @Nullable Caller substitute;
    /** The relative or guardian who looks after it. */
    @Nullable Caller family;
    /** The account that the home draws on. */
    @Nullable UUID account;
    /** Cash in the box, in øre, as the staff reckon. */
    int cash;
    /** Whether they live here now. */
    boolean here = true;

    Kept(Cast.Dweller who, LocalDate movedIn, UUID fund, Caller self, UUID box,
            Caller contact) {
        this.who = who;
        this.movedIn = movedIn;
        this.fund = fund;
        this.person = self.personOrFail();
        this.self = self;
        this.box = box;
        this.contact = contact;
    }

    /** Whether they have lived here since the first day of the year. */
    boolean fromTheStart(Year year) {
        return movedIn.equals(year.start());
    }

    /** The account, of somebody known to have one. */
    UUID accountOrFail() {
        if (account == null) {
            throw new IllegalStateException(who.name() + " has no account");
        }
        return account;
    }

    /** The relative or guardian, of somebody known to have one. */
    Caller familyOrFail() {
        if (family == null) {
            throw new IllegalStateException(who.name() + " has nobody");
        }
        return family;
    }

    /** The mandate that this employee holds, of somebody known to hold one. */
    UUID mandateOf(Caller employee) {
        UUID mandate = mandates.get(employee.personOrFail());
        if (mandate == null) {
            throw new IllegalStateException("no mandate to the account of " + who.name());
        }
        return mandate;
    }
}
