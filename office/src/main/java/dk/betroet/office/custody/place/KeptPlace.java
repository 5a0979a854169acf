package dk.betroet.office.custody.place;

import dk.betroet.kernel.ledger.PlaceKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in which the unit keeps money or things. Not the world outside, and not what is in it.
 *
 * @param storageClass how it is secured, a word of the list {@code storage-class}
 * @param responsible the leader who answers for it, or null
 * @param holder the employee whose card or hand it is, or null
 * @param fund whose alone it is, or null when it holds several owners' money
 * @param accountNumber the bank's number, or null when it is no account
 * @param accountKind a word of the list {@code account-kind}, or null when it is no account
 * @param jointHolders how many must draw together
 * @param closedOn the day it was given up, or null
 */
public record KeptPlace(
        UUID id, PlaceKind kind, String name, @Nullable String storageClass,
        @Nullable UUID responsible, @Nullable UUID holder, @Nullable UUID fund,
        @Nullable String accountNumber, @Nullable String accountKind, int jointHolders,
        boolean ownBooks, LocalDate openedOn, @Nullable LocalDate closedOn) {

    /** The word of the list {@code place-kind} in the rule book's vocabulary. */
    public String ruleWord() {
        return switch (kind) {
            case CASH_BOX -> "cash-box";
            case BANK_ACCOUNT -> "bank-account";
            case CARD -> "card";
            case HAND -> "employee-hand";
            case BANK_BOX -> "bank-box";
            case OUTSIDE -> throw new IllegalStateException("the world outside is no kept place");
        };
    }
}
