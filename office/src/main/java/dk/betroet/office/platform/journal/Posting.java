package dk.betroet.office.platform.journal;

import dk.betroet.kernel.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One amount into a place (positive) or out of it (negative), of one owner.
 *
 * @param voucher the number of the voucher it is of, from 1; 0 for an opening balance
 * @param operation what was done, such as {@code custody.pay-out}
 * @param happenedOn the day it happened
 * @param recordedOn the day it was recorded, in Denmark
 * @param fund whose it is
 * @param place where it is
 * @param purpose what it was for
 */
record Posting(long voucher, String operation, LocalDate happenedOn, LocalDate recordedOn,
        UUID fund, UUID place, String purpose, Money amount) {}
