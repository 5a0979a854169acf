package dk.betroet.office.platform.finding;

import dk.betroet.office.platform.web.format.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fault that the house sees itself, whatever the regulation says: a statement contested, books
 * that do not add up. It is there as long as the detector gives it.
 *
 * @param code stable, {@code job.what}: part of the finding's identity
 * @param subject what it is about; the other part
 * @param fund whose money it concerns, when it is one owner's
 * @param since first day
 * @param dueOn day by which it is to be dealt with
 * @param owner who is to deal with it: a capacity of the vocabulary
 * @param what what is wrong
 * @param href where to deal with it, below the unit: {@code /accounts}
 */
public record Concern(
        String code, UUID subject, @Nullable UUID fund, LocalDate since, LocalDate dueOn,
        String owner, Text what, String href) {}
