package dk.betroet.office.platform.decision;

import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.web.format.Text;
import dk.betroet.office.platform.web.view.Cell;
import dk.betroet.office.platform.web.view.FactsView;
import dk.betroet.office.platform.web.view.LinkView;
import dk.betroet.office.platform.web.view.NoticeView;
import dk.betroet.office.platform.web.view.Tone;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On which decision something was carried out, as its own page tells it: the way to the decision,
 * and a warning once that has been undone. To whoever may not know of the decision it says nothing.
 */
@Component
public class CarriedOutOn {

    /** The field that names the decision, the same in every operation that carries one out. */
    private static final String FIELD = "executes";

    private final DecisionNames names;
    private final Decisions decisions;

    CarriedOutOn(DecisionNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    /** The way to a decision; nothing when there is none that the visitor may know of. */
    public Cell cell(JdbcClient sql, Visit visit, @Nullable UUID decision) {
        return Optional.ofNullable(decision)
                .flatMap(id -> names.named(sql, visit, id).map(name -> Cell.link(path(visit, id),
                        reversed(sql, visit, id) ? Text.of("decision.named-reversed", name)
                                : name)))
                .orElseGet(Cell::nothing);
    }

    /** What something is, with the way to the decision that it carries out behind it. */
    public FactsView with(FactsView facts, JdbcClient sql, Visit visit, @Nullable UUID decision) {
        Cell cell = cell(sql, visit, decision);
        return cell instanceof Cell.Nothing ? facts
                : facts.with(Text.of("field." + FIELD), cell);
    }

    /** A warning for each of these decisions that has been undone. */
    public List<NoticeView> warnings(
            JdbcClient sql, Visit visit, Collection<UUID> carriedOut) {
        return carriedOut.stream().distinct().filter(id -> reversed(sql, visit, id))
                .flatMap(id -> names.named(sql, visit, id).map(name -> new NoticeView(
                        Tone.ATTENTION, Text.of("decision.carried-out-reversed", name), null,
                        LinkView.to(path(visit, id), Text.of("decision.see")))).stream())
                .toList();
    }

    /** The decision that an act in the book says it carries out. */
    public Optional<UUID> of(JdbcClient sql, UUID fact) {
        return sql.sql("select payload from fact where fact_id = ?").param(fact)
                .query(String.class).optional()
                .flatMap(payload -> Json.readMap(payload).get(FIELD) instanceof String id
                        ? Optional.of(UUID.fromString(id)) : Optional.empty());
    }

    private boolean reversed(JdbcClient sql, Visit visit, UUID decision) {
        return decisions.find(sql, visit.unit().id(), decision)
                .filter(Decisions.Standing::reversed).isPresent();
    }

    private static String path(Visit visit, UUID decision) {
        return visit.path("/decisions/" + decision);
    }
}
