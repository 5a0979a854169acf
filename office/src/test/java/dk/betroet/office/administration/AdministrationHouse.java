package dk.betroet.office.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.office.CareHouse;
import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.operation.Outcome;
import dk.betroet.office.platform.people.Role;
import dk.betroet.office.platform.rulebook.RuleBookId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A care home with an administrator of the whole authority. */
final class AdministrationHouse {

    final CareHouse care = new CareHouse();
    final Caller administrator = everywhere(
            care.house.person(care.home, Role.ADMINISTRATOR, "Adam Administrator"));
    final Caller ofOneUnit = care.house.person(care.home, Role.ADMINISTRATOR, "Una Enhed");

    private Caller everywhere(Caller caller) {
        care.write("update person_role set unit_id = null where person_id = ?",
                caller.personOrFail());
        return new Caller(Caller.Kind.SESSION, caller.authority(), caller.person(),
                List.of(new Caller.Grant(Role.ADMINISTRATOR, null)), List.of(),
                EnumSet.allOf(Caller.Scope.class), Locale.of("da"));
    }

    Outcome.Done done(String operation, String json) {
        return care.done(administrator, operation, json);
    }

    List<String> refused(String operation, String json) {
        return care.refused(administrator, operation, json);
    }

    /** Asked by an administrator of some units only, it is refused; by others it is not there. */
    void onlyFromAbove(String operation, String json) {
        assertThat(care.refused(ofOneUnit, operation, json)).containsExactly("role_may_not");
        assertThat(care.ask(care.leader, operation, json)).isInstanceOf(Outcome.Unknown.class);
    }

    /** A rule book as the interface names it. */
    static UUID ruleBook(String name) {
        return RuleBookId.of(name).value();
    }
}
