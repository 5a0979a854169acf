package dk.betroet.office.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in the demo, all of them invented. Their personal numbers are nobody's: see
 * {@link NobodysCpr}.
 */
final class Cast {

    /** Someone who works at Solgården. */
    record Employee(String name, String position, @Nullable String userName) {}

    /** How a resident's money is kept. */
    enum Keeping {
        /** They do all of it themselves. */
        NOTHING,
        /** The home keeps cash by agreement. */
        CASH,
        /** The home keeps cash and draws on their account by mandate. */
        CASH_AND_ACCOUNT
    }

    /**
     * Someone who lives there.
     *
     * @param age in years at the end of the played year
     * @param mode who administers: a word of the list {@code owner-mode}
     */
    record Dweller(
            String name, int room, int age, boolean female, String mode, Keeping keeping,
            boolean canSign) {

        /** Whether the home keeps cash for them. */
        boolean keeps() {
            return keeping != Keeping.NOTHING;
        }
    }

    static final Employee LEADER = new Employee("Lone Bakkegård", "leader", "leder");
    static final Employee DEPUTY = new Employee("Torben Engdal", "deputy", "souschef");

    /** Ten who give care; with leader and deputy there are twelve. */
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

    /** Comes when Jonas leaves. */
    static final Employee SUCCESSOR = new Employee("Karla Juelsborg", "staff", null);

    /** Those who live there on the first day. */
    static final List<Dweller> DWELLERS = List.of(
            home("Karen Solvang", 1, 86, true, true),
            home("Poul Egebæk", 2, 91, false, true),
            home("Ingrid Åkjær", 3, 94, true, false),
            home("Svend Møllerup", 4, 79, false, true),
            home("Else Rosenvang", 5, 88, true, false),
            home("Niels Strandby", 6, 83, false, true),
            home("Gerda Lindø", 7, 90, true, true),
            home("Aksel Hvidtfeld", 8, 87, false, true),
            home("Tove Granly", 9, 84, true, true),
            home("Børge Kildemark", 10, 92, false, true),
            home("Ruth Æbeltoft", 11, 81, true, true),
            home("Ejnar Solbjerg", 12, 96, false, false),
            cash("Vibeke Tangø", 14, 78, true, "relative", true),
            cash("Kaj Nørremark", 15, 89, false, "relative", true),
            cash("Lilly Overdam", 16, 93, true, "relative", false),
            cash("Mogens Fjordside", 17, 76, false, "guardian", false),
            cash("Asta Bøgeskov", 18, 85, true, "guardian", false),
            cash("Hedvig Sommerlyst", 19, 80, true, "self", true),
            cash("Otto Vesterled", 20, 77, false, "self", true),
            alone("Yrsa Hedelund", 21, 82, true, "self"),
            alone("Preben Klitgaard-Holm", 22, 75, false, "self"),
            alone("Signe O'Brien Dahl", 23, 73, true, "self"),
            alone("Verner Tornhøj", 24, 88, false, "relative"),
            alone("Zenia Ydeby", 25, 71, true, "self"));

    /** Moves into the room of the one who dies. */
    static final Dweller NEXT_IN_12 = cash("Agnes Kløverholm", 12, 90, true, "relative", true);
    /** Moves into the room of the one who moves out. */
    static final Dweller NEXT_IN_20 = alone("Villy Sandager", 20, 79, false, "self");

    private Cast() {}

    private static Dweller home(
            String name, int room, int age, boolean female, boolean canSign) {
        return new Dweller(name, room, age, female, "home", Keeping.CASH_AND_ACCOUNT, canSign);
    }

    private static Dweller cash(
            String name, int room, int age, boolean female, String mode, boolean canSign) {
        return new Dweller(name, room, age, female, mode, Keeping.CASH, canSign);
    }

    private static Dweller alone(String name, int room, int age, boolean female, String mode) {
        return new Dweller(name, room, age, female, mode, Keeping.NOTHING, true);
    }

    /** Somebody of the family, or a guardian, by the room of the resident. */
    static String family(Dweller dweller) {
        return switch (dweller.room()) {
            case 1 -> "Mette Solvang";
            case 8 -> "Jørgen Hvidtfeld";
            case 9 -> "Susanne Granly";
            case 12 -> "Birthe Kløverholm";
            case 14 -> "Ole Tangø";
            case 15 -> "Hanne Nørremark";
            case 16 -> "Flemming Overdam";
            case 17 -> "Viggo Retvad";
            case 18 -> "Kirsten Lovmose";
            default -> "Pia " + dweller.name().substring(dweller.name().lastIndexOf(' ') + 1);
        };
    }

    /** Whether somebody of the family follows the money, or a guardian does. */
    static boolean hasFamily(Dweller dweller) {
        return dweller.room() == 1 || dweller.room() == 8 || dweller.room() == 9
                || dweller.mode().equals("relative") || dweller.mode().equals("guardian");
    }
}
