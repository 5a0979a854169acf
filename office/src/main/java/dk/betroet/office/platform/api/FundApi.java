package dk.betroet.office.platform.api;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.web.format.Formats;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One fund's money: its lines page by page, and what it had in each place. Both can be asked as of
 * the day it happened ({@code asOf}) and as of the moment it was known ({@code recordedAsOf}).
 */
@RestController
@RequestMapping("/api/v1/units/{slug}/funds/{fund}")
class FundApi {

    private static final int YEAR_MIN = 1850;
    private static final int YEAR_MAX = 2199;

    private static final String KNOWN = """
            from line l join fact f on f.unit_id = l.unit_id and f.sequence = l.sequence
            where l.fund_id = :fund and l.unit_id = :unit
              and (cast(:day as date) is null or l.happened_on <= :day)
              and (cast(:moment as timestamptz) is null or f.recorded_at <= :moment)
            """;

    private final Database database;
    private final ReadLog readLog;
    private final Call call;

    FundApi(Database database, ReadLog readLog, Call call) {
        this.database = database;
        this.readLog = readLog;
        this.call = call;
    }

    /** The two dates that a read can be as of. */
    private record AsOf(@Nullable LocalDate day, @Nullable Instant moment) {}

    private record LineRow(long sequence, int number, int side, Map<String, Object> json) {}

    /** Where the last page ended. */
    private record Cursor(long sequence, int number, int side) {

        static final Cursor START = new Cursor(0, 0, 0);

        String written() {
            String plain = sequence + "." + number + "." + side;
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
        }

        static Optional<Cursor> read(String written) {
            try {
                String plain = new String(
                        Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII);
                if (!plain.matches("[0-9]{1,18}\\.[0-9]{1,5}\\.-?1")) {
                    return Optional.empty();
                }
                String[] parts = plain.split("\\.");
                return Optional.of(new Cursor(Long.parseLong(parts[0]),
                        Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    @GetMapping("/entries")
    Map<String, Object> entries(Visit visit, @PathVariable UUID fund,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit, HttpServletRequest request) {
        enter(visit, fund, request);
        AsOf asOf = asOf(request);
        Cursor after = cursor == null ? Cursor.START : Cursor.read(cursor)
                .orElseThrow(() -> call.cursorUnknown(request));
        int shown = Math.clamp(limit, 1, Page.LIMIT_MAX);
        List<LineRow> rows = database.read(visit.tenant(),
                sql -> lines(sql, visit, fund, asOf, after, shown + 1));
        Map<String, Object> body = new LinkedHashMap<>();
        List<LineRow> page = rows.stream().limit(shown).toList();
        body.put("entries", page.stream().map(LineRow::json).toList());
        if (rows.size() > shown) {
            LineRow last = page.getLast();
            body.put("next", new Cursor(last.sequence(), last.number(), last.side()).written());
        }
        return body;
    }

    private static List<LineRow> lines(JdbcClient sql, Visit visit, UUID fund, AsOf asOf,
            Cursor after, int max) {
        return known(sql, "select l.*, f.fact_id, f.voucher, f.operation, f.recorded_at " + KNOWN
                + """
                and (l.sequence, l.number, l.side) > (:sequence, :number, :side)
                order by l.sequence, l.number, l.side limit :max""", visit, fund, asOf)
                .param("sequence", after.sequence())
                .param("number", after.number())
                .param("side", after.side())
                .param("max", max)
                .query((row, n) -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("fact", row.getObject("fact_id", UUID.class));
                    json.put("sequence", row.getLong("sequence"));
                    json.put("voucher", row.getLong("voucher"));
                    json.put("operation", row.getString("operation"));
                    json.put("happenedOn", row.getString("happened_on"));
                    json.put("recordedAt", row.getObject("recorded_at", OffsetDateTime.class)
                            .toInstant().toString());
                    json.put("place", row.getObject("place_id", UUID.class));
                    json.put("purpose", row.getString("purpose"));
                    json.put("amount", row.getLong("amount"));
                    return new LineRow(row.getLong("sequence"), row.getInt("number"),
                            row.getInt("side"), json);
                })
                .list();
    }

    @GetMapping("/balances")
    Map<String, Object> balances(
            Visit visit, @PathVariable UUID fund, HttpServletRequest request) {
        enter(visit, fund, request);
        AsOf asOf = asOf(request);
        List<Map<String, Object>> places = database.read(visit.tenant(), sql -> known(sql, """
                select l.place_id, p.name, p.kind, sum(l.amount) as amount
                """ + KNOWN.replace("where", "join place p on p.place_id = l.place_id where") + """
                and p.kind <> 'outside'
                group by l.place_id, p.name, p.kind order by p.name, l.place_id""",
                visit, fund, asOf)
                .query((row, n) -> {
                    Map<String, Object> place = new LinkedHashMap<>();
                    place.put("place", row.getObject("place_id", UUID.class));
                    place.put("name", row.getString("name"));
                    place.put("kind", row.getString("kind"));
                    place.put("amount", row.getLong("amount"));
                    return place;
                })
                .list());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("amount", places.stream()
                .mapToLong(place -> (Long) place.getOrDefault("amount", 0L)).sum());
        body.put("places", places);
        return body;
    }

    private static JdbcClient.StatementSpec known(
            JdbcClient sql, String text, Visit visit, UUID fund, AsOf asOf) {
        Instant moment = asOf.moment();
        return sql.sql(text)
                .param("fund", fund)
                .param("unit", visit.unit().id())
                .param("day", asOf.day(), Types.DATE)
                .param("moment", moment == null ? null
                        : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Lets in who may see this fund, and notes the look. */
    private void enter(Visit visit, UUID fund, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        record Owner(@Nullable UUID person) {}
        Optional<Owner> owner = database.read(visit.tenant(), sql -> sql
                .sql("select person_id from fund where unit_id = ? and fund_id = ?")
                .params(visit.unit().id(), fund)
                .query((row, n) -> new Owner(row.getObject("person_id", UUID.class)))
                .optional());
        UUID person = owner.map(Owner::person).orElse(null);
        boolean seen = owner.isPresent()
                && (person == null ? visit.seesUnit() : visit.sees(person));
        if (!seen) {
            throw call.notFound(request);
        }
        if (person != null) {
            readLog.note(visit.caller(), person, visit.unit().id(), "api.fund", "api");
        }
    }

    private AsOf asOf(HttpServletRequest request) {
        try {
            String day = request.getParameter("asOf");
            String moment = request.getParameter("recordedAsOf");
            return new AsOf(day == null ? null : sane(LocalDate.parse(day)),
                    moment == null ? null : moment(moment));
        } catch (DateTimeException e) {
            throw new Stop(Problem.of(
                    400, "date_unknown", call.words(request).key("api.date_unknown")));
        }
    }

    /** A moment, or the end of a day in Denmark. */
    private static Instant moment(String text) {
        if (text.length() == 10) {
            return sane(LocalDate.parse(text)).plusDays(1).atStartOfDay(Formats.ZONE).toInstant()
                    .minusNanos(1_000);
        }
        Instant moment = Instant.parse(text);
        sane(LocalDate.ofInstant(moment, Formats.ZONE));
        return moment;
    }

    /** The day, if it is one that a database and a reader can mean. */
    private static LocalDate sane(LocalDate day) {
        if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
            throw new DateTimeException("no year of ours");
        }
        return day;
    }
}
