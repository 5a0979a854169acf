package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import dk.betroet.office.platform.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Moving in: admission, agreement, account and mandates, family and guardian. */
final class MovingIn {

    private static final int NORTH_ROOMS = 10;
    private static final int BIRTHDAYS_APART = 37;
    private static final int FIRST_SERIAL = 113;
    private static final int OPENING_OERE = 420_000;

    /** No resident of the demo was born later: personal numbers that are nobody's end in 1959. */
    private static final int LAST_BORN = 1955;

    private final Hands hands;
    private final Household house;
    private final Bank bank;
    private final Year year;
    private final UUID paper;

    MovingIn(Hands hands, Household house, Bank bank, Year year, UUID paper) {
        this.hands = hands;
        this.house = house;
        this.bank = bank;
        this.year = year;
        this.paper = paper;
    }

    /** Somebody moves in; what the home is to keep is agreed on the same day. */
    Kept one(Cast.Dweller who, LocalDate day, Caller contact, Caller substitute) {
        int number = house.residents.size();
        Map<String, String> made = hands.must(house.leader, "custody.admit",
                admission(who, day, contact, number));
        Kept kept = new Kept(who, day, id(made, "fund"),
                hands.tiedTo(id(made, "person"), id(made, "person"), Role.RESIDENT),
                who.room() <= NORTH_ROOMS ? house.north : house.south, contact);
        house.residents.add(kept);
        if (Cast.hasFamily(who)) {
            family(kept, day);
        }
        if (who.keeping() == Cast.Keeping.CASH_AND_ACCOUNT) {
            account(kept, day, number);
            kept.substitute = substitute;
        }
        if (who.keeps()) {
            agreement(kept, day);
        }
        return kept;
    }

    private Map<String, Object> admission(
            Cast.Dweller who, LocalDate day, Caller contact, int number) {
        boolean guardian = who.mode().equals("guardian");
        boolean home = who.mode().equals("home");
        LocalDate born = LocalDate.ofYearDay(Math.min(
                year.today().getYear() - who.age(), LAST_BORN),
                12 + number * BIRTHDAYS_APART % 340);
        Map<String, Object> form = Form.of(
                "name", who.name(), "room", Integer.toString(who.room()), "date", day,
                "cpr", NobodysCpr.of(born, who.female(), FIRST_SERIAL + number * 7),
                "mode", who.mode(), "lessIntrusiveConsidered", true,
                "guardianship", guardian ? "economic" : "none", "hasCapacity", !guardian,
                "canSign", who.canSign(), "canManage", who.mode().equals("self"),
                "contact", contact);
        if (!who.mode().equals("self")) {
            form.put("reason", reason(who.mode()));
        }
        if (home || guardian) {
            form.put("basisKind", home ? "administration-agreement" : "guardianship-order");
            form.put("basis", paper.toString());
        }
        return form;
    }

    private static String reason(String mode) {
        return switch (mode) {
            case "home" -> "Beboeren kan ikke længere selv gå i banken og har bedt om hjælp.";
            case "guardian" -> "Der er beskikket værge i økonomiske forhold.";
            default -> "Familien hjælper med pengene efter beboerens eget ønske.";
        };
    }

    private void family(Kept kept, LocalDate day) {
        boolean guardian = kept.who.mode().equals("guardian");
        Map<String, Object> form = Form.of("fund", kept.fund, "date", day,
                "bond", guardian ? "guardian" : "relative",
                "name", Cast.family(kept.who), "consent", !guardian,
                "order", guardian ? paper : null);
        UUID person = id(hands.must(house.leader, "personnel.tie", form), "person");
        kept.family = hands.tiedTo(
                kept.person, person, guardian ? Role.GUARDIAN : Role.RELATIVE);
    }

    private void account(Kept kept, LocalDate day, int number) {
        String text = "9999 00000" + (10_000 + number);
        int opening = OPENING_OERE + number * 11_500;
        kept.account = id(hands.must(house.leader, "custody.open-place", Form.of(
                "kind", "bank-account", "name", "Konto, " + kept.who.name(),
                "date", day, "fund", kept.fund, "account", "owner", "accountNumber", text,
                "responsible", house.leader, "openingBalance", opening),
                house.deputy), "place");
        bank.open(kept.accountOrFail(), text, opening);
    }

    private void agreement(Kept kept, LocalDate day) {
        boolean guardian = kept.who.mode().equals("guardian");
        Map<String, Object> form = Form.of(
                "fund", kept.fund, "kind", "storage", "date", day, "from", day,
                "through", day.plusYears(2), "otherAssets", "Ingen",
                "howKept", "Kontanter i aflåst pengeskab på kontoret.",
                "handOut", "owner-only", "freeOfCharge", true, "dutyToRegister", true,
                "dutyToDocument", true, "numberedReceipts", true, "ownerSigns", true,
                "copyGiven", true, "access", List.of(house.leader, house.deputy),
                "balance", 0, "account", kept.account, "paper", paper,
                "signedOnPaper", List.of(guardian ? "guardian" : "owner", "leader"));
        if (kept.account == null) {
            form.put("accountText", "Ingen konto");
        }
        hands.must(house.leader, "custody.make-agreement", form, house.deputy);
    }

    /** The owner gives an employee a standing mandate, for a year less a day. */
    void mandate(Kept kept, Caller holder, LocalDate day) {
        UUID mandate = id(hands.must(house.leader, "custody.grant-mandate", Form.of(
                "fund", kept.fund, "kind", "standing", "holder", holder,
                "account", kept.account, "date", day, "from", day,
                "through", lastDay(day), "identifies", true, "repeatedTask", true,
                "showsEmployee", true, "lessIntrusiveConsidered", true, "paper", paper,
                "signedOnPaper", List.of("owner")), house.deputy), "mandate");
        kept.mandates.put(holder.personOrFail(), mandate);
    }

    /** The owner renews it, for a year less a day from then. */
    void renew(Kept kept, Caller holder, LocalDate day) {
        UUID mandate = id(hands.must(house.leader, "custody.renew-mandate", Form.of(
                "mandate", kept.mandateOf(holder), "date", day, "through", lastDay(day),
                "identifies", true, "showsEmployee", true, "paper", paper,
                "signedOnPaper", List.of("owner")), house.deputy), "mandate");
        kept.mandates.put(holder.personOrFail(), mandate);
    }

    private static LocalDate lastDay(LocalDate day) {
        return day.plusYears(1).minusDays(1);
    }

    private static UUID id(Map<String, String> made, String name) {
        return UUID.fromString(made.get(name));
    }
}
