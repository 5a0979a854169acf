package dk.betroet.office.platform.api;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.ReadLog;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.desk.Visits;
import dk.betroet.office.platform.operationpage.Pending;
import dk.betroet.office.platform.operationpage.RequestDesk;
import dk.betroet.office.platform.operationpage.RequestList;
import dk.betroet.office.platform.operationpage.Voucher;
import dk.betroet.office.platform.operationpage.Vouchers;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.web.format.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks: units, funds, places, requests and facts, each as far as its reader may see. */
@RestController
@RequestMapping("/api/v1/units")
class ReadsApi {

    private static final int REQUESTS_MAX = 10_000;

    private final Visits visits;
    private final Database database;
    private final Persons persons;
    private final RequestDesk desk;
    private final RequestList requests;
    private final Vouchers vouchers;
    private final ReadLog readLog;
    private final Answers answers;
    private final Call call;

    ReadsApi(Visits visits, Database database, Persons persons, RequestDesk desk,
            RequestList requests, Vouchers vouchers, ReadLog readLog, Answers answers, Call call) {
        this.visits = visits;
        this.database = database;
        this.persons = persons;
        this.desk = desk;
        this.requests = requests;
        this.vouchers = vouchers;
        this.readLog = readLog;
        this.answers = answers;
        this.call = call;
    }

    @GetMapping
    Map<String, Object> units(Caller caller, HttpServletRequest request) {
        call.needs(caller, Caller.Scope.READ, request);
        return Page.of(visits.all(caller), visit -> visit.unit().id(), request, call)
                .answer("units", visit -> Map.of(
                        "id", visit.unit().id(),
                        "slug", visit.unit().slug(),
                        "name", visit.unit().name(),
                        "roles", visit.roles().stream().map(role -> role.id()).toList()));
    }

    private record FundRow(UUID id, String kind, @Nullable UUID person, @Nullable String name,
            String opened, @Nullable String frozen, @Nullable String closed) {}

    @GetMapping("/{slug}/funds")
    Map<String, Object> funds(Visit visit, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        Page<FundRow> page = Page.of(database.read(visit.tenant(), sql -> fundRows(visit, sql)),
                FundRow::id, request, call);
        List<UUID> people =
                page.rows().stream().map(FundRow::person).filter(Objects::nonNull).toList();
        Map<UUID, String> names =
                database.read(visit.tenant(), sql -> persons.names(sql, people));
        if (!people.isEmpty()) {
            readLog.note(visit.caller(), people, visit.unit().id(), "api.funds", "api");
        }
        return page.answer("funds", row -> fund(row, names));
    }

    private static List<FundRow> fundRows(Visit visit, JdbcClient sql) {
        return sql.sql("""
                select fund_id, kind, person_id, name, opened_on, frozen_on, closed_on from fund
                where unit_id = :unit and (:all or person_id = any (:residents))
                order by opened_on, fund_id""")
                .param("unit", visit.unit().id())
                .param("all", visit.seesUnit())
                .param("residents", visit.caller().ties().stream()
                        .map(tie -> tie.resident()).toArray(UUID[]::new))
                .query((row, n) -> new FundRow(
                        row.getObject("fund_id", UUID.class), row.getString("kind"),
                        row.getObject("person_id", UUID.class), row.getString("name"),
                        row.getString("opened_on"), row.getString("frozen_on"),
                        row.getString("closed_on")))
                .list();
    }

    private static Map<String, Object> fund(FundRow row, Map<UUID, String> names) {
        Map<String, Object> fund = new LinkedHashMap<>();
        fund.put("id", row.id());
        fund.put("kind", row.kind());
        JsonParts.put(fund, "person", row.person());
        JsonParts.put(fund, "name", row.person() == null ? row.name() : names.get(row.person()));
        fund.put("openedOn", row.opened());
        JsonParts.put(fund, "frozenOn", row.frozen());
        JsonParts.put(fund, "closedOn", row.closed());
        return fund;
    }

