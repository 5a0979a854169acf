package dk.betroet.office.platform.reference;

import dk.betroet.office.platform.operation.Context;
import dk.betroet.office.platform.operation.PersonId;
import dk.betroet.office.platform.operation.Reference;
import dk.betroet.office.platform.people.Persons;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.people.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * People of the unit. {@code from}: {@code employees} (who work here today), {@code positions}
 * (they and internal audit), {@code office} (all who work in the unit or look over it), {@code
 * appointed} (directors, auditors and administrators), {@code residents}, {@code own-side}
 * (guardians and relatives), {@code municipality-contacts} (who look on a municipality's behalf),
 * {@code leaders}, {@code fund-keepers} (who may look after a common fund: employees, residents and
 * relatives); empty for everyone with a role here.
 */
@Component
class PersonReference implements Reference<PersonId> {

    private static final Map<String, Set<Role>> GROUPS = Map.of(
            "employees", Role.EMPLOYEES,
            "positions", Set.of(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.INTERNAL_AUDIT),
            "office", Set.of(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.DIRECTOR, Role.AUDITOR,
                    Role.INTERNAL_AUDIT),
            "leaders", Role.LEADERS,
            "appointed", Set.of(Role.DIRECTOR, Role.AUDITOR, Role.ADMINISTRATOR),
            "residents", Set.of(Role.RESIDENT),
            "own-side", Set.of(Role.GUARDIAN, Role.RELATIVE),
            "municipality-contacts", Set.of(Role.MUNICIPALITY_CONTACT),
            "fund-keepers", Set.of(Role.STAFF, Role.DEPUTY, Role.LEADER, Role.RESIDENT,
                    Role.RELATIVE),
            "", Set.of(Role.values()));

    private final Persons persons;
    private final Roles roles;

    PersonReference(Persons persons, Roles roles) {
        this.persons = persons;
        this.roles = roles;
    }

    @Override
    public Class<PersonId> type() {
        return PersonId.class;
    }

    @Override
    public List<Option> options(Context context, String from) {
        Map<UUID, String> names = persons.names(context.sql(), in(context, from));
        return names.entrySet().stream()
                .map(entry -> new Option(entry.getKey().toString(), entry.getValue()))
                .sorted(Names.byLabel())
                .toList();
    }

    @Override
    public Optional<String> label(Context context, PersonId id) {
        return Optional.ofNullable(
                persons.names(context.sql(), List.of(id.value())).get(id.value()));
    }

    @Override
    public boolean exists(Context context, PersonId id, String from) {
        return from.isEmpty()
                ? label(context, id).isPresent()
                : in(context, from).contains(id.value());
    }

    private Set<UUID> in(Context context, String from) {
        Set<Role> wanted = GROUPS.get(from);
        if (wanted == null) {
            throw new IllegalArgumentException("no such group of people: " + from);
        }
        return roles.in(context.sql(), context.unit(), context.today()).stream()
                .filter(held -> wanted.contains(held.role()))
                .map(Roles.Held::person)
                .collect(Collectors.toSet());
    }
}
