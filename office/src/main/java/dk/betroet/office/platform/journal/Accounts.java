package dk.betroet.office.platform.journal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the places and owners of a book are called in another program: one account for each owner
 * in each place. Owners go by number, because such files travel; the number is the end of the
 * fund's identity.
 */
final class Accounts {

    private static final int DIGITS = 12;

    private final Map<UUID, String> places = new HashMap<>();

    /** One account, and the day of the first posting to it. */
    record Opened(String name, LocalDate on) {}

    private Accounts() {}

    /** The accounts of a book. */
    static Accounts of(JdbcClient sql, UUID unit) {
        Accounts accounts = new Accounts();
        sql.sql("select place_id, kind, name from place where unit_id = ?")
                .param(unit)
                .query(row -> {
                    UUID place = row.getObject("place_id", UUID.class);
                    boolean outside = "outside".equals(row.getString("kind"));
                    accounts.places.put(place, outside
                            ? "Equity:Outside"
                            : "Assets:" + word(row.getString("name")) + "-" + digits(place));
                });
        return accounts;
    }

    /** The account of an owner in a place. */
    String name(Posting posting) {
        return name(posting.place(), posting.fund());
    }

    /** Every account that the book has, in the order of the first posting. */
    Map<String, Opened> opened(JdbcClient sql, UUID unit) {
        Map<String, Opened> opened = new LinkedHashMap<>();
        sql.sql("""
                select fund_id, place_id, min(happened_on) as day from line where unit_id = ?
                group by fund_id, place_id order by day, fund_id, place_id""")
                .param(unit)
                .query(row -> {
                    String name = name(row.getObject("place_id", UUID.class),
                            row.getObject("fund_id", UUID.class));
                    opened.put(name, new Opened(name, row.getObject("day", LocalDate.class)));
                });
        return opened;
    }

    private String name(UUID place, UUID fund) {
        return places.get(place) + ":F" + digits(fund);
    }

    private static String digits(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - DIGITS);
    }

    /** Letters and digits that every program takes, beginning with a capital. */
    private static String word(String name) {
        String plain = Normalizer.normalize(name.replace("æ", "ae").replace("Æ", "Ae")
                .replace("ø", "oe").replace("Ø", "Oe").replace("å", "aa").replace("Å", "Aa"),
                Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty()
                ? "Place"
                : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
