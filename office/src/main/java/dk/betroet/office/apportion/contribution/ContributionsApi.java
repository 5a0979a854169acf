package dk.betroet.office.apportion.contribution;

import dk.betroet.kernel.money.Money;
import dk.betroet.office.platform.api.Call;
import dk.betroet.office.platform.api.DescribedReads;
import dk.betroet.office.platform.api.JsonParts;
import dk.betroet.office.platform.api.Page;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Contributions for programs: the list, and one with what each municipality pays, its claims and
 * what was paid on them. Amounts are in øre.
 */
@RestController
@RequestMapping("/api/v1/units/{slug}/contributions")
class ContributionsApi implements DescribedReads {

    private final Database database;
    private final ContributorDesk desk;
    private final Call call;

    ContributionsApi(Database database, ContributorDesk desk, Call call) {
        this.database = database;
        this.desk = desk;
        this.call = call;
    }

    @Override
    public List<String> addresses() {
        return List.of("contributions", "contributions/{id}");
    }

    @GetMapping
    Map<String, Object> list(Visit visit, HttpServletRequest request) {
        return Page.of(all(visit, request), one -> one.contribution().id(), request, call)
                .answer("contributions", ContributionsApi::json);
    }

    @GetMapping("/{id}")
    Map<String, Object> one(Visit visit, @PathVariable UUID id, HttpServletRequest request) {
        ContributionViews.Whole found = all(visit, request).stream()
                .filter(one -> one.contribution().id().equals(id)).findFirst()
                .orElseThrow(() -> call.notFound(request));
        Map<String, Object> json = json(found);
        json.put("parts", found.parts().stream().map(ContributionsApi::part).toList());
        json.put("claims", found.claims().stream().map(ContributionsApi::claim).toList());
        return json;
    }

    private List<ContributionViews.Whole> all(Visit visit, HttpServletRequest request) {
        call.needsUnit(visit, request);
        return database.read(visit.tenant(), sql -> desk.all(sql, visit.unit().id()));
    }

    private static Map<String, Object> json(ContributionViews.Whole whole) {
        Contribution of = whole.contribution();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", of.id());
        json.put("title", of.title());
        json.put("year", of.year());
        json.put("total", of.total().toOere());
        json.put("base", of.base());
        json.put("rate", of.rate());
        json.put("referenceOn", of.referenceOn().toString());
        json.put("quarter", of.quarter());
        json.put("source", of.source());
        json.put("instalments", of.instalments());
        json.put("firstDue", of.firstDue().toString());
        json.put("decidedOn", of.decidedOn().toString());
        JsonParts.put(json, "replaces", of.replaces());
        json.put("replaced", of.replaced());
        json.put("open", whole.open().toOere());
        return json;
    }

    private static Map<String, Object> part(Contribution.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", part.code());
        json.put("name", part.name());
        json.put("people", part.people());
        json.put("amount", part.amount().toOere());
        json.put("unindexed", part.unindexed().toOere());
        return json;
    }

    private static Map<String, Object> claim(Contribution.Claim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", claim.id());
        json.put("number", claim.number());
        json.put("code", claim.code());
        json.put("instalment", claim.instalment());
        json.put("amount", claim.amount().toOere());
        JsonParts.put(json, "tax", oere(claim.tax()));
        JsonParts.put(json, "setOff", oere(claim.setOff()));
        json.put("issuedOn", claim.issuedOn().toString());
        json.put("dueOn", claim.dueOn().toString());
        json.put("paid", claim.paid().toOere());
        JsonParts.put(json, "credited", oere(claim.credited()));
        JsonParts.put(json, "creditNumber", claim.creditNumber());
        json.put("open", claim.open().toOere());
        return json;
    }

    private static @Nullable Long oere(Money amount) {
        return amount.isZero() ? null : amount.toOere();
    }
}