    @GetMapping("/{slug}/places")
    Map<String, Object> places(Visit visit, HttpServletRequest request) {
        call.needsUnit(visit, request);
        List<Map<String, Object>> places = database.read(visit.tenant(), sql -> sql.sql("""
                select place_id, kind, name, opened_on, closed_on from place
                where unit_id = ? and kind <> 'outside' order by name, place_id""")
                .param(visit.unit().id())
                .query((row, n) -> {
                    Map<String, Object> place = new LinkedHashMap<>();
                    place.put("id", row.getObject("place_id", UUID.class));
                    place.put("kind", row.getString("kind"));
                    place.put("name", row.getString("name"));
                    place.put("openedOn", row.getString("opened_on"));
                    JsonParts.put(place, "closedOn", row.getString("closed_on"));
                    return place;
                })
                .list());
        return Page.of(places, place -> (UUID) place.get("id"), request, call)
                .answer("places", place -> place);
    }

    @GetMapping("/{slug}/requests")
    Map<String, Object> requests(Visit visit,
            @RequestParam(defaultValue = "open") String which, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        List<RequestList.Row> rows = database.read(visit.tenant(), sql -> requests.page(visit,
                sql, RequestList.Which.ofId(which), true, REQUESTS_MAX, 0));
        return Page.of(rows, RequestList.Row::id, request, call).answer("requests", row -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", row.id());
            one.put("operation", row.operation());
            one.put("status", row.status());
            one.put("askedBy", row.actor());
            one.put("askedAt", row.askedAt().toString());
            one.put("expiresAt", row.expiresAt().toString());
            JsonParts.put(one, "person", row.resident());
            JsonParts.put(one, "amount", oere(row.amount()));
            one.put("wanted", row.wanted());
            JsonParts.put(one, "fact", row.fact());
            return one;
        });
    }

    @GetMapping("/{slug}/requests/{id}")
    Map<String, Object> request(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        Pending pending = desk.find(visit, id).orElseThrow(() -> call.notFound(request));
        Words words = call.words(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("operation", pending.stored().operation());
        body.put("status", pending.stored().status());
        body.put("open", pending.open());
        body.put("askedBy", pending.stored().actor());
        body.put("askedAt", pending.stored().askedAt().toString());
        body.put("expiresAt", pending.stored().expiresAt().toString());
        body.put("happenedOn", pending.stored().happenedOn().toString());
        body.put("command", pending.stored().command());
        body.put("verdict", answers.verdict(pending.verdict(), words));
        body.put("signatures", pending.gathered().signatures().stream().map(signature -> Map.of(
                "person", signature.person(), "capacity", signature.capacity(),
                "method", signature.method().id(), "at", signature.signedAt().toString()))
                .toList());
        JsonParts.put(body, "fact", pending.stored().fact());
        return body;
    }

    @GetMapping("/{slug}/facts/{fact}")
    ResponseEntity<Object> fact(Visit visit, @PathVariable UUID fact, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        Voucher voucher = vouchers.find(visit, fact).orElseThrow(() -> call.notFound(request));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fact", voucher.fact().id());
        body.put("sequence", voucher.fact().sequence());
        voucher.fact().voucher().ifPresent(number -> body.put("voucher", number));
        body.put("operation", voucher.fact().operation());
        body.put("happenedOn", voucher.fact().happenedOn().toString());
        body.put("recordedAt", voucher.fact().recordedAt().toString());
        body.put("hash", voucher.fact().hash().toString());
        body.put("actor", voucher.actor());
        JsonParts.put(body, "person", voucher.resident());
        JsonParts.put(body, "reverses", voucher.reverses());
        JsonParts.put(body, "reversedBy", voucher.reversedBy());
        body.put("transfers", voucher.transfers().stream().map(moved -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("owner", moved.owner());
            JsonParts.put(one, "from", moved.from());
            JsonParts.put(one, "to", moved.to());
            one.put("purpose", moved.purpose());
            one.put("amount", moved.amount().toOere());
            return one;
        }).toList());
        body.put("signatures", voucher.signatures().stream().map(signed -> Map.of(
                "person", signed.person(), "capacity", signed.capacity(),
                "method", signed.method(), "at", signed.at().toString())).toList());
        body.put("papers", voucher.papers().stream().map(paper -> Map.of(
                "kind", paper.kind(), "evidence", paper.evidence(), "sha256", paper.hash()))
                .toList());
        return ResponseEntity.ok(body);
    }

    private static @Nullable Long oere(@Nullable Money amount) {
        return amount == null ? null : amount.toOere();
    }
}
