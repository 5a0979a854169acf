package dk.betroet.office.demo;

import dk.betroet.office.platform.access.Caller;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The residents' own coffee fund: charter, members, a contribution a month, and what it pays. */
final class CoffeeFund {

    private static final int CONTRIBUTION_OERE = 4_000;
    private static final int MEMBERS_AT_FIRST = 11;
    private static final int FIRST_DAY = 9;
    private static final int JOINS = 96;
    private static final int ACCOUNT_AGO = 41;
    private static final int KEPT_OERE = 10_000;

    private final Hands hands;
    private final Household house;
    private final Receipts receipts;
    private final UUID paper;
    private final List<Kept> members = new ArrayList<>();
    private @Nullable UUID fund;
    private @Nullable UUID box;
    private int oere;

    CoffeeFund(Hands hands, Household house, Receipts receipts, UUID paper) {
        this.hands = hands;
        this.house = house;
        this.receipts = receipts;
        this.paper = paper;
    }

    /** It begins with its charter, signed by the first members. */
    private void begin(LocalDate day) {
        house.keepers().limit(MEMBERS_AT_FIRST).forEach(members::add);
        members.add(house.room(20));
        fund = UUID.fromString(hands.must(house.leader, "commonfund.open-common-fund", Form.of(
                "name", "Kaffekassen", "date", day,
                "purpose", "Kaffe, blomster på bordene og kage på fødselsdage",
                "categories", List.of("table-setting", "flowers", "birthday-food", "activities"),
                "amount", CONTRIBUTION_OERE, "collection", "monthly",
                "responsible", house.onDuty(Household.CAMILLA), "sharing", "equal",
                "voluntary", true, "members", members.stream().map(one -> one.fund).toList(),
                "charter", paper), house.deputy).get("fund"));
        box = UUID.fromString(hands.must(house.leader, "custody.open-place", Form.of(
                "kind", "cash-box", "name", "Kaffekassens pengekasse", "date", day,
                "storage", "safe", "responsible", house.leader, "fund", fund)).get("place"));
        hands.must(house.leader, "custody.sign-out-key", Form.of("place", box,
                "label", "Nøgle til kaffekassen", "holder", house.onDuty(Household.CAMILLA),
                "date", day));
    }

    /** The fund, once it has begun. */
    UUID fund() {
        return there(fund);
    }

    /** Its cash box, once it has begun. */
    UUID box() {
        return there(box);
    }

    private static UUID there(@Nullable UUID id) {
        if (id == null) {
            throw new IllegalStateException("the coffee fund has not begun");
        }
        return id;
    }

    /** Puts what it does in the script. */
    void plan(Script script, Year year, MonthEnd monthEnd) {
        LocalDate first = year.day(FIRST_DAY);
        script.morning(first, () -> {
            begin(first);
            monthEnd.alsoCount(box());
        });
        for (LocalDate day = first; day.isBefore(year.today()); day = day.plusDays(1)) {
            LocalDate on = day;
            if (day.getDayOfMonth() == 12) {
                script.evening(day, () -> contribute(on));
            }
            if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
                script.evening(day, () -> spend(on));
            }
        }
        script.morning(year.day(JOINS), () -> join(house.room(16), year.day(JOINS)));
        LocalDate account = year.ago(ACCOUNT_AGO);
        year.closedBy(account).ifPresent(through -> script.morning(account, () ->
                account(account, year.day(FIRST_DAY), through)));
    }

    private void contribute(LocalDate day) {
        List<Kept> paying = members.stream()
                .filter(one -> one.here && one.cash >= CONTRIBUTION_OERE)
                .toList();
        hands.must(house.onDuty(Household.CAMILLA), "commonfund.contribute", Form.of(
                "fund", fund, "to", box, "date", day,
                "payments", paying.stream().map(one -> Map.of(
                        "member", one.fund.toString(), "from", one.box.toString())).toList()),
                house.onDuty(Household.EMIL));
        paying.forEach(one -> one.cash -= CONTRIBUTION_OERE);
        oere += CONTRIBUTION_OERE * paying.size();
    }

    private void spend(LocalDate day) {
        boolean flowers = day.getDayOfMonth() <= 7;
        int price = (flowers ? 6_500 : 8_400) + day.getDayOfMonth() * 50;
        if (oere < price) {
            return;
        }
        hands.must(house.onDuty(Household.CAMILLA), "commonfund.spend", Form.of(
                "fund", fund, "from", box, "amount", price, "date", day,
                "category", flowers ? "flowers" : "table-setting",
                "note", flowers ? "Buketter til spisestuen" : "Kaffe, te og servietter",
                "receipt", receipts.of(flowers ? "Solby Blomster" : "Købmanden i Solby", day)),
                house.onDuty(Household.EMIL));
        oere -= price;
    }

    private void join(Kept resident, LocalDate day) {
        hands.must(house.onDuty(Household.CAMILLA), "commonfund.join-fund", Form.of(
                "fund", fund, "member", resident.fund, "date", day, "voluntary", true,
                "signedOnPaper", "owner", "consent", paper));
        members.add(resident);
    }

    /** Somebody leaves and gets their share in their own box, if they are a member. */
    void leave(Kept resident, LocalDate day) {
        if (!members.remove(resident)) {
            return;
        }
        Caller staff = house.onDuty(Household.CAMILLA);
        int share = share();
        hands.must(staff, "commonfund.leave-fund", Form.of(
                "fund", fund, "member", resident.fund, "date", day, "from", box,
                "to", resident.box, "paid", share), house.onDuty(Household.EMIL));
        oere -= share;
        resident.cash += share;
    }

    /** What one who leaves is due; called when they have been taken off the list. */
    private int share() {
        return oere / (members.size() + 1);
    }

    private void account(LocalDate day, LocalDate from, LocalDate through) {
        hands.must(house.onDuty(Household.CAMILLA), "commonfund.fund-account", Form.of(
                "fund", fund, "date", day, "from", from, "through", through));
        hands.must(house.onDuty(Household.CAMILLA), "commonfund.decide-surplus", Form.of(
                "fund", fund, "date", day, "amount", Math.min(oere, KEPT_OERE), "use", "keep",
                "decidedBy", members.stream().limit(members.size() / 2 + 1)
                        .map(one -> one.fund).toList(),
                "decision", "Pengene bliver i kassen til julefrokosten.", "minutes", paper));
    }
}
