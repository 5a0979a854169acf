package dk.betroet.office.budget.table;

import dk.betroet.accounts.table.Cell;
import dk.betroet.accounts.table.Head;
import dk.betroet.accounts.table.Row;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.api.Call;
import dk.betroet.office.platform.api.DescribedReads;
import dk.betroet.office.platform.api.JsonParts;
import dk.betroet.office.platform.api.Page;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Kept tables for programs: the list, a table with its versions and their columns, and one version
 * with its figures. A figure is in øre, in the sign that is used inside; a blank cell is null.
 */
@RestController
@RequestMapping("/api/v1/units/{slug}")
class BudgetsApi implements DescribedReads {

    private final Database database;
    private final BudgetTables tables;
    private final KeptTablePages pages;
    private final Call call;

    BudgetsApi(Database database, BudgetTables tables, KeptTablePages pages, Call call) {
        this.database = database;
        this.tables = tables;
        this.pages = pages;
        this.call = call;
    }

    @Override
    public List<String> addresses() {
        return List.of("budgets", "budgets/{id}", "budget-versions/{id}");
    }

    @GetMapping("/budgets")
    Map<String, Object> list(Visit visit, HttpServletRequest request) {
        call.needsUnit(visit, request);
        List<KeptTable> all = database.read(visit.tenant(), sql ->
                tables.in(sql, visit.unit().id()));
        return Page.of(all, KeptTable::id, request, call).answer("budgets", table -> Map.of(
                "id", table.id(), "title", table.title(), "versions", table.versions()));
    }

    @GetMapping("/budgets/{id}")
    Map<String, Object> one(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        KeptTablePages.Found found = pages.find(visit, id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", found.table().id());
        json.put("title", found.table().title());
        json.put("versions", found.versions().stream().map(BudgetsApi::version).toList());
        return json;
    }

    @GetMapping("/budget-versions/{id}")
    Map<String, Object> figures(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        call.needs(visit.caller(), Caller.Scope.READ, request);
        UUID table = database.read(visit.tenant(), sql -> tables.of(sql, visit.unit().id(), id))
                .orElseThrow(() -> call.notFound(request));
        KeptTable.Version found = pages.find(visit, table).version(id);
        Map<String, Object> json = version(found);
        json.put("rows", found.table().rows().stream().map(BudgetsApi::row).toList());
        json.put("notes", found.table().notes().stream().map(note -> Map.of(
                "sign", note.sign(), "text", note.text())).toList());
        return json;
    }

    private static Map<String, Object> version(KeptTable.Version version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", version.id());
        json.put("number", version.number());
        json.put("source", version.source().name().toLowerCase(Locale.ROOT));
        json.put("document", version.document());
        JsonParts.put(json, "file", version.file());
        json.put("keptOn", version.keptOn().toString());
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 0; i < version.columns().size(); i++) {
            columns.add(column(version.table().heads().get(i), version.columns().get(i)));
        }
        json.put("columns", columns);
        return json;
    }

    private static Map<String, Object> column(Head head, KeptTable.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", column.id());
        json.put("year", head.year());
        json.put("basis", head.basis().id());
        JsonParts.put(json, "priceLevel", head.priceLevel().isEmpty() ? null : head.priceLevel());
        json.put("revision", column.revision());
        JsonParts.put(json, "proposed", step(column.proposed()));
        JsonParts.put(json, "approved", step(column.approved()));
        return json;
    }

    private static @Nullable Map<String, Object> step(KeptTable.@Nullable Step step) {
        if (step == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", step.on().toString());
        JsonParts.put(json, "body", step.body().isEmpty() ? null : step.body());
        JsonParts.put(json, "point", step.point().isEmpty() ? null : step.point());
        return json;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
        JsonParts.put(json, "group", row.group().isEmpty() ? null : row.group());
        JsonParts.put(json, "code", row.code().isEmpty() ? null : row.code());
        json.put("label", row.label());
        List<@Nullable Long> figures = new ArrayList<>();
        row.cells().stream().map(Cell::figure).forEach(figures::add);
        json.put("figures", figures);
        return json;
    }
}
