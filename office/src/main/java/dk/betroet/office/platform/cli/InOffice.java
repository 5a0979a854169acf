package dk.betroet.office.platform.cli;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.access.Callers;
import dk.betroet.office.platform.access.PersonsByUserName;
import dk.betroet.office.platform.api.MayI;
import dk.betroet.office.platform.db.Database;
import dk.betroet.office.platform.desk.Visit;
import dk.betroet.office.platform.desk.Visits;
import dk.betroet.office.platform.operation.FieldKind;
import dk.betroet.office.platform.operation.FieldSpec;
import dk.betroet.office.platform.operation.Json;
import dk.betroet.office.platform.operation.OperationCatalogue;
import dk.betroet.office.platform.operation.References;
import dk.betroet.office.platform.operation.WritePath;
import dk.betroet.office.platform.web.format.Language;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** <em>Må jeg?</em> asked of an office that this process has started for the purpose. */
final class InOffice {

    private InOffice() {}

    /** What came of it. */
    sealed interface Said {

        /** There is nobody, or nowhere, to ask for. */
        record Nobody(String why) implements Said {}

        /** The interface's answer. */
        record Answer(MayAnswer answer) implements Said {}
    }

    static Said ask(ApplicationContext office, String userName, Optional<String> unit,
            String operation, Map<String, Object> input, Language language) {
        Optional<PersonsByUserName.Known> person =
                office.getBean(PersonsByUserName.class).find(userName);
        if (person.isEmpty()) {
            return new Said.Nobody("Nobody here has the user name " + userName + ".");
        }
        Caller caller = office.getBean(Callers.class).of(person.get().authority(),
                person.get().person(), Caller.Kind.SESSION, EnumSet.allOf(Caller.Scope.class),
                language.toLocale());
        List<Visit> units = office.getBean(Visits.class).all(caller).stream()
                .filter(visit -> unit.map(visit.unit().slug()::equals).orElse(true))
                .toList();
        if (units.size() != 1) {
            return new Said.Nobody(units.isEmpty()
                    ? userName + " has nothing to do in such a unit."
                    : "Say which unit: --unit " + String.join(", ", units.stream()
                            .map(visit -> visit.unit().slug()).toList()) + ".");
        }
        MayI.Answer answer = office.getBean(MayI.class).ask(caller, units.getFirst().unit().id(),
                operation, named(office, units.getFirst(), operation, input), language);
        return new Said.Answer(
                new MayAnswer(answer.status(), Json.readMap(Json.write(answer.body()))));
    }

    /** The input with the names of people and things turned into identities, where they fit one. */
    private static Map<String, Object> named(ApplicationContext office, Visit visit,
            String operation, Map<String, Object> input) {
        Map<String, Object> named = new LinkedHashMap<>(input);
        office.getBean(OperationCatalogue.class).find(operation).ifPresent(found ->
                office.getBean(Database.class).read(visit.tenant(), sql -> {
                    for (FieldSpec field : found.shape().fields()) {
                        if (field.kind() == FieldKind.REFERENCE
                                && input.get(field.name()) instanceof String name) {
                            office.getBean(References.class).options(
                                    office.getBean(WritePath.class).context(
                                            visit.caller(), visit.unit().id(), sql), field)
                                    .stream()
                                    .filter(option -> option.label().equalsIgnoreCase(name))
                                    .findFirst()
                                    .ifPresent(one -> named.put(field.name(), one.id()));
                        }
                    }
                    return named;
                }));
        return named;
    }
}
