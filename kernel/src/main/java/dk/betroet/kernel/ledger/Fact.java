package dk.betroet.kernel.ledger;

import dk.betroet.kernel.approval.Signature;
import dk.betroet.kernel.evidence.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened in a book, with all that justified it. Money moved or not: that a mandate
 * was given, a box counted or a statement approved is a fact too, and stands in the same chain.
 *
 * <p>Names, CPR numbers, free text and images are not in here: the payload holds commitments to
 * them ({@code docs/chain.md}), so that a person can be erased and the chain still verifies.
 *
 * @param book whose chain it is in
 * @param sequence 1, 2, 3 … in the book, without gaps
 * @param voucher the number on the paper, only for facts that move money; gap-free in the book
 * @param operation the name of what was done, such as {@code custody.pay-out}
 * @param happenedOn the day it happened
 * @param recordedAt when it was recorded, by the server's clock
 * @param actor the person who asked for it
 * @param mandate the mandate it was done on, if the act needs one
 * @param reverses the id of the fact that this one undoes
 * @param transfers the money that moved; empty when none did
 * @param payload the command, as canonical JSON with personal values replaced by commitments
 * @param verdict the rule book's answer with its citations, as canonical JSON
 * @param signatures who vouched for it, in the order they signed
 * @param evidence hashes of the files that prove it, in order
 */
public record Fact(
        UUID id,
        UUID book,
        long sequence,
        Optional<Long> voucher,
        String operation,
        LocalDate happenedOn,
        Instant recordedAt,
        UUID actor,
        Optional<UUID> mandate,
        Optional<UUID> reverses,
        List<Transfer> transfers,
        String payload,
        String verdict,
        List<Signature> signatures,
        List<Sha256> evidence) {

    public Fact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(book, "book");
        if (sequence < 1 || voucher.isPresent() && voucher.get() < 1) {
            throw new IllegalArgumentException("numbers start at 1");
        }
        if (voucher.isPresent() == transfers.isEmpty()) {
            throw new IllegalArgumentException(
                    "a voucher number is for money that moved, and only that");
        }
        transfers = List.copyOf(transfers);
        signatures = List.copyOf(signatures);
        evidence = List.copyOf(evidence);
    }
}
