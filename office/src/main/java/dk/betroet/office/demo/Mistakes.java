package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** What people got wrong in a year and the rules stopped. Nothing of it is in the book. */
final class Mistakes {

    private final Hands hands;
    private final Household house;
    private final CoffeeFund coffee;

    Mistakes(Hands hands, Household house, CoffeeFund coffee) {
        this.hands = hands;
        this.house = house;
        this.coffee = coffee;
    }

    /** Puts them in the script. */
    void plan(Script script, Year year) {
        at(script, year, 6, this::keepsPin);
        at(script, year, 20, this::takesInTooMuch);
        at(script, year, 33, this::drawsWithoutMandate);
        at(script, year, 47, this::paysByPhone);
        at(script, year, 61, this::usesOwnersCard);
        at(script, year, 75, this::putsJewelleryInTheSafe);
        at(script, year, 88, this::asksForGeneralMandate);
        at(script, year, 110, this::letsCoffeeFundPayRent);
        at(script, year, 125, this::paysMoreThanThereIs);
        at(script, year, 140, this::spouseCounts);
        at(script, year, 160, this::writesTomorrow);
        at(script, year, 190, this::paysForSomebodyMovedOut);
        at(script, year, 270, this::paysAfterDeath);
        at(script, year, 300, this::entersInClosedMonth);
        at(script, year, 330, this::drawsOnAnothersMandate);
    }

    private static void at(Script script, Year year, int day, Consumer<LocalDate> scene) {
        script.evening(year.day(day), () -> scene.accept(year.day(day)));
    }

    private void keepsPin(LocalDate day) {
        hands.mistake(house.onDuty(Household.CAMILLA), "custody.keep-secret",
                Form.of("secret", "pin", "date", day));
    }

    private void takesInTooMuch(LocalDate day) {
        Kept resident = house.room(14);
        hands.mistake(house.onDuty(Household.EMIL), "custody.receive", Form.of(
                "fund", resident.fund, "place", resident.box, "amount", 160_000 - resident.cash,
                "date", day, "category", "daily", "from", "Gave fra familien"),
                house.onDuty(Household.DORTE));
    }

    private void drawsWithoutMandate(LocalDate day) {
        Kept resident = house.room(5);
        hands.mistake(house.onDuty(Household.HANS_AAGE), "custody.draw", Form.of(
                "fund", resident.fund, "account", resident.account, "to", resident.box,
                "amount", 30_000, "date", day, "instrument", "bank-transfer"));
    }

    private void paysByPhone(LocalDate day) {
        Map<String, Object> form = payOut(house.room(2), 4_000, day);
        form.put("instrument", "mobile-pay");
        hands.mistake(house.onDuty(Household.BILAL), "custody.pay-out", form);
    }

    private void usesOwnersCard(LocalDate day) {
        Kept resident = house.room(4);
        hands.mistake(house.onDuty(Household.DORTE), "custody.buy", Form.of(
                "fund", resident.fund, "place", resident.account, "amount", 21_900,
                "date", day, "category", "clothes", "instrument", "owner-card"));
    }

    private void putsJewelleryInTheSafe(LocalDate day) {
        hands.mistake(house.onDuty(Household.AASE), "custody.valuables-in", Form.of(
                "fund", house.room(11).fund, "kind", "valuables",
                "description", "Perlehalskæde", "place", house.south, "date", day));
    }

    private void asksForGeneralMandate(LocalDate day) {
        Kept resident = house.room(10);
        hands.mistake(house.leader, "custody.grant-mandate", Form.of("fund", resident.fund,
                "kind", "general", "holder", resident.contact, "account", resident.account,
                "date", day, "from", day));
    }

    private void letsCoffeeFundPayRent(LocalDate day) {
        hands.mistake(house.onDuty(Household.CAMILLA), "commonfund.spend", Form.of(
                "fund", coffee.fund(), "from", coffee.box(), "amount", 5_000, "date", day,
                "category", "rent"));
    }

    private void paysMoreThanThereIs(LocalDate day) {
        Kept resident = house.room(19);
        hands.mistake(house.onDuty(Household.AASE), "custody.pay-out",
                payOut(resident, resident.cash + 5_000, day));
    }

    /** Hans-Åge is married to Dorte, who keeps the box. */
    private void spouseCounts(LocalDate day) {
        hands.must(house.leader, "personnel.note-relation", Form.of(
                "person", house.onDuty(Household.DORTE),
                "other", house.onDuty(Household.HANS_AAGE), "kind", "spouse", "date", day));
        hands.mistake(house.onDuty(Household.HANS_AAGE), "custody.count", Form.of(
                "place", house.south, "date", day, "total", house.cashIn(house.south),
                "announced", true), house.onDuty(Household.EMIL));
    }

    private void writesTomorrow(LocalDate day) {
        hands.mistake(house.onDuty(Household.BILAL), "custody.pay-out",
                payOut(house.room(1), 5_000, day.plusDays(1)));
    }

    private void paysForSomebodyMovedOut(LocalDate day) {
        Kept resident = house.residents.stream()
                .filter(one -> !one.here)
                .findFirst()
                .orElseThrow();
        hands.mistake(house.onDuty(Household.EMIL), "custody.pay-out",
                payOut(resident, 2_000, day));
    }

    private void paysAfterDeath(LocalDate day) {
        Kept resident = house.room(12);
        hands.mistake(house.onDuty(Household.AASE), "custody.buy", Form.of(
                "fund", resident.fund, "place", resident.box, "amount", 1_000, "date", day,
                "category", "gift", "instrument", "cash"));
    }

    private void entersInClosedMonth(LocalDate day) {
        hands.mistake(house.onDuty(Household.DORTE), "custody.pay-out",
                payOut(house.room(15), 3_000, day.minusDays(75)));
    }

    private void drawsOnAnothersMandate(LocalDate day) {
        Kept resident = house.room(3);
        Caller other = house.colleagueOf(resident.contact, Household.HANS_AAGE);
        hands.mistake(other, "custody.draw", Form.of("fund", resident.fund,
                "account", resident.account, "to", resident.box,
                "mandate", resident.mandateOf(resident.contact), "amount", 20_000,
                "date", day, "instrument", "bank-transfer"));
    }

    private static Map<String, Object> payOut(Kept resident, int oere, LocalDate day) {
        return Form.of("fund", resident.fund, "place", resident.box, "amount", oere,
                "date", day, "category", "daily", "recipient", "owner");
    }
}
