package dk.betroet.office.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in the demo, all of them invented. The personal numbers say births in 1858, a hundred
 * and
 * ten years before there were such numbers, so they can be nobody's.
 */
final class Cast {

    /** Someone who works at Solgården. */
    record Employee(String name, String role, @Nullable String userName) {}

    /**
     * Someone who lives there.
     *
     * @param mode who administers: a word of the list {@code owner-mode}
     * @param keeps whether the home keeps cash for them by agreement
     * @param bank whether the home draws on their bank account by mandate
     */
    record Dweller(
            String name, String room, String mode, boolean keeps, boolean bank,
            boolean canSign, @Nullable String cpr) {}

    static final Employee LEADER = new Employee("Lone Bakkegård", "leader", "leder");
    static final Employee DEPUTY = new Employee("Torben Engdal", "deputy", "souschef");

    static final List<Employee> STAFF = List.of(
            new Employee("Aase Ærtebjerg", "staff", "aase"),
            new Employee("Bilal Havgaard", "staff", "bilal"),
            new Employee("Camilla Skovlund", "staff", null),
            new Employee("Dorte Mosedal", "staff", null),
            new Employee("Emil Ravnsø", "staff", null),
            new Employee("Fatima Lyngby-Holt", "staff", null),
            new Employee("Gitte Øster", "staff", null),
            new Employee("Hans-Åge Dybdal", "staff", null),
            new Employee("Ida Brøndum", "staff", null),
            new Employee("Jonas Kærup", "staff", null));

    static final List<Dweller> DWELLERS = List.of(
            new Dweller("Karen Solvang", "1", "home", true, true, true, "010158-5001"),
            new Dweller("Poul Egebæk", "2", "home", true, true, true, "120258-5003"),
            new Dweller("Ingrid Åkjær", "3", "home", true, true, false, "050358-6002"),
            new Dweller("Svend Møllerup", "4", "home", true, true, true, null),
            new Dweller("Else Rosenvang", "5", "home", true, true, false, null),
            new Dweller("Niels Strandby", "6", "home", true, true, true, null),
            new Dweller("Gerda Lindø", "7", "home", true, true, true, null),
            new Dweller("Aksel Hvidtfeld", "8", "home", true, true, false, null),
            new Dweller("Tove Granly", "9", "home", true, true, true, null),
            new Dweller("Børge Kildemark", "10", "home", true, true, true, null),
            new Dweller("Ruth Æbeltoft", "11", "home", true, true, true, null),
            new Dweller("Ejnar Solbjerg", "12", "home", true, true, true, null),
            new Dweller("Vibeke Tangø", "14", "relative", true, false, true, null),
            new Dweller("Kaj Nørremark", "15", "relative", true, false, true, null),
            new Dweller("Lilly Overdam", "16", "relative", true, false, false, null),
            new Dweller("Mogens Fjordside", "17", "guardian", true, false, false, null),
            new Dweller("Asta Bøgeskov", "18", "guardian", true, false, false, null),
            new Dweller("Hedvig Sommerlyst", "19", "self", true, false, true, null),
            new Dweller("Otto Vesterled", "20", "self", true, false, true, null),
            new Dweller("Yrsa Hedelund", "21", "self", false, false, true, null),
            new Dweller("Preben Klitgaard-Holm", "22", "self", false, false, true, null),
            new Dweller("Signe O'Brien Dahl", "23", "self", false, false, true, null),
            new Dweller("Verner Tornhøj", "24", "relative", false, false, true, null),
            new Dweller("Zenia Ydeby", "25", "self", false, false, true, null));

    private Cast() {}
}
