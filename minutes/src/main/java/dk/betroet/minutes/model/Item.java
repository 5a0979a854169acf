package dk.betroet.minutes.model;

/**
 * A matter on an agenda or in minutes.
 *
 * @param number as it stands, such as {@code 4} or {@code 3.1}; empty when it has none
 * @param title what it is called
 * @param openness whether it is said to be open or closed
 * @param isSupplementary whether it stands on a supplementary agenda
 * @param caseNumber what another system calls the case; empty when not told
 * @param foreignId what another system calls the item; empty when not told
 * @param refersTo the words that send the reader to another paper; empty when there are none
 * @param content what was found in it
 */
public record Item(String number, String title, Openness openness, boolean isSupplementary,
        String caseNumber, String foreignId, String refersTo, Place place, Confidence confidence,
        Content content) implements Matter {}
