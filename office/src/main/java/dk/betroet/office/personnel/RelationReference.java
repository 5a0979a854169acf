package dk.betroet.office.personnel;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Relations;
import dk.betroet.office.platform.people.Roles;
import dk.betroet.office.platform.web.format.Language;
import dk.betroet.office.platform.web.format.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Relations of today in which somebody of the unit stands, named by both people and the kind. */
@Component
class RelationReference implements Reference<RelationId> {

    private final Relations relations;
    private final Roles roles;
    private final Persons persons;
    private final Wording wording;

    RelationReference(Relations relations, Roles roles, Persons persons, Wording wording) {
        this.relations = relations;
        this.roles = roles;
        this.persons = persons;
        this.wording = wording;
    }

    @Override
    public Class<RelationId> type() {
        return RelationId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        return among(context).stream()
                .map(relation -> new Option(relation.id().toString(), name(context, relation)))
                .toList();
    }

    @Override
    public Optional<String> label(Context context, RelationId id) {
        return among(context).stream()
                .filter(relation -> relation.id().equals(id.value()))
                .map(relation -> name(context, relation))
                .findFirst();
    }

    private List<Relations.Relation> among(Context context) {
        Set<UUID> people = roles.in(context.sql(), context.unit(), context.today()).stream()
                .map(Roles.Held::person)
                .collect(Collectors.toSet());
        return relations.among(context.sql(), people, context.today());
    }

    private String name(Context context, Relations.Relation relation) {
        Map<UUID, String> names = persons.names(
                context.sql(), List.of(relation.person(), relation.other()));
        String kind = wording.in(Language.of(context.caller().locale()))
                .key("choice.kind." + FieldSpec.choiceId(relation.kind()));
        return names.getOrDefault(relation.person(), "—") + " – "
                + names.getOrDefault(relation.other(), "—") + ": " + kind;
    }
}
