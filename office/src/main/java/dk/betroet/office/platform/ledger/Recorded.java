package dk.betroet.office.platform.ledger;

import dk.betroet.kernel.evidence.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact as it stands in the book.
 *
 * @param id its identity
 * @param unit the book it is in
 * @param sequence its number in the book
 * @param voucher the number on the paper, when money moved
 * @param operation what was done
 * @param happenedOn the day it happened
 * @param recordedAt when it was recorded
 * @param hash the end of the chain with it
 */
public record Recorded(
        UUID id,
        UUID unit,
        long sequence,
        Optional<Long> voucher,
        String operation,
        LocalDate happenedOn,
        Instant recordedAt,
        Sha256 hash) {}
