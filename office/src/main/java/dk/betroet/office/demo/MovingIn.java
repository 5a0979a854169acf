package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first days: cash boxes, residents, agreements, accounts and mandates. */
final class MovingIn {

    private static final int PER_BOX = 10;

    private final Hands hands;
    private final Household house;
    private final LocalDate day;
    private final UUID paper;

    MovingIn(Hands hands, Household house, LocalDate day, UUID paper) {
        this.hands = hands;
        this.house = house;
        this.day = day;
        this.paper = paper;
    }

    /** Everybody moves in; whoever wants to have money kept signs for it. */
    void all() {
        house.boxes.put("Nord", cashBox("Kasse Nord"));
        house.boxes.put("Syd", cashBox("Kasse Syd"));
        for (int i = 0; i < Cast.DWELLERS.size(); i++) {
            Cast.Dweller dweller = Cast.DWELLERS.get(i);
            Caller contact = house.staff.get(i % house.staff.size());
            UUID box = house.boxes.get(i < PER_BOX ? "Nord" : "Syd");
            house.residents.add(one(dweller, contact, box, i));
        }
    }

    private UUID cashBox(String name) {
        return UUID.fromString(hands.must(house.leader, "custody.open-place", Map.of(
                "kind", "cash-box", "name", name, "date", day.toString(), "storage", "safe",
                "responsible", id(house.leader))).get("place"));
    }

    private Household.Kept one(Cast.Dweller who, Caller contact, UUID box, int number) {
        Map<String, Object> admission = new HashMap<>(Map.of(
                "name", who.name(), "room", who.room(), "date", day.toString(),
                "mode", who.mode(), "lessIntrusiveConsidered", true,
                "guardianship", who.mode().equals("guardian") ? "economic" : "none",
                "hasCapacity", !who.mode().equals("guardian"), "canSign", who.canSign(),
                "canManage", who.mode().equals("self"), "contact", id(contact)));
        if (!who.mode().equals("self")) {
            admission.put("reason", reason(who.mode()));
        }
        if (who.mode().equals("home") || who.mode().equals("guardian")) {
            admission.put("basisKind",
                    who.mode().equals("home") ? "administration-agreement" : "guardianship-order");
            admission.put("basis", paper.toString());
        }
        if (who.cpr() != null) {
            admission.put("cpr", who.cpr());
        }
        Map<String, String> made = hands.must(house.leader, "custody.admit", admission);
        UUID fund = UUID.fromString(made.get("fund"));
        UUID person = UUID.fromString(made.get("person"));
        UUID account = who.bank() ? account(who, fund, number) : null;
        if (who.keeps()) {
            agreement(who, fund, account);
        }
        UUID mandate = account == null ? null : mandate(fund, account, contact);
        return new Household.Kept(who, fund, person, contact, box, account, mandate);
    }

    private static String reason(String mode) {
        return switch (mode) {
            case "home" -> "Beboeren kan ikke længere selv gå i banken og har bedt om hjælp.";
            case "guardian" -> "Der er beskikket værge i økonomiske forhold.";
            default -> "Familien hjælper med pengene efter beboerens eget ønske.";
        };
    }

    private UUID account(Cast.Dweller who, UUID fund, int number) {
        return UUID.fromString(hands.must(house.leader, "custody.open-place", Map.of(
                "kind", "bank-account", "name", "Konto, værelse " + who.room(),
                "date", day.toString(), "fund", fund.toString(), "account", "owner",
                "accountNumber", "9999 00000" + (10_000 + number),
                "responsible", id(house.leader),
                "openingBalance", 600_000 + number * 10_000), house.deputy, house.staff.getFirst())
                .get("place"));
    }

    private void agreement(Cast.Dweller who, UUID fund, @Nullable UUID account) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "fund", fund.toString(), "kind", "storage", "date", day.toString(),
                "from", day.toString(), "otherAssets", "Ingen",
                "howKept", "Kontanter i aflåst pengeskab på kontoret.", "handOut", "owner-only",
                "freeOfCharge", true, "dutyToRegister", true));
        form.put("dutyToDocument", true);
        form.put("numberedReceipts", true);
        form.put("ownerSigns", true);
        form.put("copyGiven", true);
        form.put("access", List.of(id(house.leader), id(house.deputy)));
        form.put("balance", 0);
        form.put("through", day.plusYears(2).toString());
        if (account == null) {
            form.put("accountText", "Ingen konto");
        } else {
            form.put("account", account.toString());
        }
        form.put("paper", paper.toString());
        form.put("signedOnPaper", List.of(
                who.mode().equals("guardian") ? "guardian" : "owner", "leader"));
        hands.must(house.leader, "custody.make-agreement", form, house.deputy);
    }

    private UUID mandate(UUID fund, UUID account, Caller contact) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "fund", fund.toString(), "kind", "standing", "holder", id(contact),
                "account", account.toString(), "date", day.toString(), "from", day.toString(),
                "identifies", true, "repeatedTask", true, "showsEmployee", true));
        form.put("lessIntrusiveConsidered", true);
        form.put("through", day.plusYears(1).minusDays(1).toString());
        form.put("paper", paper.toString());
        form.put("signedOnPaper", List.of("owner"));
        return UUID.fromString(
                hands.must(house.leader, "custody.grant-mandate", form, house.deputy)
                        .get("mandate"));
    }

    private static String id(Caller caller) {
        return caller.personOrFail().toString();
    }
}
