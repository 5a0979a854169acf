package dk.betroet.office.door;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * One column of an access table: somebody in a role.
 *
 * @param name the role's, with {@code +} when it is held in every unit of the authority
 * @param caller with the roles that stand in the database
 * @param tied whether the role is held towards one resident
 */
record Column(String name, Caller caller, boolean tied) {

    /** Everybody of a household, in the order of the tables. */
    static List<Column> of(Household household) {
        List<Column> columns = new ArrayList<>();
        for (Role role : Role.values()) {
            columns.add(new Column(role.id(), household.caller(role), role.tied()));
        }
        for (Role role : List.of(Role.DIRECTOR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            columns.add(new Column(role.id() + "+", household.everywhere(role), false));
        }
        return columns;
    }

    /** What stands at the head of a table. */
    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
