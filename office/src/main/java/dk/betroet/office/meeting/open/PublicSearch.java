package dk.betroet.office.meeting.open;

import dk.betroet.office.meeting.Choices;
import dk.betroet.office.meeting.publish.PaperKind;
import dk.betroet.office.platform.web.format.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds words in what was published of a body, in any of their Danish forms. It reads as nobody, so
 * nothing that is closed is looked through.
 */
@Component
class PublicSearch {

    /** More than this are not shown. */
    static final int HITS_MAX = 50;

    private static final int ASKED_MAX = 200;
    private static final char BEGIN = '\u0002';
    private static final char END = '\u0003';

    /** A piece of what was found; {@code hit} when it is what was asked for. */
    record Piece(String words, boolean hit) {}

    /** An item in which it was found. */
    record Hit(Text title, Text paper, String href, List<Piece> pieces) {}

    private record Row(UUID item, Hit hit) {}

    /** What was typed, as far as it is looked for. */
    static String cut(@Nullable String typed) {
        String asked = typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return asked.length() > ASKED_MAX ? asked.substring(0, ASKED_MAX) : asked;
    }

    /** Where the words are found, the best first, each item once. */
    List<Hit> hits(JdbcClient sql, UUID body, String asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<UUID> told = new HashSet<>();
        return sql.sql("""
                select i.publication_id, i.item_id, i.number, i.heading, p.paper, m.held_on,
                    ts_headline('danish', i.words, q.asked, 'StartSel=' || chr(2)
                        || ', StopSel=' || chr(3)
                        || ', MaxFragments=2, MinWords=8, MaxWords=24') as found
                from publication_item i
                    join publication p using (publication_id)
                    join meeting m using (meeting_id),
                    websearch_to_tsquery('danish', :asked) q(asked)
                where p.body_id = :body and to_tsvector('danish', i.words) @@ q.asked
                    and not exists (select 1 from publication n
                        where n.meeting_id = p.meeting_id and n.paper = p.paper
                            and n.item_id is not distinct from p.item_id
                            and n.version > p.version)
                order by ts_rank(to_tsvector('danish', i.words), q.asked) desc, m.held_on desc,
                    p.paper desc, i.number
                limit :most""")
                .param("asked", asked).param("body", body).param("most", 2 * HITS_MAX)
                .query((row, n) -> hit(row)).list().stream()
                .filter(row -> told.add(row.item())).map(Row::hit).limit(HITS_MAX).toList();
    }

    private static Row hit(ResultSet row) throws SQLException {
        String heading = row.getString("heading");
        String number = Integer.toString(row.getInt("number"));
        PaperKind kind = Choices.of(PaperKind.class, row.getString("paper"));
        return new Row(row.getObject("item_id", UUID.class), new Hit(
                heading == null ? Text.of("publish.closed-item") : Text.plain(heading),
                Text.of("public.in-paper", Text.of("choice.paper-kind." + kind.id()),
                        row.getObject("held_on", LocalDate.class), number),
                "/public/papers/" + row.getObject("publication_id", UUID.class)
                        + "#item-" + number, pieces(row.getString("found"))));
    }

    /** What was found, cut where a hit begins and ends. */
    static List<Piece> pieces(String found) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        boolean hit = false;
        for (char sign : found.toCharArray()) {
            if (sign == BEGIN || sign == END) {
                if (!words.isEmpty()) {
                    pieces.add(new Piece(words.toString(), hit));
                    words.setLength(0);
                }
                hit = sign == BEGIN;
            } else {
                words.append(sign);
            }
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece(words.toString(), hit));
        }
        return pieces;
    }
}
