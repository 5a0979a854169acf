package dk.betroet.accounts.table;

import java.util.Locale;

/**
 * The head of a column.
 *
 * @param printed its words in the source
 * @param year the year that it is about; 0 when it does not say
 * @param basis budget, forecast or accounts
 * @param status how far it has come
 * @param decision by which decision it was approved; empty when not told
 * @param priceLevel in which year's prices, as printed; empty when not told
 * @param source the document that it was read from
 * @param version the document's version; empty when not told
 * @param place where it stands
 */
public record Head(String printed, int year, Basis basis, Status status, String decision,
        String priceLevel, String source, String version, Position place) {

    private static final int SLUG_MAX = 60;

    /** The same column as another document knows it: its basis and year. */
    public String id() {
        if (basis != Basis.UNSAID) {
            return year == 0 ? basis.id() : basis.id() + "_" + year;
        }
        String slug = printed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "_");
        return slug.length() <= SLUG_MAX ? slug : slug.substring(0, SLUG_MAX);
    }

    /** The same head with the status told. */
    public Head with(Status other) {
        return new Head(printed, year, basis, other, decision, priceLevel, source, version, place);
    }

    /** The same head with its price level told. */
    public Head at(String level) {
        return new Head(printed, year, basis, status, decision, level, source, version, place);
    }

    /** The same head, approved by a decision. */
    public Head approved(String byDecision) {
        return new Head(printed, year, basis, Status.APPROVED, byDecision, priceLevel, source,
                version, place);
    }
}
